"""When things happened: events counted in years, quarters, months or days.

What was only planned or feared, and what is only denied, is counted apart from what somebody says
has happened.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from graph.dates import month_interval, year_interval
from graph.model import Event, Standing

By = Literal["year", "quarter", "month", "day"]


@dataclass(frozen=True, slots=True)
class Count:
    """Events of one type: said to have happened; else planned or feared; else only denied."""

    type: str
    reported: int
    unrealized: int
    refuted: int


@dataclass(frozen=True, slots=True)
class Period:
    """The events of one stretch of time.

    Attributes:
        name: `2023`, `2023-Q2`, `2023-05` or `2023-05-10`.
        first, last: ISO days.
        total: Number of events.
        wider: How many of them have a date that reaches beyond the period.
        counts: By type.
        events: Ids, by first day, then by id.
    """

    name: str
    first: str
    last: str
    total: int
    wider: int
    counts: tuple[Count, ...]
    events: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """Periods in order of time, without those that have no event; undated events beside them.

    Attributes:
        total: Number of events, undated ones too.
        undated: Counts of events without a date; `undated_events` are their ids.
    """

    by: By
    total: int
    periods: tuple[Period, ...]
    undated: tuple[Count, ...]
    undated_events: tuple[str, ...]


def timeline(events: Iterable[Event], standings: Mapping[str, Standing], by: By) -> Timeline:
    """Count events in periods.

    An event with several possible days counts once, in the period of its first day: one of "2023"
    counts in January when months are asked for, and in `wider`.

    Args:
        standings: For each event, by id, the best of what its claims say: `reported` when one says
            that it happened, else `unrealized`, else `refuted`.
    """
    found: dict[str, list[Event]] = defaultdict(list)
    undated: list[Event] = []
    for event in sorted(events, key=lambda one: (one.first or "", one.id)):
        if event.first is None:
            undated.append(event)
        else:
            found[first_day_of(event.first, by)].append(event)
    periods = tuple(_period(day, inside, standings, by) for day, inside in sorted(found.items()))
    return Timeline(
        by,
        sum(period.total for period in periods) + len(undated),
        periods,
        _counts(undated, standings),
        tuple(event.id for event in undated),
    )


def _period(
    first: str, events: Sequence[Event], standings: Mapping[str, Standing], by: By
) -> Period:
    last = last_day_of(first, by)
    return Period(
        name=_name(first, by),
        first=first,
        last=last,
        total=len(events),
        wider=sum((event.last or first) > last for event in events),
        counts=_counts(events, standings),
        events=tuple(event.id for event in events),
    )


def _counts(events: Iterable[Event], standings: Mapping[str, Standing]) -> tuple[Count, ...]:
    found: dict[str, dict[Standing, int]] = defaultdict(
        lambda: {"reported": 0, "unrealized": 0, "refuted": 0}
    )
    for event in events:
        found[event.type][standings[event.id]] += 1
    return tuple(Count(type_, **counts) for type_, counts in sorted(found.items()))


def first_day_of(day: str, by: By) -> str:
    """The day on which the period begins that a day is in."""
    year, month = day[:4], int(day[5:7])
    match by:
        case "year":
            return f"{year}-01-01"
        case "quarter":
            return f"{year}-{month - (month - 1) % 3:02}-01"
        case "month":
            return f"{day[:7]}-01"
        case "day":
            return day


def last_day_of(first: str, by: By) -> str:
    """The last day of the period that begins on a day."""
    day = date.fromisoformat(first)
    match by:
        case "year":
            last = year_interval(day.year)[1]
        case "quarter":
            last = month_interval(day.year, day.month + 2)[1]
        case "month":
            last = month_interval(day.year, day.month)[1]
        case "day":
            last = day
    return last.isoformat()


def periods_between(first: str, last: str, by: By) -> list[str]:
    """The first days of all periods from one to another, both included and given by theirs."""
    found = [first]
    while found[-1] < last:
        end = date.fromisoformat(last_day_of(found[-1], by))
        found.append((end + timedelta(days=1)).isoformat())
    return found


def _name(first: str, by: By) -> str:
    if by == "quarter":
        return f"{first[:4]}-Q{(int(first[5:7]) + 2) // 3}"
    return first[: {"year": 4, "month": 7, "day": 10}[by]]
