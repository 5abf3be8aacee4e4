"""Do events grow graver with time? A trend test on the order of severity.

The trend is that of Mann 1945 and Kendall 1975: of all pairs of events at two times, how many more
have the later one graver than milder. Its p comes from the same events in shuffled order.

Rising coverage looks like escalation: once more is watched, graver things are found, too. So the
publishers of each month stand beside it, and whether they grow in number. A trend shows neither who
willed it nor that it goes on; and severity is an order of types, not the harm of a case.
"""

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

import numpy as np

from graph.analysis.actions import Actions, Happening, Indexes, Numbers
from graph.severity import severity_of

FEWEST = 8
"""Events below which nothing is tested."""
LEVEL = 0.05
"""p up to which a trend is called rising or falling."""
NOT_SHOWN = "A trend does not show who willed it, nor that it goes on."

_EPOCH = date(1970, 1, 1)

Trend = Literal["rising", "falling", "none"]


@dataclass(frozen=True, slots=True)
class Month:
    """Events of one month: their mean severity, and how many different publishers tell of them."""

    name: str
    events: int
    severity: float
    publishers: int


@dataclass(frozen=True, slots=True)
class Escalation:
    """Whether the events grow graver.

    Attributes:
        events: Ids of the events that were compared, by day, then by id.
        tau: Kendall's tau-b of severity with time, from -1 to 1; None where it cannot be told, as
            when all events are equally grave.
        p: Chance of a trend as strong in either direction when the order is shuffled; None when
            nothing was tested, and `reason` says why.
        trend: "none" says that no trend is shown, not that there is none; None when not tested.
        publishers_tau: The same of the number of publishers with the months; None below 3 months.
        coverage_rises: `publishers_tau` is above 0; more publishers alone may make the trend.
        months: Those with an event, in order.
        without_day, without_severity: Events left out, as no day or no level is known of them.
    """

    events: tuple[str, ...]
    tau: float | None
    p: float | None
    trend: Trend | None
    publishers_tau: float | None
    coverage_rises: bool
    months: tuple[Month, ...]
    without_day: int
    without_severity: int
    reason: str = ""


def events_of(actions: Actions, actor: str | None = None) -> list[Happening]:
    """All events, or those in which an actor acts, by id."""
    if actor is None:
        return list(actions.events)
    numbers = [number for number, one in enumerate(actions.actors) if one.id == actor]
    chosen = sorted(set(actions.event[np.isin(actions.actor, numbers)].tolist()))
    return [actions.events[number] for number in chosen]


def escalation(events: Sequence[Happening], *, replays: int = 999, seed: int = 0) -> Escalation:
    """Test whether events grow graver or milder in the course of time.

    The order of `events` does not matter, and equal seeds give equal answers.

    Args:
        replays: Shuffled orders; p is at least 1 / (replays + 1).

    Raises:
        ValueError: `replays` is not above 0.
    """
    if replays < 1:
        raise ValueError(f"replays {replays} must be above 0")
    graded = [event for event in events if severity_of(event.type) is not None]
    dated = sorted(
        (event for event in graded if event.day is not None), key=lambda one: (one.day, one.id)
    )
    time = np.array([event.day for event in dated], dtype=np.float64)
    severity = np.array([severity_of(event.type) for event in dated], dtype=np.int64)
    reason = _reason(time, severity)
    tau, p = (None, None) if reason else _tested(time, severity, replays, seed)
    months = _months(dated)
    publishers_tau = _coverage(months)
    return Escalation(
        events=tuple(event.id for event in dated),
        tau=tau,
        p=p,
        trend=None if tau is None or p is None else _trend(tau, p),
        publishers_tau=publishers_tau,
        coverage_rises=publishers_tau is not None and publishers_tau > 0,
        months=months,
        without_day=len(graded) - len(dated),
        without_severity=len(events) - len(graded),
        reason=reason,
    )


def _reason(time: Numbers, severity: Indexes) -> str:
    if len(severity) < FEWEST:
        return f"not tested: {len(severity)} event{'' if len(severity) == 1 else 's'}"
    if severity.min() == severity.max():
        return "not tested: all events are equally grave"
    if time[0] == time[-1]:
        return "not tested: all events are of one day"
    return ""


def _trend(tau: float, p: float) -> Trend:
    if p > LEVEL:
        return "none"
    return "rising" if tau > 0 else "falling"


def _tested(time: Numbers, severity: Indexes, replays: int, seed: int) -> tuple[float, float]:
    score = concordance(time, severity)
    most = np.sqrt(_unequal_pairs(time) * _unequal_pairs(severity))
    rng = np.random.default_rng(seed)
    as_strong = sum(
        abs(concordance(time, rng.permutation(severity))) >= abs(score) for _ in range(replays)
    )
    return round(score / float(most), 4), (1 + as_strong) / (replays + 1)


def concordance(time: Numbers, level: Indexes) -> int:
    """Pairs of which the later has the higher level, less those of which it has the lower one.

    Pairs of one time or one level count nothing. `time` is sorted; both have one length.
    """
    _, begins = _runs(time)
    levels = np.arange(int(level.max()) + 1 if len(level) else 0)
    of_level = (level[:, None] == levels).astype(np.int64)
    at_time = np.add.reduceat(of_level, begins, axis=0)
    before = np.cumsum(at_time, axis=0) - at_time
    lower = np.cumsum(before, axis=1) - before
    higher = before.sum(axis=1, keepdims=True) - lower - before
    return int((at_time * (lower - higher)).sum())


def _runs(ordered: Numbers) -> tuple[Indexes, Indexes]:
    """Lengths of the runs of equal values, and where each begins."""
    begins = np.flatnonzero(np.concatenate(([True], ordered[1:] != ordered[:-1])))
    return np.diff(np.append(begins, len(ordered))), begins


def _unequal_pairs(values: Numbers | Indexes) -> int:
    ordered: Numbers = np.sort(values).astype(np.float64)
    lengths, _ = _runs(ordered)
    return len(values) * (len(values) - 1) // 2 - int((lengths * (lengths - 1) // 2).sum())


def _months(events: Sequence[Happening]) -> tuple[Month, ...]:
    found: dict[str, list[Happening]] = defaultdict(list)
    for event in events:
        found[_month(event)].append(event)
    return tuple(
        Month(
            name,
            len(inside),
            round(sum(severity_of(event.type) or 0 for event in inside) / len(inside), 2),
            len({publisher for event in inside for publisher in event.publishers}),
        )
        for name, inside in sorted(found.items())
    )


def _month(event: Happening) -> str:
    days = 0 if event.day is None else math.floor(event.day)
    return (_EPOCH + timedelta(days=days)).isoformat()[:7]


def _coverage(months: Sequence[Month]) -> float | None:
    """Kendall's tau-b of the publishers with the months; 0 where all have as many."""
    if len(months) < 3:
        return None
    time = np.arange(len(months), dtype=np.float64)
    publishers = np.array([month.publishers for month in months], dtype=np.int64)
    most = np.sqrt(_unequal_pairs(time) * _unequal_pairs(publishers))
    return round(concordance(time, publishers) / float(most), 4) if most else 0.0
