"""Deeds that an answer stands for: those of the sentences before, told once more.

Who and whom come from there; when and where do not.
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Filler, Frame
from extract.role_groups import DOERS
from extract.status.retractions import said_above
from extract.statuses import CLAIMED, REPORTED
from graph.ontology import ontology

ANSWER_CONFIDENCE = 0.6
"""Of a rule that reads grammar alone; not calibrated."""
ANSWERED = "answered"
"""Rule of a frame or filler that a sentence before has told."""
LOOK_BACK = 2
"""How many sentences before an answer its deed may stand."""
_TOLD = (*REPORTED, "planned")
_UNDONE = ("hypothetical", "planned")
_CARRIED = (*DOERS, "target", "intermediary")


def is_answer(frame: Frame) -> bool:
    """Whether the deed was told in a sentence before, and who and whom come from there."""
    return any(filler.rule == ANSWERED for filler in frame.fillers)


def deeds_said(number: int, frames: Sequence[Frame], back: int, *, of_many: bool) -> list[Frame]:
    """The harmful deeds of the nearest sentence before that tells any as said; one, or of many."""
    types = ontology().event_types
    for place in range(number - 1, number - 1 - back, -1):
        near = [f for f in frames if f.sentence == place and types[f.type].harmful]
        near = [f for f in near if f.type != "legal_action" and f.modality not in _UNDONE]
        if not near:
            continue
        said = [f for f in near if f.modality in CLAIMED and _is_said(f)]
        fits = len(said) == len(near) and (of_many or len(said) == 1)
        return said if fits and all(_names_anyone(f) for f in said) else []
    return []


def _is_said(frame: Frame) -> bool:
    return (
        frame.source is not None
        or frame.modality == "alleged"
        or said_above(frame.trigger) is not None
    )


def _names_anyone(frame: Frame) -> bool:
    """A deed whose doer is named: it is a person or body that is accused of it."""
    return any(filler.role in DOERS for filler in frame.fillers)


def retold(frame: Frame, source: Token | None, doer: Filler | None = None) -> Frame:
    """The deed at the word of the answer, with the doer that the answer names before all others:
    who and whom it keeps, when and where it does not."""
    fillers = frame.fillers if doer is None else (doer, *frame.fillers)
    kept = tuple(replace(f, rule=ANSWERED) for f in fillers if f.role in _CARRIED)
    return replace(
        frame,
        confidence=min(frame.confidence, ANSWER_CONFIDENCE),
        fillers=kept,
        source=source,
        rule=ANSWERED,
        alternatives=(),
    )


def plain_deeds(number: int, frames: Sequence[Frame]) -> list[Frame]:
    """The one harmful deed of the nearest sentence before that tells any as done."""
    types = ontology().event_types
    for place in range(number - 1, number - 1 - LOOK_BACK, -1):
        near = [f for f in frames if f.sentence == place and types[f.type].harmful]
        if near:
            return near if len(near) == 1 and near[0].modality in _TOLD else []
    return []
