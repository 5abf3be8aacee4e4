"""Crowds that only take up a place at a gathering: "stood in a row between them and the stage".

The reader takes it for a disruption; but whoever stands beside a gathering, or sets something up
there, breaks nothing up yet. Police, and those who stand in the way of a door, are no such crowd.
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from extract.crowds.gathering_types import GATHERINGS
from extract.crowds.gatherings import COUNTER_PROTEST
from extract.crowds.receptions import is_crowd
from extract.frames import Filler, Frame
from extract.grammar import children, lemma
from extract.statuses import CLAIMED
from extract.wordlists import word_sets

_LOOK_BACK = 3
"""Sentences back in which the gathering stands."""


def placed_beside(frames: Sequence[Frame]) -> list[Frame]:
    """The frames, with crowds that only stand beside a gathering told before as against it."""
    told = [f for f in frames if f.type in GATHERINGS and f.type != COUNTER_PROTEST]
    return [_as_crowd(f) if _is_placed(f) and _has_one(f, told) else f for f in frames]


def _has_one(frame: Frame, told: Sequence[Frame]) -> bool:
    near = range(frame.sentence - _LOOK_BACK, frame.sentence + 1)
    return any(f.sentence in near and f.trigger.i < frame.trigger.i for f in told)


def _is_placed(frame: Frame) -> bool:
    if frame.type != "disrupt_event" or frame.modality not in CLAIMED:
        return False
    verb, words = frame.trigger, word_sets("gatherings")
    ups = {particle.lower_ for particle in children(verb, "prt", "advmod")}
    if lemma(verb) in words["putting_up"]:
        if "up" not in ups or not children(verb, "dobj"):
            return False
    elif lemma(verb) not in words["standing"] or ups & {"up"}:
        return False
    return _is_of_a_crowd(verb) and any(map(_is_beside, _places(verb)))


def _is_of_a_crowd(verb: Token) -> bool:
    """Whether many do it, or nobody is named who does."""
    first = verb
    while first.dep_ == "conj" and not children(first, "nsubj", "nsubjpass"):
        first = first.head
    return any(map(is_crowd, children(first, "nsubj")))


def _places(verb: Token) -> list[Token]:
    holders = [verb, *children(verb, "dobj")]
    holders += [w for one in children(verb, "prep") for w in children(one, "pobj")]
    return [place for one in holders for place in children(one, "prep", "advmod", "prt")]


def _is_beside(place: Token) -> bool:
    words = word_sets("gatherings")
    return place.lower_ in words["over_against"] | words["close_by"] | words["amid"]


def _as_crowd(frame: Frame) -> Frame:
    return replace(
        frame, type=COUNTER_PROTEST, mode=None, fillers=tuple(map(_of_a_crowd, frame.fillers))
    ).marked("placed_beside")


def _of_a_crowd(filler: Filler) -> Filler:
    return replace(filler, role="participant") if filler.role == "initiator" else filler
