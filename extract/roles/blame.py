"""On whom a deed is put in so many words, and whether anybody really puts it there.

"Laid the blame for the threats on the consulate", "pointed the finger at the embassy over the
attack", "laid the beating at the door of the KGB". Who "refused to", or says that it is "too early
to", blames nobody.
"""

from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Token

from extract.grammar import children, is_passive, is_verbal, lemma, patients, prepositional_objects
from extract.sentence_words import sentence_around
from extract.status.local_cues import negated_here
from extract.wordlists import word_sets

_ON = ("on", "upon", "at", "with")
_FOR = ("for", "over")
_BLAMING = {"accuse": ("of",), "suspect": ("of",), "blame": ("for", "over", "on")}


class Blame(NamedTuple):
    """The verb that blames, and whom."""

    verb: Token
    whom: tuple[Token, ...]


def blame_laid(noun: Token) -> Blame | None:
    """Blame that is laid, a finger that is pointed, or a deed that is laid at a door."""
    return _blame_for(noun) or _finger_for(noun) or _at_a_door(noun)


def any_blame(noun: Token) -> Blame | None:
    """The same, also "blame X for the deed", "attribute the deed to X"."""
    return blame_laid(noun) or _blamed_for(noun) or _put_on(noun)


def is_withheld(verb: Token) -> bool:
    """ "Refused to blame", "nobody blames", "it is too early to blame", "stopped short of"; not
    "did not hesitate to", "not only blamed"."""
    told = sentence_around(verb).words
    if not told.isdisjoint({"only", "just"}) and any(
        w.lower_ in ("only", "just") for w in children(verb, "advmod")
    ):
        return False
    here = _says_no(verb)
    outer, refusing = _over(verb)
    return here if outer is None else here or (refusing != _says_no(outer))


def _says_no(verb: Token) -> bool:
    """A "not", or nobody and few as subject; of an adjective that of its copula."""
    copula = verb.head if verb.dep_ in ("acomp", "attr", "advmod") else verb
    few = [w for w in children(verb, "nsubj") if w.lower_ == "few"]
    but = [w for s in children(verb, "nsubj") for w in children(s, "prep") if w.lower_ != "of"]
    no = negated_here(verb, objects=False) or negated_here(copula, objects=False)
    return bool(few or no) and not but


def _over(verb: Token) -> tuple[Token | None, bool]:
    """What governs the verb, and whether it is a word of refusing."""
    words = word_sets("modality")
    above = verb.head
    if verb.dep_ == "pcomp":
        short = above.head
        known = lemma(short) in words["not_blaming"] or above.lower_ == "against"
        known = known or any(w.lower_ == "short" for w in children(short, "advmod"))
        return (short, True) if known else (None, False)
    if verb.dep_ == "acl" and lemma(above) in words["proofs"] | words["reasons"]:
        return above, False
    if verb.dep_ != "xcomp" or lemma(above) in words["ceasing_verbs"]:
        return None, False
    for word in (above, *children(above, "acomp")):
        if lemma(word) in words["not_blaming"]:
            return word, True
    return (above, False) if negated_here(above, objects=False) else (None, False)


def _blame_for(noun: Token) -> Blame | None:
    """ "Laid the blame for the deed on X", wherever the parser hangs the "for" and the "on"."""
    if noun.dep_ != "pobj" or noun.head.lower_ != "for":
        return None
    words, above = word_sets("modality"), noun.head.head
    verb = above if is_verbal(above) else above.head
    laid = patients(verb) if is_verbal(verb) else []
    laid = [*laid, *children(verb, "nsubj")] if lemma(verb) in words["lying_blame"] else laid
    if lemma(verb) not in words["laying_blame"] | words["lying_blame"]:
        return None
    if not any(lemma(what) in words["laid_blame"] for what in laid):
        return None
    whom = list(_last_on(noun, verb))
    return Blame(verb, tuple(whom)) if whom else None


def _last_on(noun: Token, verb: Token) -> Iterator[Token]:
    """The last "on X" behind the deed: "the blame for the attack on Omar on the embassy"."""
    inside = [word for word in verb.subtree if word.i > noun.i and word.lower_ in _ON]
    own = [p for p in inside if p.head.i in (noun.i, verb.i) or noun.is_ancestor(p)]
    own = [p for p in own if p.dep_ in ("prep", "dative") and children(p, "pobj")]
    for preposition in own[-1:]:
        yield from (whose_door(what) for what in children(preposition, "pobj"))


def _finger_for(noun: Token) -> Blame | None:
    """ "Pointed the finger at X for the deed", "over the deed"."""
    verb = next((up for up in list(noun.ancestors)[1:4] if is_verbal(up)), noun)
    if noun.dep_ != "pobj" or noun.head.lower_ not in _FOR or lemma(verb) != "point":
        return None
    fingers = any(lemma(what) == "finger" for what in patients(verb))
    whom = prepositional_objects(verb, "at", "to", "toward", "towards")
    return Blame(verb, tuple(whom)) if fingers and whom else None


def _at_a_door(noun: Token) -> Blame | None:
    """ "Laid the deed at the door of X"."""
    verb = noun.head
    if noun.dep_ not in ("dobj", "nsubjpass") or lemma(verb) not in ("lay", "place", "put"):
        return None
    doors = prepositional_objects(verb, "at") + prepositional_objects(noun, "at")
    whom = [who for door in doors if (who := whose_door(door)).i != door.i]
    return Blame(verb, tuple(whom)) if whom else None


def whose_door(what: Token) -> Token:
    """Of "the door of the consulate", "Kigali's door" whose it is."""
    if lemma(what) not in ("door", "foot", "feet", "doorstep"):
        return what
    return next(iter([*prepositional_objects(what, "of"), *children(what, "poss")]), what)


def _blamed_for(noun: Token) -> Blame | None:
    """ "Blame X for the deed", "suspect X of it", "X was not blamed for it"."""
    verb = noun.head.head
    verb = verb.head if verb.dep_ in ("dobj", "nsubjpass") else verb  # "the embassy for the deed"
    if noun.dep_ != "pobj" or not is_verbal(verb):
        return None
    bound = _BLAMING.get(lemma(verb), ())
    whom = patients(verb)
    return Blame(verb, tuple(whom)) if noun.head.lower_ in bound and whom else None


def _put_on(noun: Token) -> Blame | None:
    """ "Attribute the deed to X", "pin it on X", "the deed was put down to X"."""
    verb = noun.head
    if noun.dep_ not in ("dobj", "nsubjpass") or not is_verbal(verb):
        return None
    if lemma(verb) not in word_sets("modality")["putting_down"]:
        return None
    whom = prepositional_objects(verb, "to", "on")
    for down in children(verb, "prt", "advmod"):
        whom = [*whom, *prepositional_objects(down, "to")]
    if not whom and not is_passive(verb):
        whom = prepositional_objects(noun, "on")[-1:]
    return Blame(verb, tuple(whom)) if whom else None
