"""What a government says to another state and does for those who fled it.

"The Turkish state watched teachers. The Government has urged Turkey to stop", "... has granted her
asylum", "The Chinese authorities threatened students. The Government condemned the threats": no
state urges or shelters from itself, nor condemns what it is told to have done. It is the government
in whose parliament or paper it is told. So is "this country" in what a state is said to do there,
but for arrests, which it makes at home. A state may take in those who fled others ("granted asylum
to two Afghan generals"), and condemn the threats "as a fabrication" or those to its own fishermen.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.coreference.host_acts import deeds_of, is_of, names_state, serves
from extract.coreference.lexicon import lexicon
from extract.coreference.protectors import calls_to_account, protects
from extract.coreference.scene import Scene
from extract.coreference.territory import reading_of
from extract.grammar import children, conjuncts, first_conjunct, lemma, prepositional_objects
from extract.state_words import states_named
from extract.wordlists import word_sets

_TO = ("on", "to", "with", "at", "from", "against", "of")
_STEM = 5
"""First letters that a verb and the noun of its deed share: "threatened", "the threats"."""


def answers_state(scene: Scene, index: int, state: str) -> bool:
    """Whether a bare government speaks to a state, shelters from it or condemns what it did."""
    head = first_conjunct(scene.head(index))
    if head.dep_ != "nsubj":
        return False
    return any(
        _tells(scene, verb, state)
        or _shelters(scene, verb, state)
        or _condemns(scene, verb, state)
        or calls_to_account(scene, verb, state)
        or protects(scene, verb, state)
        for verb in deeds_of(head.head)
    )


def is_where_it_acts(scene: Scene, index: int, state: str) -> bool:
    """Whether "this country" is where a state is told to act: "China watches exiles in this
    country"."""
    head = scene.head(index)
    if not any(word.lower_ == "this" for word in head.lefts) or head.dep_ != "pobj":
        return False
    verb: Token = head
    while verb.dep_ in ("pobj", "prep", "dobj", "conj", "amod", "acl"):
        verb = verb.head
    if lexicon().has("seizing_at_home", lemma(verb)):
        return False
    return any(is_of(scene, doer, state) for doer in children(verb, "nsubj"))


def presses(head: Token) -> bool:
    """Whether a government threatens or seizes somebody, as that of origin does."""
    noun = first_conjunct(head)
    return noun.dep_ == "nsubj" and any(map(_presses_in, deeds_of(noun.head)))


def _tells(scene: Scene, verb: Token, state: str) -> bool:
    """ "Urged Turkey", "protested to the Turkish embassy", "imposed sanctions on Turkey"."""
    word, has = lemma(verb), lexicon().has
    objects = [noun for one in children(verb, "dobj", "dative") for noun in conjuncts(one)]
    to = [noun for holder in (verb, *children(verb, "prt", "acomp")) for noun in _behind(holder)]
    papers = [n for one in objects if has("papers_to_states", lemma(one)) for n in _behind(one)]
    objects = [noun for noun in objects if word != "clear"]
    said = [*objects, *to] if has("said_to_states", word) else []
    sent = [*to, *papers] if has("papered_states", word) else []
    heard = [*to, *papers] if has("complained_of_states", word) else []
    if any(_is_state(scene, noun, state) for noun in (*said, *sent, *heard)):
        return True
    return any(serves(scene, noun, state) for noun in heard)


def _behind(holder: Token) -> list[Token]:
    return [noun for one in prepositional_objects(holder, *_TO) for noun in conjuncts(one)]


def _is_state(scene: Scene, noun: Token, state: str) -> bool:
    """Whether a word names that state itself, and not its land: "Turkey", "Ankara"."""
    if not names_state(scene, noun, state):
        return False
    return noun.dep_ != "pobj" or noun.head.lower_ != "from" or reading_of(noun) == "actor"


def _shelters(scene: Scene, verb: Token, state: str) -> bool:
    """ "Granted her asylum", "offers them refugee status"; not what was granted to others than
    those of that state, nor "offered him police protection and threatened him"."""
    if not lexicon().has("sheltering", lemma(verb)):
        return False
    if any(_presses_in(also) for also in conjuncts(verb)):
        return False
    given = [*children(verb, "dative"), *children(verb, "dobj")]
    whom = [*given, *prepositional_objects(verb, "to")]
    if any(_are_others(scene, noun, state) for noun in whom):
        return False
    return any(
        lexicon().has("shelter_of_hosts", lemma(noun))
        or any(lexicon().has("shelter_of_hosts", f"{c.lower_} {lemma(noun)}") for c in noun.lefts)
        for noun in children(verb, "dobj")
    )


def _presses_in(verb: Token) -> bool:
    """ "And threatened them"; not "denounced" alone, which hosts do too."""
    has = lexicon().has
    harms = has("harassing_verbs", lemma(verb)) or has("seizing_verbs", lemma(verb))
    whom = children(verb, "dobj")
    return harms and bool(whom) and not children(verb, "neg") and all(map(_is_a_person, whom))


def _is_a_person(noun: Token) -> bool:
    return noun.pos_ == "PRON" or noun.ent_type_ == "PERSON" or lexicon().has("kin", lemma(noun))


def _are_others(scene: Scene, noun: Token, state: str) -> bool:
    """ "Two Afghan generals", "the kidnappers", "the family of the consul"."""
    for word in noun.subtree:
        index = scene.by_head.get(word.i)
        country = None if index is None else scene.mentions[index].country
        nations = {country, *(states_named(word.text) if word.text[0].isupper() else ())} - {None}
        others = bool(nations) and state not in nations
        if others or _does_harm(word) or serves(scene, word, state):
            return True
    return False


def _does_harm(noun: Token) -> bool:
    return any(lexicon().has(name, lemma(noun)) for name in ("harm_doers", "serving_doers"))


def _condemns(scene: Scene, verb: Token, state: str) -> bool:
    """ "Condemned the threats", where that state is told to have threatened."""
    as_a_lie = any(word.lower_ == "as" for word in verb.subtree)
    if lemma(verb) not in word_sets("modality")["condemning"] or as_a_lie:
        return False
    return any(
        lexicon().has("condemned_deeds", lemma(noun))
        and not any(
            word.dep_ == "poss" or (word.text[0].isupper() and states_named(word.text))
            for word in noun.subtree
        )
        and any(True for _ in _done_by(scene, noun, state))
        for noun in children(verb, "dobj")
    )


def _done_by(scene: Scene, deed: Token, state: str) -> Iterator[Token]:
    """The verbs before, in the paragraph, in which that state did what a noun tells."""
    paragraph, stem = scene.paragraph[deed.i], lemma(deed)[:_STEM]
    for i in range(deed.i - 1, -1, -1):
        if scene.paragraph[i] != paragraph:
            return
        verb = scene.doc[i]
        doers = children(verb, "nsubj") if lemma(verb).startswith(stem) else []
        if any(is_of(scene, doer, state) for doer in doers):
            yield verb
