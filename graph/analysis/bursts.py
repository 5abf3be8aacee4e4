"""When much more happened, or was reported, than usual: bursts on a timeline.

A two-state model goes through the periods: a usual one and a burst, in which events come some times
as often. To enter a burst costs something, so that a single event more marks none. After Kleinberg
2002, "Bursty and hierarchical structure in streams", with Poisson counts of periods in place of his
gaps between arrivals, since events that are known to the day are all ties.

A burst shows neither a cause nor that anybody coordinated anything. It may be one of reporting:
how many publishers tell of it stands beside it. What is planned or denied is not counted.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.analysis.timeline import By, first_day_of, last_day_of, periods_between

FEWEST = 8
"""Events below which no bursts are looked for."""


@dataclass(frozen=True, slots=True)
class Burst:
    """Periods in a row in which events came more often than usual.

    Attributes:
        first, last: ISO days, of the first and the last period.
        periods: How many there are, those without any event too.
        events: Events in them; `expected` how many the mean of all periods would give.
        weight: How much likelier the burst is than its absence, as a log-likelihood ratio, > 0.
        publishers: Different publishers that tell of its events; 0 where none is known.
    """

    first: str
    last: str
    periods: int
    events: int
    expected: float
    weight: float
    publishers: int = 0


@dataclass(frozen=True, slots=True)
class Bursts:
    """The bursts of a timeline in order of time.

    Attributes:
        events: Events that were counted; `left_out` those whose date reaches beyond one period, or
            that have none.
        publishers_per_period: Mean number of publishers of a period with events, to compare with.
        reason: Why none were looked for ("not tested: 5 events"), else empty.
    """

    by: By
    found: tuple[Burst, ...]
    events: int
    left_out: int
    publishers_per_period: float
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Dated:
    """An event as bursts need it: ISO days between which it was, and who tells of it."""

    first: str | None
    last: str | None
    publishers: tuple[str, ...] = ()


def bursts(events: Iterable[Dated], by: By, *, times: float = 3.0, price: float = 1.0) -> Bursts:
    """Mark the bursts among events that are said to have happened.

    Args:
        times: How many times as often events come in a burst, > 1.
        price: Of entering a burst, in units of the logarithm of the number of periods, >= 0.

    Raises:
        ValueError: `times` or `price` is out of range.
    """
    events = list(events)
    counts: dict[str, int] = {}
    publishers: dict[str, set[str]] = {}
    for event in events:
        if event.first and event.last and _in_one_period(event.first, event.last, by):
            period = first_day_of(event.first, by)
            counts[period] = counts.get(period, 0) + 1
            publishers.setdefault(period, set()).update(event.publishers)
    counted = sum(counts.values())
    mean = sum(map(len, publishers.values())) / len(publishers) if publishers else 0.0
    reason = "" if counted >= FEWEST else f"not tested: {counted} events"
    periods = periods_between(min(counts), max(counts), by) if counts and not reason else []
    marks = states([counts.get(period, 0) for period in periods], times=times, price=price)
    found = tuple(
        _burst(periods[begin:end], counts, publishers, counted / len(periods), times, by)
        for begin, end in _runs(marks)
    )
    return Bursts(by, found, counted, len(events) - counted, round(mean, 2), reason)


def states(counts: Sequence[int], *, times: float, price: float) -> list[bool]:
    """For each period whether it is of a burst, on the cheapest way through all of them.

    Args:
        counts: Events of each period, without gaps.

    Raises:
        ValueError: `times` or `price` is out of range.
    """
    if times <= 1 or price < 0:
        raise ValueError(f"times {times} must be above 1 and price {price} not below 0")
    if not any(counts):
        return [False] * len(counts)
    usual = sum(counts) / len(counts)
    entry = price * math.log(len(counts))
    calm, loud = 0.0, entry
    came_from: list[tuple[bool, bool]] = []
    for count in counts:
        to_calm = loud < calm
        to_loud = loud <= calm + entry
        came_from.append((to_calm, to_loud))
        calm, loud = (
            min(calm, loud),
            min(loud, calm + entry) - _gain(count, usual, times),
        )
    state = loud < calm
    found = []
    for to_calm, to_loud in reversed(came_from):
        found.append(state)
        state = to_loud if state else to_calm
    return found[::-1]


def _gain(count: int, usual: float, times: float) -> float:
    """How much better the rate of a burst explains the count than the usual one, in logarithms."""
    return count * math.log(times) - usual * (times - 1)


def _runs(marks: Sequence[bool]) -> list[tuple[int, int]]:
    """Half-open ranges of marks in a row."""
    found = []
    begin = None
    for place, marked in enumerate((*marks, False)):
        if marked and begin is None:
            begin = place
        elif not marked and begin is not None:
            found.append((begin, place))
            begin = None
    return found


def _burst(
    periods: Sequence[str],
    counts: Mapping[str, int],
    publishers: Mapping[str, set[str]],
    usual: float,
    times: float,
    by: By,
) -> Burst:
    events = sum(counts.get(period, 0) for period in periods)
    telling = set[str]().union(*(publishers.get(period, ()) for period in periods))
    return Burst(
        first=periods[0],
        last=last_day_of(periods[-1], by),
        periods=len(periods),
        events=events,
        expected=round(usual * len(periods), 2),
        weight=round(sum(_gain(counts.get(p, 0), usual, times) for p in periods), 2),
        publishers=len(telling),
    )


def _in_one_period(first: str, last: str, by: By) -> bool:
    return first_day_of(first, by) == first_day_of(last, by)
