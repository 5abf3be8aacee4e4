"""Which year, month or week is meant when the words do not say.

The reading is the most recent one that lies in the past of the day of publication; a week of
slack is left, since reports announce what is about to come. What is planned (`Context.ahead`) may
lie on both sides, for plans are told of later as well: the nearest reading is taken.
"""

import re
from datetime import date, timedelta

from extract.times.records import Context, Days
from graph.dates import first_day, is_near, last_day, month_interval, year_interval
from graph.model import DateInterval

SLACK = timedelta(days=7)

_A_WEEK = re.compile(r"\bweek\b|\b(?:earlier|later|early|late) .*(?:month|year)", re.IGNORECASE)
"""What an anchor of a few days says that was done on one of them."""
_FEW_DAYS = 3
"""So many days from a month are taken for days of that month."""


def year_of(month: int, day: int | None, context: Context) -> int | None:
    """The year of a month or day that is named without one.

    Without a day of publication that of the date told before, if it can be; else None.
    """
    published = context.published
    if context.period is not None:
        first, last = first_day(context.period), last_day(context.period)
        inside = (year for year in (first.year, last.year) if first <= date(year, month, 1) <= last)
        year = next(inside, None)
        if year is not None:
            return year
    if published is None:
        return _year_of_story(month, day, context.anchor)
    this = date(published.year, month, min(day or 1, 28))
    if context.ahead:
        years = (published.year, published.year + 1, published.year - 1)
        return min(years, key=lambda year: abs((this.replace(year=year) - published).days))
    slack = SLACK if day is not None else timedelta(0)
    return published.year if this <= published + slack else published.year - 1


def _year_of_story(month: int, day: int | None, anchor: DateInterval | None) -> int | None:
    """The year of what was told before, for a month or day of it that comes no earlier; or None."""
    if anchor is None or first_day(anchor).year != last_day(anchor).year:
        return None
    told = first_day(anchor)
    this = date(told.year, month, min(day or 28, 28))
    return told.year if this >= told else None


def which_year(word: str | None, context: Context) -> int | None:
    """The year that `this`, `last`, `that` ... year stands for; None when it cannot be told."""
    if word is None:
        return None
    words = word.lower().split()
    word = "following" if words == ["the", "next"] else words[-1]
    if word in ("that", "same", "previous", "following"):
        if context.anchor is None:
            return None
        step = {"previous": -1, "following": 1}.get(word, 0)
        return first_day(context.anchor).year + step
    if context.published is None:
        return None
    return context.published.year + {"last": -1, "next": 1}.get(word, 0)


def named_year(match: re.Match[str], context: Context, month: int, day: int | None) -> int | None:
    """The year of a form that may name it (`2019`), point to it ("last year") or leave it open."""
    if match["year"]:
        return int(match["year"])
    if match["which"]:
        return which_year(match["which"], context)
    return year_of(month, day, context)


def anchor_day(context: Context, *, end: bool = False) -> date | None:
    """The day from which to count; None without an anchor or when it is too wide."""
    if context.anchor is None or not is_near(context.anchor):
        return None
    return last_day(context.anchor) if end else first_day(context.anchor)


def month_of_anchor(context: Context) -> date | None:
    """The first day of the month that the anchor is or lies in, however much of it; else None."""
    return None if context.anchor is None else month_of(context.anchor)


def month_of(days: DateInterval) -> date | None:
    """The first day of the month in which all of the days lie; else None."""
    first, last = first_day(days), last_day(days)
    return first.replace(day=1) if (first.year, first.month) == (last.year, last.month) else None


def from_anchor(context: Context, days: int) -> Days | None:
    """So many days from the anchor; from a wide one, all days that this can be.

    The day after something "in November" is told as in November, too. What was done "that week" was
    done on one of its days.
    """
    if context.anchor is None:
        return None
    shift = timedelta(days=days)
    week = _A_WEEK.search(context.anchor.text) is not None
    near = None if week else anchor_day(context, end=days > 0)
    if near is not None:
        return on_day(near + shift)
    if abs(days) <= _FEW_DAYS and not week:
        return at_anchor(context.anchor)
    return first_day(context.anchor) + shift, last_day(context.anchor) + shift, "interval"


def at_anchor(anchor: DateInterval) -> Days:
    """The days of the anchor itself."""
    return first_day(anchor), last_day(anchor), anchor.precision


def part_of(days: Days, stage: str, day: date | None) -> Days | None:
    """ "Early" and "late" in a month or year; up to a day or from it on, "earlier" and "later"."""
    first, last, precision = days
    if stage in ("earlier", "later"):
        if day is None or not first <= day <= last:
            return days
        part = (first, day) if stage == "earlier" else (day, last)
        if part[0] == part[1]:
            return None
    elif precision == "month" and stage in ("early", "late"):
        part = (first, first.replace(day=10)) if stage == "early" else (first.replace(day=21), last)
    elif precision == "year" and stage in ("early", "late"):
        early = stage == "early"
        part = (first, date(first.year, 4, 30)) if early else (date(first.year, 9, 1), last)
    else:
        return days
    return (*part, precision if part == (first, last) else "interval")


def report_year(context: Context) -> int | None:
    """The year that "during the year" means: that of the period, else by the day of publication.

    Reports on a year appear in the year after it, most of them before summer; a text of the second
    half speaks of its own year.
    """
    if context.period is not None:
        return first_day(context.period).year
    if context.published is None:
        return None
    return context.published.year - (1 if context.published.month <= 6 else 0)


def shift_month(year: int, month: int, by: int) -> tuple[int, int]:
    """The month so many months later."""
    index = year * 12 + month - 1 + by
    return index // 12, index % 12 + 1


def on_day(day: date | None) -> Days | None:
    """One day, or None."""
    return None if day is None else (day, day, "day")


def in_month(year: int, month: int) -> Days:
    """One month."""
    return *month_interval(year, month), "month"


def in_year(year: int | None) -> Days | None:
    """One year, or None."""
    return None if year is None else (*year_interval(year), "year")


def week_of(day: date, by: int = 0) -> Days:
    """The week from Monday to Sunday, so many weeks on."""
    monday = day + timedelta(days=7 * by - day.weekday())
    return monday, monday + timedelta(days=6), "interval"
