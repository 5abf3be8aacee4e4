"""Partial ISO dates and the intervals they stand for.

A date of an event is an interval of days with a precision; a missing month is never filled in with
"1". Nothing here reads prose: that is the work of `extract.times`.
"""

import re
from calendar import monthrange
from datetime import date

from graph.model import DateInterval, Precision

_PARTIAL = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)

NEAR_DAYS = 7
"""An interval of at most so many days can anchor expressions such as "the next day"."""


def parse_day(text: str) -> date:
    """Read `2019-08-17`, and no other form.

    Raises:
        ValueError: The text has another form, or there is no such day.
    """
    first, _, precision = _partial(text, text)
    if precision != "day":
        raise ValueError(f"{text!r} is not a day; write it as 2019-08-17")
    return first


def parse_partial(text: str) -> DateInterval:
    """Read `2019`, `2019-08`, `2019-08-17`, or two of these joined by `/`.

    Raises:
        ValueError: The text has another form, there is no such day, or the end precedes the start.
    """
    left, slash, right = text.partition("/")
    first, last, precision = _partial(left, text)
    if not slash:
        return interval(first, last, precision)
    last = _partial(right, text)[1]
    return interval(first, last, "interval" if first != last else None)


def interval(
    first: date, last: date, precision: Precision | None = None, text: str = ""
) -> DateInterval:
    """Make the interval from `first` to `last`, both included.

    Without a precision the widest natural one is taken: a whole year, a whole month, one day, else
    `interval`.

    Raises:
        ValueError: `last` precedes `first`.
    """
    if last < first:
        raise ValueError(f"the interval ends on {last}, before it starts on {first}")
    return DateInterval(
        first.isoformat(), last.isoformat(), precision or _natural(first, last), text
    )


def year_interval(year: int) -> tuple[date, date]:
    """First and last day of a year."""
    return date(year, 1, 1), date(year, 12, 31)


def month_interval(year: int, month: int) -> tuple[date, date]:
    """First and last day of a month."""
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def first_day(when: DateInterval) -> date:
    """The first day that belongs to the interval."""
    return date.fromisoformat(when.from_)


def last_day(when: DateInterval) -> date:
    """The last day that belongs to the interval."""
    return date.fromisoformat(when.to)


def days(when: DateInterval) -> int:
    """Number of days in the interval, at least 1."""
    return (last_day(when) - first_day(when)).days + 1


def is_day(when: DateInterval) -> bool:
    """True when the interval is one day."""
    return when.from_ == when.to


def is_near(when: DateInterval, limit: int = NEAR_DAYS) -> bool:
    """True when the interval is narrow enough (at most `limit` days) to anchor other dates."""
    return days(when) <= limit


def _partial(text: str, whole: str) -> tuple[date, date, Precision]:
    """The days that one side of `whole` means; errors name all of it, as its writer knows it."""
    match = _PARTIAL.fullmatch(text)
    if match is None:
        raise ValueError(f"{whole!r} is not a date; write it as 2019, 2019-08 or 2019-08-17")
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    if month is None:
        return *year_interval(year), "year"
    if day is None:
        if not 1 <= month <= 12:
            raise ValueError(f"{whole!r}: there is no month {month}")
        return *month_interval(year, month), "month"
    try:
        only = date(year, month, day)
    except ValueError as error:
        raise ValueError(f"{whole!r}: there is no such day ({error})") from error
    return only, only, "day"


def _natural(first: date, last: date) -> Precision:
    if first == last:
        return "day"
    if (first, last) == month_interval(first.year, first.month):
        return "month"
    if (first, last) == year_interval(first.year):
        return "year"
    return "interval"
