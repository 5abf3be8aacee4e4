"""Bullets that are drawn instead of written, as browsers do when they print a page."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.read.pdf.library import Rule
from extract.read.pdf.runs import Run

_LEAST, _MOST = 1.2, 7.0
"""Points: width of a bullet."""
_REACH = 2.5
"""Times the letter size, from the bullet to its words."""
_HIGH = 0.9
"""Times the letter size: a bullet stands no higher than the letters."""
_STACKED = 0.8
"""Times the letter size: dots so near above each other are a dotted line."""
_SAME = 1.0
"""Points; dots that begin within them stand below each other."""


def with_bullets(runs: Sequence[Run], rules: Sequence[Rule]) -> tuple[Run, ...]:
    """Mark the runs before which a bullet is drawn."""
    small = [r for r in rules if _LEAST <= r.x1 - r.x0 <= _MOST and r.y1 - r.y0 <= _MOST]
    marked = {id(run) for dot in small for run in _behind(dot, runs) if _is_lone(dot, small, run)}
    return tuple(replace(run, bullet=True) if id(run) in marked else run for run in runs)


def _behind(dot: Rule, runs: Sequence[Run]) -> Iterator[Run]:
    """The run that begins closest behind a drawn dot, at its height."""
    level = [run for run in runs if run.y < dot.y0 and dot.y1 < run.y + _HIGH * run.size]
    near = [run for run in level if 0 <= run.x0 - dot.x1 < _REACH * run.size]
    if near:
        yield min(near, key=lambda run: run.x0)


def _is_lone(dot: Rule, small: Sequence[Rule], run: Run) -> bool:
    """No other dot stands closely above or below it, as in a dotted line."""
    near = [r for r in small if abs(r.y0 - dot.y0) < _STACKED * run.size]
    column = [r for r in near if abs(r.x0 - dot.x0) < _SAME]
    row = [r for r in near if _SAME < abs(r.x0 - dot.x0) < _REACH * run.size and r.y0 == dot.y0]
    return not row and max(r.y1 for r in column) - min(r.y0 for r in column) <= _MOST
