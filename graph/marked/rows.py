"""The text in rows, one a block, each with its notes beside it."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.locators import locator_at
from graph.marked.cutting import Run, runs
from graph.marked.marks import marks_of, triggers_of
from graph.marked.notes import Note, Tie
from graph.model import Document, Extraction

_TOP = 3
"""Level of the first heading of the text; above it stand those of the page."""
_LOWEST = 6
_SIGNS_OF_HEADINGS = "# \t\n"
"""Of Markdown; the page shows a heading as one."""


@dataclass(frozen=True, slots=True)
class Row:
    """A block of text with what stands beside it.

    Attributes:
        kind: As of `graph.model.Block`.
        level: Of the heading on the page, 3 to 6 without a gap; 0 for other text.
        place: Name of the part of the document that begins with it ("page 3"), or None.
    """

    kind: str
    level: int
    place: str | None
    runs: tuple[Run, ...]
    notes: tuple[Note, ...]
    ties: tuple[Tie, ...]


def rows_of(extraction: Extraction, notes: Sequence[Note], ties: Sequence[Tie]) -> Iterator[Row]:
    """The whole text in its order; only white space and bare signs between blocks are left out."""
    text = extraction.document.text
    marks, triggers = marks_of(extraction, notes), triggers_of(notes)
    mark_at = _Finder([mark.start for mark in marks])
    trigger_at = _Finder([trigger.start for trigger in triggers])
    note_at = _Finder([note.claim.trigger.start for note in notes])
    tie_at = _Finder([tie.start for tie in ties])
    level, place = _TOP - 1, None
    for start, end, kind, depth in _blocks(extraction.document):
        level = min(_TOP - 1 + max(1, depth), level + 1, _LOWEST) if kind == "heading" else level
        here = locator_at(extraction.document, start)
        yield Row(
            kind=kind,
            level=level if kind == "heading" else 0,
            place=here if here != place else None,
            runs=tuple(
                runs(
                    text,
                    start,
                    end,
                    marks[mark_at.within(start, end)],
                    triggers[trigger_at.within(start, end)],
                )
            ),
            notes=tuple(notes[note_at.within(start, end)]),
            ties=tuple(ties[tie_at.within(start, end)]),
        )
        place = here


class _Finder:
    """Finds what starts within a block, in a list by rising starts."""

    def __init__(self, starts: list[int]) -> None:
        self._starts = starts

    def within(self, start: int, end: int) -> slice:
        return slice(bisect_left(self._starts, start), bisect_left(self._starts, end))


def _blocks(document: Document) -> Iterator[tuple[int, int, str, int]]:
    """The blocks, trimmed, and what stands between them; none overlaps another."""
    here, text = 0, document.text
    for block in sorted(document.blocks, key=lambda b: (b.start, b.end)):
        start = max(here, block.start)
        if block.end <= start:
            continue
        yield from _trimmed(text, here, start, "paragraph", 0)
        yield from _trimmed(text, start, block.end, block.kind, block.level)
        here = block.end
    yield from _trimmed(text, here, len(text), "paragraph", 0)


def _trimmed(
    text: str, start: int, end: int, kind: str, level: int
) -> Iterator[tuple[int, int, str, int]]:
    part = text[start:end]
    if any(character.isalnum() for character in part):
        left = len(part) - len(part.lstrip(_SIGNS_OF_HEADINGS if kind == "heading" else None))
        yield start + left, end - len(part) + len(part.rstrip()), kind, level
