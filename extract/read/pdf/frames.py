"""Frames of tables among the drawn lines of a page."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extract.read.pdf.library import Rule
from extract.read.pdf.lines import Line
from extract.read.pdf.runs import Run

_MIN_LINES = 3
_APART = 4.0
"""Points; lines that lie nearer are one."""
_JOINED = 3.0
"""Points; the frames of two cells touch."""
_MIN_WIDTH = 60.0
"""Points; shorter lines underline words."""
_LEVEL = 1.5
"""Points by which the pieces of one level line may differ in height."""
_EDGE = 5.0
"""Points; an upright line so near to the edge is the edge, and parts no cells."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A framed table: heights of its lines from the top, and the places of upright ones."""

    x0: float
    x1: float
    heights: tuple[float, ...]
    uprights: tuple[float, ...]

    def holds(self, piece: Line | Run) -> bool:
        """It lies inside, with its baseline above the lowest line."""
        inside = self.heights[-1] - 1 < piece.y < self.heights[0]
        return inside and self.x0 - _JOINED <= piece.x0 and piece.x1 <= self.x1 + _JOINED


def find_frames(rules: Sequence[Rule]) -> list[Frame]:
    """Stacks of three level lines or more that begin and end at the same places.

    Where upright lines part the cells, two are enough: a page may end before the last row.
    """
    stacks: list[tuple[float, float, list[float]]] = []
    for x0, x1, y in _level_lines(rules):
        if x1 - x0 < _MIN_WIDTH:
            continue
        for left, right, heights in stacks:
            if abs(left - x0) <= _JOINED and abs(right - x1) <= _JOINED:
                if heights[-1] - y > _APART:
                    heights.append(y)
                break
        else:
            stacks.append((x0, x1, [y]))
    frames = []
    for left, right, heights in stacks:
        uprights = [r for r in rules if r.upright and left - _JOINED < r.x0 < right + _JOINED]
        for part in _unbroken(heights, uprights):
            inner = [r for r in uprights if r.y1 > part[-1] and r.y0 < part[0]]
            places = _distinct(r.x0 for r in inner if left + _EDGE < r.x0 < right - _EDGE)
            if len(part) >= (_MIN_LINES - 1 if places else _MIN_LINES):
                frames.append(Frame(left, right, tuple(part), tuple(places)))
    return frames


def _level_lines(rules: Sequence[Rule]) -> list[tuple[float, float, float]]:
    """Level lines from top to bottom; pieces that touch are one."""
    level = sorted((r for r in rules if not r.upright), key=lambda r: (-round(r.y0), r.x0))
    found: list[tuple[float, float, float]] = []
    for rule in level:
        if found and abs(found[-1][2] - rule.y0) < _LEVEL and rule.x0 - found[-1][1] <= _JOINED:
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
        if not found or place - found[-1] > _APART:
            found.append(place)
    return found
