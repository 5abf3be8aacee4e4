"""Who met whom: members of a campaign in a circle, and a line where two acted in one wave."""

import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from graph.view.words import number_of

SIZE = 300.0
_RADIUS = 118.0
_MOST = 40
"""Members that a circle of this size has room for."""
_WIDEST = 5.0


@dataclass(frozen=True, slots=True)
class Dot:
    """A member, under its number in the table."""

    x: float
    y: float
    radius: float
    number: int
    type: str
    core: bool
    name: str


@dataclass(frozen=True, slots=True)
class Line:
    """Two members that acted in the same wave, once or more often."""

    x1: float
    y1: float
    x2: float
    y2: float
    width: float
    says: str


@dataclass(frozen=True, slots=True)
class Meetings:
    """The picture in pixels; `left_out` members found no room."""

    dots: tuple[Dot, ...]
    lines: tuple[Line, ...]
    left_out: int


def meetings_of(campaign: Mapping[str, Any]) -> Meetings:
    """Lay the members out, core members first, in the order of the table."""
    numbered = list(enumerate(campaign["actors"], start=1))
    shown = sorted(numbered, key=lambda pair: (not pair[1]["core"], pair[0]))[:_MOST]
    dots = {
        actor["id"]: _dot(at, len(shown), number, actor) for at, (number, actor) in enumerate(shown)
    }
    met: Counter[tuple[str, str]] = Counter()
    for wave in campaign["waves"]:
        inside = [id for id in dots if id in set(wave["actors"])]
        met.update(combinations(inside, 2))
    most = max(met.values(), default=1)
    lines = [
        _line(dots[one], dots[other], count, most)
        for (one, other), count in sorted(met.items(), key=lambda pair: (pair[1], pair[0]))
    ]
    return Meetings(tuple(dots.values()), tuple(lines), len(numbered) - len(shown))


def _dot(at: int, count: int, number: int, actor: Mapping[str, Any]) -> Dot:
    angle = 2 * math.pi * at / count - math.pi / 2
    radius = 13.0 if count <= 16 else 9.0
    return Dot(
        x=round(SIZE / 2 + _RADIUS * math.cos(angle), 2),
        y=round(SIZE / 2 + _RADIUS * math.sin(angle), 2),
        radius=radius,
        number=number,
        type=actor["type"],
        core=actor["core"],
        name=actor["name"] or actor["id"],
    )


def _line(one: Dot, other: Dot, count: int, most: int) -> Line:
    width = round(0.8 + (_WIDEST - 0.8) * (count - 1) / max(most - 1, 1), 2)
    says = f"{one.name} and {other.name}: in {number_of(count, 'wave')}"
    return Line(one.x, one.y, other.x, other.y, width, says)
