"""Governments that call a state to account, and that protect those whom it threatens.

"The Burundian government threatened two journalists. The Government has demanded an explanation
from Burundi", "... has given the journalists protection": no state asks itself for an explanation,
nor protects from itself. Agents and killers it may well protect, and so whoever it does nothing to.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.coreference.host_acts import is_of, names_state, serves
from extract.coreference.lexicon import lexicon
from extract.coreference.scene import Scene
from extract.grammar import children, conjuncts, lemma, prepositional_objects, sentence_of
from extract.naming.person_words import person_words


def calls_to_account(scene: Scene, verb: Token, state: str) -> bool:
    """ "Demanded an explanation from Burundi", "asked for an answer from the Saudi embassy"."""
    if not lexicon().has("accounts_asked", lemma(verb)):
        return False
    asked = [*children(verb, "dobj"), *prepositional_objects(verb, "for")]
    accounts = [noun for noun in asked if lexicon().has("accounts_of_states", lemma(noun))]
    heard = [one for noun in accounts for one in prepositional_objects(noun, "from", "of")]
    if accounts:
        heard += prepositional_objects(verb, "from", "of")
    named = [one for noun in heard for one in conjuncts(noun)]
    return any(names_state(scene, one, state) or serves(scene, one, state) for one in named)


def protects(scene: Scene, verb: Token, state: str) -> bool:
    """ "Gave the journalists protection", "put them under guard", "protects her", where the state
    is told to have done them something."""
    if children(verb, "neg"):
        return False
    return any(_is_harmed(scene, noun, state) for noun in _protected(verb))


def _protected(verb: Token) -> Iterator[Token]:
    if lemma(verb) == "protect":
        yield from children(verb, "dobj")
    if not lexicon().has("protecting", lemma(verb)):
        return
    objects = children(verb, "dobj")
    given = [*objects, *prepositional_objects(verb, "with", "under", "in")]
    if any(_is_protection(noun) for noun in given):
        yield from children(verb, "dative")
        yield from (noun for noun in objects if not _is_protection(noun))
        yield from prepositional_objects(verb, "to", "for")
        for noun in children(verb, "dative"):
            yield from children(noun, "pobj")


def _is_protection(noun: Token) -> bool:
    no = any(word.lower_ in ("no", "little") for word in noun.lefts)
    return lexicon().has("protection_of_hosts", lemma(noun)) and not no


def _is_harmed(scene: Scene, noun: Token, state: str) -> bool:
    """Whether the paragraph told before that the state did something to whom a word may mean."""
    if person_words().is_official(noun.lower_):
        return False
    return any(_may_be(scene, noun, victim) for victim in _done_to(scene, noun, state))


def _done_to(scene: Scene, noun: Token, state: str) -> Iterator[Token]:
    """The persons who are objects of what that state is told to do, the last sentence first."""
    paragraph = scene.paragraph[noun.i]
    for i in range(sentence_of(noun).start - 1, -1, -1):
        if scene.paragraph[i] != paragraph:
            return
        verb = scene.doc[i]
        doers = children(verb, "nsubj") if verb.pos_ == "VERB" else []
        if any(is_of(scene, doer, state) for doer in doers):
            for deed in (verb, *children(verb, "xcomp")):
                if person_words().befalls(lemma(deed)):
                    yield from children(deed, "dobj")


def _may_be(scene: Scene, noun: Token, victim: Token) -> bool:
    """Whether two words may mean the same persons: the same noun, or a pronoun of the victim."""
    index = scene.by_head.get(victim.i)
    if index is None or scene.mentions[index].type not in ("person", "group"):
        return False
    if noun.pos_ == "PRON":
        return not person_words().is_official(victim.lower_)
    return lemma(noun) == lemma(victim)
