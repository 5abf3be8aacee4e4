"""Tables on a page: framed by drawn lines, or words that stand below each other in columns.

A row of a table is one block; the words of each of its cells are kept together, and a tab parts two
cells. Without that, the lines of neighboring cells would run into each other.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extract.read.pdf.library import Rule
from extract.read.pdf.lines import Line, find_lines
from extract.read.pdf.runs import Run

_MARKER = re.compile(r"\W*\Z|\(?[\d.]{1,8}\W{0,2}\Z|\(?[a-zA-Z][.)]\Z|\(?[ivxlIVXL]{1,5}[.)]\Z")
"""A bullet or a number before an item or a heading is no cell."""
_ALIGNED = 4.0
"""Points between beginnings that belong to one column."""
_MIN_LINES = 3
_JOINED = 3.0
"""Points; the frames of two cells touch."""
_MIN_WIDTH = 60.0


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: its cells from left to right, each with its lines."""

    cells: tuple[tuple[Line, ...], ...]


@dataclass(frozen=True, slots=True)
class _Frame:
    """A framed table: heights of its lines from the top, and the places of upright ones."""

    x0: float
    x1: float
    heights: tuple[float, ...]
    uprights: tuple[float, ...]


def cut_tables(
    lines: Sequence[Line], runs: Sequence[Run], rules: Sequence[Rule]
) -> list[Line | list[Row]]:
    """The lines of a column from top to bottom, with each table as the list of its rows."""
    page = lines[0].page if lines else 0
    found: list[Line | list[Row]] = []
    frames = _frames(rules)
    open_lines: list[Line] = []
    taken: set[int] = set()
    for line in lines:
        frame = next((f for f in frames if _holds(f, line)), None)
        if frame is None:
            open_lines.append(line)
            continue
        if id(frame) in taken:
            continue
        rows = _framed_rows(frame, [run for run in runs if _holds_run(frame, run)], page)
        if len(rows) < 2 or max(len(row.cells) for row in rows) < 2:
            frames.remove(frame)
            open_lines.append(line)
            continue
        taken.add(id(frame))
        found += [*_cut_open(open_lines), rows]
        open_lines = []
    return [*found, *_cut_open(open_lines)]


def _holds(frame: _Frame, line: Line) -> bool:
    inside = frame.heights[-1] - 1 < line.y < frame.heights[0]
    return inside and frame.x0 - _JOINED <= line.x0 and line.x1 <= frame.x1 + _JOINED


def _holds_run(frame: _Frame, run: Run) -> bool:
    inside = frame.heights[-1] - 1 < run.y < frame.heights[0]
    return inside and frame.x0 - _JOINED <= run.x0 and run.x1 <= frame.x1 + _JOINED


def _frames(rules: Sequence[Rule]) -> list[_Frame]:
    """Stacks of three level lines or more that begin and end at the same places."""
    stacks: list[tuple[float, float, list[float]]] = []
    for x0, x1, y in _level_lines(rules):
        if x1 - x0 < _MIN_WIDTH:
            continue
        for left, right, heights in stacks:
            if abs(left - x0) <= _JOINED and abs(right - x1) <= _JOINED:
                if heights[-1] - y > _ALIGNED:
                    heights.append(y)
                break
        else:
            stacks.append((x0, x1, [y]))
    frames = []
    for left, right, heights in stacks:
        uprights = [r for r in rules if r.upright and left - 3 < r.x0 < right + 3]
        for part in _unbroken(heights, uprights):
            if len(part) >= _MIN_LINES:
                inner = [r for r in uprights if r.y1 > part[-1] and r.y0 < part[0]]
                places = _distinct(r.x0 for r in inner if left + 5 < r.x0 < right - 5)
                frames.append(_Frame(left, right, tuple(part), tuple(places)))
    return frames


def _level_lines(rules: Sequence[Rule]) -> list[tuple[float, float, float]]:
    """Level lines from top to bottom; pieces that touch are one."""
    level = sorted((r for r in rules if not r.upright), key=lambda r: (-round(r.y0), r.x0))
    found: list[tuple[float, float, float]] = []
    for rule in level:
        if found and abs(found[-1][2] - rule.y0) < 1.5 and rule.x0 - found[-1][1] <= _JOINED:
            x0, x1, y = found[-1]
            found[-1] = (x0, max(x1, rule.x1), y)
        else:
            found.append((rule.x0, rule.x1, rule.y0))
    return found


def _unbroken(heights: list[float], uprights: list[Rule]) -> list[list[float]]:
    """Cut a stack where upright lines stop: two framed boxes with text between them."""
    parts = [[heights[0]]]
    for high, low in pairwise(heights):
        middle = (high + low) / 2
        if uprights and not any(r.y0 <= middle <= r.y1 for r in uprights):
            parts.append([])
        parts[-1].append(low)
    return parts


def _distinct(places: Iterable[float]) -> list[float]:
    found: list[float] = []
    for place in sorted(places):
        if not found or place - found[-1] > _ALIGNED:
            found.append(place)
    return found


def _framed_rows(frame: _Frame, runs: list[Run], page: int) -> list[Row]:
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
    found: list[Line | list[Row]] = []
    group: list[Line] = []
    for line in lines:
        if starts and _fits(line, starts, group):
            group.append(line)
            continue
        found += _closed(group, starts)
        group = []
        found.append(line)
    return [*found, *_closed(group, starts)]


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
    if len(cells) > 1 and _MARKER.match("".join(run.text for run in cells[0]).strip()):
        cells = [cells[0] + cells[1], *cells[2:]]
    return cells


def _fits(line: Line, starts: Sequence[float], group: Sequence[Line]) -> bool:
    """The line has two cells at known places, or goes on with one cell of the lines above."""
    cells = _cells(line)
    known = [cell for cell in cells if any(abs(cell[0].x0 - s) <= _ALIGNED for s in starts)]
    if len(cells) > 1:
        return bool(known)
    if not group or group[-1].y - line.y > 2.2 * line.size:
        return False
    if known:
        return True
    first = min(row.x0 for row in group)
    return abs(line.x0 - first) <= _ALIGNED and line.x1 < starts[0] + _ALIGNED


def _closed(group: list[Line], starts: Sequence[float]) -> list[Line | list[Row]]:
    """A group as a table, or as the lines that it was; columns of prose one after the other."""
    if sum(len(_cells(line)) > 1 for line in group) < _MIN_LINES:
        return list(group)
    page = group[0].page
    whole = _row([run for line in group for run in line.runs], starts, page)
    if all(_runs_on(cell) for cell in whole.cells):
        return [line for cell in whole.cells for line in cell]
    gaps = [a.y - b.y for a, b in pairwise(group)]
    spaced = max(gaps) > 1.25 * min(gaps) and min(gaps) > 0
    rows: list[list[Line]] = []
    for line, gap in zip(group, [0.0, *gaps], strict=True):
        begins = line.x0 < starts[0] - _ALIGNED
        if not rows or (gap > 1.2 * min(gaps) if spaced else begins):
            rows.append([])
        rows[-1].append(line)
    return [[_row([run for line in row for run in line.runs], starts, page) for row in rows]]


def _runs_on(cell: Sequence[Line]) -> bool:
    """Sentences that run over the lines, as in a column of prose."""
    lowered = sum(line.text[:1].islower() for line in cell[1:])
    return len(cell) >= _MIN_LINES and lowered >= 0.4 * (len(cell) - 1)
