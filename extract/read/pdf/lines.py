"""Runs to lines: what stands on one baseline, with raised marks of footnotes told apart."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extract.read.pdf.runs import Run

_RAISED = 0.85
"""Letters up to this share of the line's size may stand above or below its baseline."""
_MARK = re.compile(r"[\d*\u2020\u2021\u00a7\[\](),\s\u2013-]+\Z|[ivx]{1,4}\Z")
_TOUCH = 0.12
"""Times the letter size: runs that lie nearer belong to one word."""
_BASELINE = 0.2
"""Times the letter size by which the baselines of one line may differ."""
_RISE = (-0.35, 0.75)
"""Times the letter size, from the line to the baselines of letters set below and above it."""
_REACH = 0.8
"""Times the letter size: so near stand a raised mark and its word."""
_LEAST_RISE = 0.1
"""Times the letter size; marks stand higher."""
_STEP = 8
"""Points; rows are looked for within the same step and its neighbors."""
_MOSTLY = 0.8
"""Share of the letters that make a line bold."""
_CELL_GAP = 1.2
"""Times the letter size: runs of a line that lie farther apart may be cells."""


@dataclass(frozen=True, slots=True)
class Line:
    """Runs on one baseline, from left to right. Lengths as in `Run`.

    Attributes:
        text: The runs with single spaces between those that do not touch.
        mark: The raised figure or sign before the first letter, as footnotes have it.
    """

    runs: tuple[Run, ...]
    text: str
    page: int
    x0: float
    x1: float
    y: float
    size: float
    bold: bool
    mark: str = ""

    def letters(self) -> list[tuple[str, int]]:
        """Each character with its number on the page; -1 for a space that was put between runs."""
        found: list[tuple[str, int]] = []
        for run, spaced in zip(self.runs, _spaces(self.runs), strict=True):
            found += [(" ", -1)] * spaced
            found += zip(run.text, run.at, strict=True)
        return found

    def cells(self) -> list[tuple[Run, ...]]:
        """The runs in groups that wide gaps part, or narrower ones that stand below each other."""
        groups: list[list[Run]] = []
        for run in self.runs:
            near = bool(groups) and run.x0 - groups[-1][-1].x1 <= _CELL_GAP * self.size
            if near and not run.cell:
                groups[-1].append(run)
            else:
                groups.append([run])
        return [tuple(group) for group in groups]


def _spaces(runs: Sequence[Run]) -> list[bool]:
    """Before which runs a space belongs."""
    apart = (b.x0 - a.x1 > _TOUCH * min(a.size, b.size) for a, b in pairwise(runs))
    return [False, *apart]


def find_lines(runs: Iterable[Run], page: int) -> list[Line]:
    """Lines from top to bottom, and from left to right at equal height.

    All runs of one baseline make one line, however far apart they are; call it with the runs of one
    column.
    """
    rows: list[list[Run]] = []
    near: dict[int, list[list[Run]]] = defaultdict(list)
    for run in sorted(runs, key=lambda run: (-round(run.size, 1), run.x0)):
        row = _row_for(run, near)
        if row is None:
            row = []
            rows.append(row)
            for step in (-1, 0, 1):
                near[int(run.y // _STEP) + step].append(row)
        row.append(run)
    lines = [_line(row, page) for row in rows]
    return sorted(lines, key=lambda line: (-round(line.y, 1), line.x0))


def _row_for(run: Run, near: dict[int, list[list[Run]]]) -> list[Run] | None:
    """The row that a run belongs to: on its baseline, or raised beside one of its letters."""
    best: list[Run] | None = None
    low, high = _RISE
    for row in near[int(run.y // _STEP)]:
        head = row[0]
        rise = run.y - head.y
        if abs(rise) <= _BASELINE * min(run.size, head.size):
            return row
        small = run.size <= _RAISED * head.size and low <= rise / head.size <= high
        if small and any(_touches(run, other) for other in row):
            best = row
    return best


def _touches(run: Run, other: Run) -> bool:
    reach = _REACH * other.size
    return run.x0 < other.x1 + reach and run.x1 > other.x0 - reach


def _line(row: list[Run], page: int) -> Line:
    runs = sorted(row, key=lambda run: run.x0)
    size = _size(runs)
    full = [run for run in runs if run.size > _RAISED * size] or runs
    base = full[0].y
    kept: list[Run] = []
    mark = ""
    for run in runs:
        raised = run.size <= _RAISED * size and run.y > base + _LEAST_RISE * size
        if raised and _MARK.match(run.text.strip()):
            if not kept:
                mark = run.text.strip()
                kept.append(run)
            continue
        kept.append(run)
    letters = sum(len(run.text) for run in full)
    bold = sum(len(run.text) for run in full if run.bold) > _MOSTLY * letters
    x0, x1 = min(run.x0 for run in runs), max(run.x1 for run in runs)
    spaces = (" " * spaced for spaced in _spaces(kept))
    text = "".join(space + run.text for space, run in zip(spaces, kept, strict=True))
    return Line(tuple(kept), text, page, x0, x1, base, size, bold, mark)


def _size(runs: Sequence[Run]) -> float:
    """The size in which most letters of a line are set."""
    weights: dict[float, int] = defaultdict(int)
    for run in runs:
        weights[round(run.size, 1)] += len(run.text)
    return max(weights, key=lambda size: (weights[size], size))
