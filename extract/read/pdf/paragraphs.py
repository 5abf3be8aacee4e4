"""Lines of a column to paragraphs, headings and items."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from extract.read.pdf.glyphs import SOFT
from extract.read.pdf.lines import Line
from extract.read.pdf.look import Look, size_step
from extract.read.pdf.part import Part
from extract.read.pdf.runs import Run

_HEADING_CHARACTERS = 200
_SMALL = 0.93
"""Bold letters below this share of the size of the text make no heading."""
_MUCH_LARGER = 1.3
"""Times the size of the text: letters so large make a heading even where a sentence ends."""
_HEADING_LINES = 3
"""Lines that a heading in bold letters has at most."""
_BULLET = re.compile(r"\s*(?:\u2022|[\u00b7*o\u2013\u2014-](?=\s))\s*\S")
_NUMBERED = re.compile(r"\s*\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+\S")
_ENDED = re.compile(r"[.!?:;\u2026][\"'\u201d\u2019)\]]*\s*\Z")
_INDENT = 0.8
"""Times the letter size."""
_OTHER_SIZE = 0.08
"""Share of the letter size by which two paragraphs differ at least where size parts them."""
_LETTER = 0.55
"""Times the letter size: width of a usual letter, to guess whether a word would have fit."""
_SPACE = 0.3
"""Times the letter size: width of a space."""
_SHORT = 2.0
"""Times the letter size: a line that ends so far before the edge was ended on purpose."""
_VERY_SHORT = 0.35
"""Share of the column's width, likewise where no sentence ends."""
_MORE_SPACE = 1.3
"""Times the usual distance of lines: more parts two paragraphs."""


def find_paragraphs(
    lines: Sequence[Line], look: Look, boxes: Sequence[Sequence[Run]]
) -> list[Part]:
    """Paragraphs, headings and items from top to bottom.

    Args:
        boxes: What stands beside the lines and makes some of them shorter.
    """
    if not lines:
        return []
    left = _edge(line.x0 for line in lines)
    right = max(line.x1 for line in lines)
    groups: list[list[Line]] = [[lines[0]]]
    for line in lines[1:]:
        room = _right_edge(groups[-1][-1], right, boxes)
        if _starts_paragraph(groups[-1], line, left, room, look):
            groups.append([])
        groups[-1].append(line)
    return [replace(_named(group, look), right=right) for group in groups]


def _right_edge(line: Line, right: float, boxes: Sequence[Sequence[Run]]) -> float:
    """Where a line ends when it is full: at the edge of the column, or before a box beside it."""
    for box in boxes:
        x0 = min(run.x0 for run in box)
        if box[-1].y - line.size < line.y < box[0].y + line.size and line.x1 < x0:
            right = min(right, x0 - _SHORT * line.size)
    return max(right, line.x1)


def _edge(places: Iterable[float]) -> float:
    """The place at which most lines begin."""
    steps = Counter(round(place) for place in places)
    return float(max(steps, key=lambda step: (steps[step], -step)))


def _starts_paragraph(
    group: Sequence[Line], line: Line, left: float, right: float, look: Look
) -> bool:
    before = group[-1]
    size = line.size
    if abs(line.size - before.size) > _OTHER_SIZE * max(line.size, before.size):
        return True
    if line.bold != before.bold and (_is_whole(group) or not _runs_on(before, line)):
        return True
    if before.y - line.y > _MORE_SPACE * look.pitch * size or line.y > before.y + 1:
        return True
    if before.text.rstrip().endswith(("-", SOFT)) and before.text.rstrip()[-2:-1].isalnum():
        return False
    ended = bool(_ENDED.search(before.text))
    listed = _is_item(group[0])
    if line.runs[0].bullet:
        return True
    if _BULLET.match(line.text) and (line.text.lstrip()[0] == "\u2022" or ended or listed):
        return True
    if _NUMBERED.match(line.text) and (ended or listed) and line.x0 <= group[0].x0 + size:
        return True
    if not ended and line.text[:1].islower():
        return False
    hanging = listed and len(group) == 1
    if not hanging and _is_indented(group, line, left, size):
        return ended or before.x1 < right - _SHORT * size
    room = right - before.x1 - _SPACE * size
    word = line.text.split(maxsplit=1)[0] if line.text.strip() else ""
    fits = len(word) * _LETTER * size < room - _SHORT * size
    return fits and (ended or room > _VERY_SHORT * (right - left)) and not word[:1].islower()


def _is_whole(group: Sequence[Line]) -> bool:
    return all(line.bold for line in group)


def _runs_on(before: Line, line: Line) -> bool:
    """A sentence with bold words in it goes on."""
    return not _ENDED.search(before.text) and line.text[:1].islower()


def _is_indented(group: Sequence[Line], line: Line, left: float, size: float) -> bool:
    """The first line of a paragraph stands farther in than the lines before."""
    inside = line.x0 > left + _INDENT * size
    others = group[1:] or group
    return inside and all(line.x0 > other.x0 + _INDENT * size for other in others)


def _named(group: Sequence[Line], look: Look) -> Part:
    first = group[0]
    text = " ".join(line.text.strip() for line in group)
    level = _heading_level(group, text, look)
    if level:
        return Part("heading", tuple(group), level=level)
    return Part("item" if _is_item(first) else "paragraph", tuple(group))


def _is_item(line: Line) -> bool:
    """It begins with a bullet or a number."""
    written = _BULLET.match(line.text) or _NUMBERED.match(line.text)
    return line.runs[0].bullet or bool(written)


def _heading_level(group: Sequence[Line], text: str, look: Look) -> int:
    """Level of a heading by its size or weight; 0 for what is none."""
    if len(text) > _HEADING_CHARACTERS or not re.search(r"[^\W\d_]", text):
        return 0
    size = size_step(group[0].size)
    ended = text.rstrip().endswith((".", ",", ";"))
    if size in look.sizes and (not ended or size > _MUCH_LARGER * look.size):
        return min(6, 1 + look.sizes.index(size))
    bold = _is_whole(group) and not look.bold and group[0].size > _SMALL * look.size
    return min(6, 1 + len(look.sizes)) if bold and not ended and len(group) <= _HEADING_LINES else 0
