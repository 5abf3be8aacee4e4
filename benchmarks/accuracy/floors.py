"""What the held-out documents must reach; a missed floor fails the command."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from benchmarks.accuracy.labels import Column
from benchmarks.accuracy.measures import FALSE_EVENTS, NOT_DONE_SHOWN, STATUS_ACCURACY, Measure

_COLUMNS: tuple[Column, ...] = ("held-out reports", "held-out narratives")
_BOTH = "held-out, both"
LEAST: Mapping[str, tuple[float, float]] = {
    "type F1": (0.77, 0.60),
    "roles end to end by overlap F1": (0.71, 0.57),
    STATUS_ACCURACY: (0.79, 0.78),
    "source F1": (0.72, 0.61),
}
"""Least values for held-out reports and narratives.

Roles by overlap: the floors were set from a first training that was measured so (its weights give
.713 and .569 here by overlap, .683 and .554 with the head word as well). Both are printed.
"""
MOST_EACH = {NOT_DONE_SHOWN: 0.12}
"""Greatest values for each of the two."""
MOST_TOGETHER = {"swapped pairs": 0.01, FALSE_EVENTS: 20.0}
"""Greatest values for both together: the held-out reports have nine event-free sentences."""


@dataclass(frozen=True, slots=True)
class Floor:
    """One limit and what was measured; `value` is None when a column was not scored."""

    column: str
    measure: str
    limit: float
    at_most: bool
    value: float | None

    @property
    def held(self) -> bool | None:
        """None when nothing was measured."""
        if self.value is None:
            return None
        return self.value <= self.limit if self.at_most else self.value >= self.limit


def check_floors(columns: Mapping[Column, Mapping[str, Measure]]) -> list[Floor]:
    """Every limit beside what was measured."""
    floors = []
    for number, column in enumerate(_COLUMNS):
        found = columns.get(column, {})
        limits = [(name, values[number], False) for name, values in LEAST.items()]
        limits += [(name, value, True) for name, value in MOST_EACH.items()]
        for name, limit, at_most in limits:
            value = found[name].value if name in found else None
            floors.append(Floor(column, name, limit, at_most, value))
    for name, limit in MOST_TOGETHER.items():
        both = [columns[column][name] for column in _COLUMNS if column in columns]
        floors.append(Floor(_BOTH, name, limit, True, _together(name, both)))
    return floors


def _together(name: str, parts: Sequence[Measure]) -> float | None:
    """The measure over the columns that were scored; None when nothing was asked."""
    asked = sum(part.counts["asked"] for part in parts)
    given = sum(part.counts["given"] for part in parts)
    return (100 if name == FALSE_EVENTS else 1) * given / asked if asked else None
