"""Footnotes: what stands in small letters, or below a short drawn line, at the foot of a column."""

import re
from collections.abc import Sequence

from extract.read.pdf.library import Rule
from extract.read.pdf.lines import Line
from extract.read.pdf.look import Look
from extract.read.pdf.part import Part
from extract.read.pdf.tables import Row

_SMALL = 0.93
"""Footnotes are set in at most this share of the size of the text."""
_LARGER = 1.02
"""Times the size of the text: no note is set larger, rounding aside."""
_BELOW = 2.5
"""Times the letter size: the first note stands no farther below the drawn line."""
_BESIDE = 3.0
"""Times the letter size: note and drawn line begin at about one place."""
_SHORTEST = 30.0
"""Points; a shorter drawn line underlines a word."""
_NOTE = re.compile(
    r"\s*(?:\d{1,3}\.?|\[\d{1,3}\]|[*\u2020\u2021]{1,3})\s*(?=[^\W\d_]|[\"\u201c(]|http)"
)


def cut_footnotes(
    pieces: Sequence[Line | list[Row]], rules: Sequence[Rule], look: Look
) -> tuple[list[Line | list[Row]], list[Line]]:
    """What stands in a column above its footnotes, and the lines of the footnotes."""
    tail: list[Line] = []
    for piece in reversed(pieces):
        if not isinstance(piece, Line) or not _may_be_note(piece, look):
            break
        tail.insert(0, piece)
    start = next((i for i in range(len(tail)) if _begins_notes(tail[i:], rules, look)), len(tail))
    first = len(pieces) - len(tail) + start
    return list(pieces[:first]), tail[start:]


def _may_be_note(line: Line, look: Look) -> bool:
    return line.size <= _LARGER * look.size and line.bold <= look.bold


def _begins_notes(lines: Sequence[Line], rules: Sequence[Rule], look: Look) -> bool:
    """Below is nothing but notes: in small letters, or in those of the text below a drawn line.

    The rest of a note that a page's end has cut has no mark; then the drawn line is needed.
    """
    small = all(line.size <= _SMALL * look.size for line in lines)
    ruled = _is_below_rule(lines[0], rules)
    marked = _is_note(lines[0])
    return (small and (marked or ruled)) or (ruled and marked)


def _is_note(line: Line) -> bool:
    return bool(line.mark) or is_note(line.text)


def is_note(text: str) -> bool:
    """It begins with a figure or a sign, as notes do."""
    return bool(_NOTE.match(text))


def _is_below_rule(line: Line, rules: Sequence[Rule]) -> bool:
    """A short drawn line stands above it, as over footnotes."""
    return any(
        not rule.upright
        and 0 < rule.y0 - line.y < _BELOW * line.size
        and abs(rule.x0 - line.x0) < _BESIDE * line.size
        and rule.x1 - rule.x0 > _SHORTEST
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
