"""Sets the parts of a picture around each other, so that none lies on another."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

Point = tuple[float, float]
Array: TypeAlias = npt.NDArray[np.float64]
Numbers: TypeAlias = npt.NDArray[np.int64]

_PART_GAP = 30.0
"""Distance between two parts of the graph."""
_ASPECT = 1.55
"""Width of the whole picture by its height, about that of a screen."""
_CELL = 40.0
_REACH = 320
"""How many cells from the middle a part may lie."""
_AT_ONCE = 128
"""Places that are looked at together."""
_SMALL = 6
"""Parts of at most so many nodes take up a rectangle, so that many have one outline."""


@dataclass(frozen=True)
class Part:
    """A connected part: its nodes by number, and links as places in `nodes`."""

    nodes: list[int]
    pairs: list[tuple[int, int]]


@dataclass
class Laid:
    """A part with its positions; `fixed` when a node of it may not be moved."""

    part: Part
    centers: Array
    sizes: Array
    fixed: bool


def packed(parts: Sequence[Laid]) -> dict[int, Point]:
    """The parts around each other: the largest in the middle, small ones where there is room."""
    placed: dict[int, Point] = {}
    ground = _Ground()
    for laid in [laid for laid in parts if laid.fixed]:
        ground.take(_cells(laid))
        _place(placed, laid, (0, 0))
    for laid in [laid for laid in parts if not laid.fixed]:
        at = ground.room_for(_cells(laid))
        _place(placed, laid, at)
    return placed


def _cells(laid: Laid) -> Numbers:
    """Cells of the ground that a part covers with its boxes and links, one a row."""
    margin = np.full(2, _PART_GAP / 2)
    low = np.floor((laid.centers - laid.sizes / 2 - margin) / _CELL).astype(np.int64)
    high = np.floor((laid.centers + laid.sizes / 2 + margin) / _CELL).astype(np.int64)
    if len(laid.part.nodes) <= _SMALL:  # a plain rectangle, so that many have the same outline
        low, high = low.min(axis=0, keepdims=True), high.max(axis=0, keepdims=True)
    cells = {
        (x, y)
        for (left, top), (right, bottom) in zip(low.tolist(), high.tolist(), strict=True)
        for x in range(left, right + 1)
        for y in range(top, bottom + 1)
    }
    for a, b in laid.part.pairs:
        start, end = laid.centers[a], laid.centers[b]
        steps = int(np.abs(end - start).max() / _CELL * 2) + 2
        along = start + np.linspace(0, 1, steps)[:, None] * (end - start)
        cells.update(map(tuple, np.floor(along / _CELL).astype(np.int64).tolist()))
    return np.array(sorted(cells), dtype=np.int64)


class _Ground:
    """A plane of square cells, of which some are taken."""

    def __init__(self) -> None:
        self._taken = np.zeros((1, 1), dtype=bool)
        self._origin = 0
        self._tried: dict[bytes, int] = {}
        self._grow(64)

    def take(self, cells: Numbers) -> None:
        self._grow(int(np.abs(cells).max()) + 1)
        self._taken[cells[:, 0] + self._origin, cells[:, 1] + self._origin] = True

    def room_for(self, cells: Numbers) -> tuple[int, int]:
        """Take the free place that is nearest to the middle, and say how far it is moved there.

        Parts of one outline are looked for where the last of them was left.
        """
        middle = (cells.min(axis=0) + cells.max(axis=0)) // 2
        outline = cells - middle
        key = outline.tobytes()
        far = int(np.abs(outline).max()) + 1
        tried = self._tried.get(key, 0)
        while tried < len(_spiral()):
            some = _spiral()[tried : tried + _AT_ONCE]
            self._grow(far + int(np.abs(some).max()))
            cells = outline[:, None, :] + some[None, :, :] + self._origin
            free = np.flatnonzero(~self._taken[cells[:, :, 0], cells[:, :, 1]].any(axis=0))
            if len(free):
                at = some[free[0]]
                self._tried[key] = tried + int(free[0])
                self.take(outline + at)
                return int(at[0] - middle[0]), int(at[1] - middle[1])
            tried += len(some)
        raise AssertionError("the plane has room for every part")

    def _grow(self, reach: int) -> None:
        if reach <= self._origin:
            return
        more = max(reach, 2 * self._origin) - self._origin
        self._taken = np.pad(self._taken, more)
        self._origin += more


@lru_cache(maxsize=1)
def _spiral() -> Numbers:
    """Cells by their distance from the middle, in a plane that is wider than high."""
    reach = np.arange(-_REACH, _REACH + 1)
    cells = np.array(np.meshgrid(reach, reach)).reshape(2, -1).T
    distance = (cells[:, 0] / _ASPECT) ** 2 + cells[:, 1] ** 2
    order = np.lexsort((cells[:, 1], cells[:, 0], distance))
    return np.asarray(cells[order], dtype=np.int64)


def _place(placed: dict[int, Point], laid: Laid, at: tuple[int, int]) -> None:
    """Put down a part, moved by so many cells."""
    for node, (x, y) in zip(laid.part.nodes, laid.centers, strict=True):
        placed[node] = (float(x) + at[0] * _CELL, float(y) + at[1] * _CELL)
