"""Two words of one phrase that the reader takes for two events: "set on fire", "keeping an eye",
"a threatening letter", "a protest march", "a call threatening to burn her shop".

A verb and the noun that it governs tell one event where both are of one type: of the two the surer
stays, and takes the fillers that only the other has. Answers and courts are left alone: "revived
the inquiry" and "upheld the sentence" tell of two. Of "the abduction attempt" the abduction stays.
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import NOUNS, children, is_verbal, lemma
from extract.wordlists import word_sets

_OBJECTS = ("dobj", "nsubjpass", "xcomp")
"""The last where the parser takes the noun for a complement: "keeps watch on them"."""
_INTO = frozenset({"on", "in", "into", "under", "to"})
"""Prepositions of such phrases: "set on fire", "put under surveillance", "taken into custody"."""
_OF_TWO = frozenset({"respond", "statement", "legal_action"})


def without_doubles(frames: Sequence[Frame]) -> list[Frame]:
    """The frames, of each verb and its noun that tell the same only one; in their order."""
    kept = {frame.trigger.i: frame for frame in frames}
    for frame in frames:
        attempt = _attempt_of(frame.trigger)
        above = attempt or _verb_of_phrase(frame.trigger) or _noun_of(frame.trigger)
        other = kept.get(above.i) if above is not None else None
        own = kept.get(frame.trigger.i)
        if other is None or own is None or other.type != own.type or own.type in _OF_TWO:
            continue
        is_own = attempt is not None or own.confidence > other.confidence
        surer, lesser = (own, other) if is_own else (other, own)
        kept[surer.trigger.i] = _with_fillers_of(lesser, surer)
        del kept[lesser.trigger.i]
    return [kept[frame.trigger.i] for frame in frames if frame.trigger.i in kept]


def _verb_of_phrase(noun: Token) -> Token | None:
    """The verb of "set the bus on fire" for "fire"; None for a noun of no such phrase."""
    if noun.pos_ not in NOUNS:
        return None
    phrase = noun.head if noun.dep_ == "pobj" and noun.head.lower_ in _INTO else noun
    held = phrase.i != noun.i or noun.dep_ in _OBJECTS
    return phrase.head if held and is_verbal(phrase.head) else None


def _noun_of(word: Token) -> Token | None:
    """The "letter" of "a threatening letter", the "march" of "a protest march", the "call" of "a
    call threatening her"."""
    noun = word.head
    if noun.pos_ not in NOUNS or not _is_told_once(word, noun):
        return None
    return noun


def _is_told_once(word: Token, noun: Token) -> bool:
    """Whether a word only says of what kind a noun is, or what a letter or call told."""
    if word.dep_ in ("compound", "amod"):
        return word.tag_ != "VBN" and not children(word, "prep", "agent")
    thing = lemma(noun) in word_sets("event_words")["messages"]
    return thing and word.dep_ in ("acl", "relcl") and word.tag_ != "VBN"


def _attempt_of(deed: Token) -> Token | None:
    """The "attempt" of "the abduction attempt", "an attempt to seize her"; else None."""
    above = deed.head.head if deed.dep_ in ("pobj", "pcomp") else deed.head
    tied = deed.dep_ in ("compound", "pobj", "pcomp", "acl")
    tried = above.pos_ in NOUNS and lemma(above) in word_sets("modality")["attempt_nouns"]
    return above if tied and tried else None


def _with_fillers_of(lesser: Frame, surer: Frame) -> Frame:
    have = {f.role for f in surer.fillers}
    words = {f.head.i for f in surer.fillers} | {surer.trigger.i, lesser.trigger.i}
    more = [f for f in lesser.fillers if f.role not in have and f.head.i not in words]
    return replace(surer, fillers=(*surer.fillers, *more)).marked("one_phrase")
