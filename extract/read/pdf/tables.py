"""Tables on a page: framed by drawn lines, or words that stand below each other in columns.

A row of a table is one block; the words of each of its cells are kept together, and a tab parts two
cells. Without that, the lines of neighboring cells would run into each other.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extract.read.pdf.frames import Frame, find_frames
from extract.read.pdf.library import Rule
from extract.read.pdf.lines import Line, find_lines
from extract.read.pdf.runs import Run

_MARKER = re.compile(
    r"\W*\Z|\(?\d{1,3}(?:\.\d{1,3}){0,3}\W{0,2}\Z|\(?[a-zA-Z][.)]\Z|\(?[ivxlIVXL]{1,5}[.)]\Z"
)
"""A bullet or a number before an item or a heading is no cell."""
_ALIGNED = 4.0
"""Points between beginnings that belong to one column."""
_EDGE = 2.0
"""Points between ends of justified lines."""
_MIN_LINES = 3
_NEXT = 2.2
"""Times the letter size, from one line of a table to the next; more ends it."""
_MORE_SPACE = 1.25
"""Times the smallest distance of its lines: then rows are parted by space."""
_ROW_SPACE = 1.2
"""Times the smallest distance: more than it parts two rows, where space does."""
_FULL = 4.0
"""Times the letter size: a line that ends so near to the longest is full."""
_UNEVEN = 0.5
"""Times the letter size by which the gaps of a stretched line differ at most."""
_LOWERED = 0.4
"""Share of lines in a column of prose that begin inside a sentence."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: its cells from left to right, each with its lines."""

    cells: tuple[tuple[Line, ...], ...]


def cut_tables(
    lines: Sequence[Line], runs: Sequence[Run], rules: Sequence[Rule]
) -> list[Line | list[Row]]:
    """The lines of a column from top to bottom, with each table as the list of its rows."""
    page = lines[0].page if lines else 0
    found: list[Line | list[Row]] = []
    frames = find_frames(rules)
    open_lines: list[Line] = []
    taken: set[int] = set()
    for line in lines:
        frame = next((f for f in frames if f.holds(line)), None)
        if frame is None:
            open_lines.append(line)
            continue
        if id(frame) in taken:
            continue
        rows = _framed_rows(frame, [run for run in runs if frame.holds(run)], page)
        least = 1 if frame.uprights else 2
        if len(rows) < least or max(len(row.cells) for row in rows) < 2:
            frames.remove(frame)
            open_lines.append(line)
            continue
        taken.add(id(frame))
        found += [*_cut_open(open_lines), rows]
        open_lines = []
    return [*found, *_cut_open(open_lines)]


def _framed_rows(frame: Frame, runs: list[Run], page: int) -> list[Row]:
    rows = []
    starts = list(frame.uprights) or _starts(find_lines(runs, page))
    for high, low in pairwise(frame.heights):
        inside = [run for run in runs if low - 1 < run.y <= high]
        if inside:
            rows.append(_row(inside, starts, page))
    return rows


def _row(runs: list[Run], starts: Sequence[float], page: int) -> Row:
    """Put each run into the column in which it begins."""
    columns: dict[int, list[Run]] = {}
    for run in runs:
        number = sum(run.x0 > start - _ALIGNED for start in starts)
        columns.setdefault(number, []).append(run)
    return Row(tuple(tuple(find_lines(columns[n], page)) for n in sorted(columns)))


def _cut_open(lines: Sequence[Line]) -> list[Line | list[Row]]:
    """Find tables without a frame among lines."""
    starts = _starts(lines)
    right = max((line.x1 for line in lines), default=0.0)
    found: list[Line | list[Row]] = []
    group: list[Line] = []
    for line in lines:
        if starts and _fits(line, starts, group):
            group.append(line)
            continue
        found += _closed(group, starts, right)
        group = []
        found.append(line)
    return [*found, *_closed(group, starts, right)]


def _starts(lines: Sequence[Line]) -> list[float]:
    """Where columns begin: several lines have a cell that begins there."""
    begun = sorted(cell[0].x0 for line in lines for cell in _cells(line)[1:])
    groups: list[list[float]] = []
    for x in begun:
        if groups and x - groups[-1][-1] <= _ALIGNED:
            groups[-1].append(x)
        else:
            groups.append([x])
    return [group[0] for group in groups if len(group) >= _MIN_LINES]


def _cells(line: Line) -> list[tuple[Run, ...]]:
    """The cells of a line; a bullet or number in front is none."""
    cells = line.cells()
    if len(cells) == 2 and _MARKER.match("".join(run.text for run in cells[0]).strip()):
        cells = [cells[0] + cells[1]]
    return cells


def _fits(line: Line, starts: Sequence[float], group: Sequence[Line]) -> bool:
    """The line has two cells at known places, or goes on with one cell of the lines above."""
    cells = _cells(line)
    known = [cell for cell in cells if any(abs(cell[0].x0 - s) <= _ALIGNED for s in starts)]
    if len(cells) > 1:
        return bool(known)
    if not group or group[-1].y - line.y > _NEXT * line.size:
        return False
    if known:
        return True
    first = min(row.x0 for row in group)
    return abs(line.x0 - first) <= _ALIGNED and line.x1 < starts[0] + _ALIGNED


def _closed(group: list[Line], starts: Sequence[float], right: float) -> list[Line | list[Row]]:
    """A group as a table, or as the lines that it was; columns of prose one after the other."""
    if sum(len(_cells(line)) > 1 for line in group) < _MIN_LINES:
        return list(group)
    if _is_stretched(group, right):
        return list(group)
    page = group[0].page
    whole = _row([run for line in group for run in line.runs], starts, page)
    if all(_runs_on(cell) for cell in whole.cells):
        return [line for cell in whole.cells for line in cell]
    gaps = [a.y - b.y for a, b in pairwise(group)]
    spaced = max(gaps) > _MORE_SPACE * min(gaps) and min(gaps) > 0
    rows: list[list[Line]] = []
    for line, gap in zip(group, [0.0, *gaps], strict=True):
        begins = line.x0 < starts[0] - _ALIGNED and not (rows and _is_rest(line, rows[-1][-1]))
        if not rows or (gap > _ROW_SPACE * min(gaps) if spaced else begins):
            rows.append([])
        rows[-1].append(line)
    return [[_row([run for line in row for run in line.runs], starts, page) for row in rows]]


def _is_rest(line: Line, before: Line) -> bool:
    """The sentence in its last cell goes on from the full line above."""
    last = "".join(run.text for run in line.cells()[-1])
    full = before.x1 > line.x1 - _FULL * line.size and " " in before.text.strip()
    below = abs(line.cells()[-1][0].x0 - before.cells()[-1][0].x0) < _ALIGNED
    return last[:1].islower() and full and below


def _is_stretched(group: Sequence[Line], right: float) -> bool:
    """Lines of a narrow column whose few words are spaced out evenly, up to its right edge."""
    if any(line.x1 < right - _EDGE for line in group):
        return False
    gaps = [[b.x0 - a.x1 for a, b in pairwise(line.runs)] for line in group]
    if any(max(gap) - min(gap) > _UNEVEN * group[0].size for gap in gaps if gap):
        return False
    return any(len(gap) > 1 for gap in gaps) or any(line.text[:1].islower() for line in group[1:])


def _runs_on(cell: Sequence[Line]) -> bool:
    """Sentences that run over the lines, as in a column of prose."""
    lowered = sum(line.text[:1].islower() for line in cell[1:])
    return len(cell) >= _MIN_LINES and lowered >= _LOWERED * (len(cell) - 1)
