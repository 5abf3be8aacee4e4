"""What of a page tells nothing: entries of a list of contents, footnotes."""

import re
from collections.abc import Sequence

from extract.read.pdf.library import Rule
from extract.read.pdf.lines import Line
from extract.read.pdf.look import Look
from extract.read.pdf.part import Part
from extract.read.pdf.tables import Row

_SMALL = 0.93
"""Footnotes are set in at most this share of the size of the text."""
_NOTE = re.compile(
    r"\s*(?:\d{1,3}\.?|\[\d{1,3}\]|[*\u2020\u2021]{1,3})\s*(?=[^\W\d_]|[\"\u201c(]|http)"
)
_LEADERS = re.compile(r"(?:\.\s?){4,}\s*[\divxl]{1,5}\s*\Z|\u2026+\s*[\divxl]{1,5}\s*\Z")
_ENTRY = re.compile(r".*[^\W\d_].*\s[\divxl]{1,4}\s*\Z")
_CONTENTS = re.compile(r"\W*(?:table of )?contents\W*\Z", re.IGNORECASE)


def contents_of(lines: Sequence[Line]) -> tuple[float, float] | None:
    """Heights of the first and the last line of a list of contents, or None without one."""
    title = next((line for line in lines if _CONTENTS.match(line.text)), None)
    entries = [line for line in lines if _is_entry(line, titled=title is not None)]
    if len(entries) < (2 if title else 3):
        return None
    heights = [line.y for line in entries] + ([title.y] if title else [])
    return max(heights), min(heights)


def _is_entry(line: Line, *, titled: bool) -> bool:
    """Dots lead to a page number; below the title a number far to the right is enough."""
    if _LEADERS.search(line.text):
        return True
    return titled and bool(_ENTRY.match(line.text)) and len(line.cells()) > 1


def cut_footnotes(
    pieces: Sequence[Line | list[Row]], rules: Sequence[Rule], look: Look
) -> tuple[list[Line | list[Row]], list[Line]]:
    """What stands in a column above its footnotes, and the lines of the footnotes."""
    tail: list[Line] = []
    for piece in reversed(pieces):
        if not isinstance(piece, Line) or piece.size > 1.02 * look.size or piece.bold > look.bold:
            break
        tail.insert(0, piece)
    start = next((i for i in range(len(tail)) if _begins_notes(tail[i:], rules, look)), len(tail))
    first = len(pieces) - len(tail) + start
    return list(pieces[:first]), tail[start:]


def _begins_notes(lines: Sequence[Line], rules: Sequence[Rule], look: Look) -> bool:
    """Below is nothing but notes: in small letters, or in those of the text below a drawn line.

    The rest of a note that a page's end has cut has no mark; then the drawn line is needed.
    """
    small = all(line.size <= _SMALL * look.size for line in lines)
    ruled = _is_below_rule(lines[0], rules)
    marked = _is_note(lines[0])
    return (small and (marked or ruled)) or (ruled and marked)


def _is_note(line: Line) -> bool:
    return bool(line.mark) or bool(_NOTE.match(line.text))


def _is_below_rule(line: Line, rules: Sequence[Rule]) -> bool:
    """A short drawn line stands above it, as over footnotes."""
    return any(
        not rule.upright
        and 0 < rule.y0 - line.y < 2.5 * line.size
        and abs(rule.x0 - line.x0) < 3 * line.size
        and rule.x1 - rule.x0 > 30
        for rule in rules
    )


def footnotes(lines: Sequence[Line]) -> list[Part]:
    """A part for each note."""
    groups: list[list[Line]] = []
    for line in lines:
        if not groups or _is_note(line):
            groups.append([])
        groups[-1].append(line)
    return [Part("footnote", tuple(group)) for group in groups]
