"""Cuts text where marks begin and end, so that marks may overlap in any way."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

_MOST_SAYINGS = 4
"""Of more marks on one word the others are told in the margin only."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of text to be marked.

    Attributes:
        looks: Names of styles: what kind of mark, and of which type.
        says: What a pointer that rests on it is told.
    """

    start: int
    end: int
    looks: tuple[str, ...]
    says: str


@dataclass(frozen=True, slots=True)
class Trigger:
    """The word that tells one or more events, by the numbers of their notes."""

    start: int
    end: int
    looks: tuple[str, ...]
    numbers: tuple[int, ...]
    tag: str
    says: str


@dataclass(frozen=True, slots=True)
class Segment:
    """Text under the same marks from end to end."""

    text: str
    looks: str
    says: str


@dataclass(frozen=True, slots=True)
class Run:
    """Segments of one trigger, or of text between triggers."""

    segments: tuple[Segment, ...]
    trigger: Trigger | None = None


def runs(
    text: str, start: int, end: int, marks: Iterable[Mark], triggers: Sequence[Trigger]
) -> Iterator[Run]:
    """The text from `start` to `end` in its order, nothing left out.

    Args:
        triggers: By their start, none overlapping another.
    """
    edges = {edge for trigger in triggers for edge in (trigger.start, trigger.end)}
    waiting = list(reversed(triggers))
    trigger: Trigger | None = None
    segments: list[Segment] = []
    for here, segment in _segments(text, start, end, marks, edges):
        begins = bool(waiting) and waiting[-1].start <= here
        if segments and (begins or (trigger is not None and here >= trigger.end)):
            yield Run(tuple(segments), trigger)
            trigger, segments = None, []
        if begins:
            trigger = waiting.pop()
        segments.append(segment)
    if segments:
        yield Run(tuple(segments), trigger)


def _segments(
    text: str, start: int, end: int, marks: Iterable[Mark], more_edges: Iterable[int]
) -> Iterator[tuple[int, Segment]]:
    """Each segment with where it begins; one sweep over the edges of the marks."""
    begins: dict[int, list[Mark]] = defaultdict(list)
    ends: dict[int, list[int]] = defaultdict(list)
    for mark in marks:
        if max(start, mark.start) < min(end, mark.end):
            begins[max(start, mark.start)].append(mark)
            ends[min(end, mark.end)].append(id(mark))
    open_: dict[int, Mark] = {}
    edges = {start, end, *begins, *ends, *(edge for edge in more_edges if start < edge < end)}
    for here, there in pairwise(sorted(edges)):
        for gone in ends[here]:
            del open_[gone]
        open_.update((id(mark), mark) for mark in begins[here])
        yield here, _segment(text[here:there], open_.values())


def _segment(text: str, marks: Iterable[Mark]) -> Segment:
    looks = dict.fromkeys(look for mark in marks for look in mark.looks)
    sayings = dict.fromkeys(mark.says for mark in marks if mark.says)
    return Segment(text, " ".join(looks), "; ".join(islice(sayings, _MOST_SAYINGS)))
