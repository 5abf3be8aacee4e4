"""Forms that name months, with or without the year."""

import re
from datetime import date, timedelta

from extract.times.records import Context, Days, Rule, rule
from extract.times.vocabulary import MONTH, PART, STAGE, TO, WHICH_YEAR, YEAR, month_number
from extract.times.years import in_month, named_year
from graph.dates import first_day, is_near, last_day, month_interval
from graph.model import DateInterval


def _month_range(match: re.Match[str], context: Context) -> Days | None:
    first_month, last_month = month_number(match["month"]), month_number(match["month2"])
    year = named_year(match, context, last_month, None)
    if year is None:
        return None
    earlier = year - 1 if first_month > last_month else year
    earlier = int(match["first"]) if match["first"] else earlier
    first = date(earlier, first_month, 1)
    last = month_interval(year, last_month)[1]
    return (first, last, "interval") if first < last else None


def _one_month(match: re.Match[str], context: Context) -> Days | None:
    month = month_number(match["month"])
    year = named_year(match, context, month, None)
    return None if year is None else _part(match["stage"], *in_month(year, month))


def _named_month(match: re.Match[str], context: Context) -> Days | None:
    """For "last August" in October may be this year's or the last one's: both are kept."""
    month, published = month_number(match["month"]), context.published
    word = match["which"].lower()
    if published is None:
        return None
    if word == "this":
        return in_month(published.year, month)
    if word in ("next", "coming"):
        return in_month(published.year + (month <= published.month), month)
    if word == "last" and month < published.month:
        first = month_interval(published.year - 1, month)[0]
        return first, month_interval(published.year, month)[1], "interval"
    return in_month(published.year - (month >= published.month), month)


def _told_month(match: re.Match[str], context: Context) -> Days | None:
    """For "the following March", "that August", "that August morning": counted from the anchor.

    A part of a day is of the anchor's day, where that lies in the month.
    """
    if context.anchor is None:
        return None
    month = _month_from(context.anchor, month_number(match["month"]), match["which"])
    return _anchor_within(month, context.anchor) if match["part"] else month


def _month_from(anchor: DateInterval, month: int, which: str | None) -> Days:
    """The month that follows or precedes the anchor; without `which`, that of the anchor's year.

    From the last quarter of a year, "that January" is the next year's.
    """
    first, last = first_day(anchor), last_day(anchor)
    word = (which or "").lower()
    if word == "following":
        return in_month(last.year + (month <= last.month), month)
    if word == "previous":
        return in_month(first.year - (month >= first.month), month)
    turned = first.month > 9 and month < 4 and is_near(anchor)
    return in_month(first.year + turned, month)


def _anchor_within(month: Days, anchor: DateInterval) -> Days:
    """The anchor's days where they lie in the month, else the month."""
    first, last = first_day(anchor), last_day(anchor)
    inside = month[0] <= first and last <= month[1]
    return (first, last, anchor.precision) if inside else month


def _part(stage: str | None, first: date, last: date, precision: str) -> Days:
    """Early, middle or late part of a month, or one of its weeks."""
    stage = (stage or "").lower()
    if "week" in stage:
        return _week(stage, first, last)
    if "early" in stage or "beginning" in stage or "start" in stage:
        return first, first + timedelta(days=9), "interval"
    if "mid" in stage:
        return first + timedelta(days=10), first + timedelta(days=19), "interval"
    if "late" in stage or "end" in stage:
        return first + timedelta(days=20), last, "interval"
    if "first half" in stage:
        return first, first + timedelta(days=14), "interval"
    if "second half" in stage:
        return first + timedelta(days=15), last, "interval"
    return first, last, "month"


def _week(stage: str, first: date, last: date) -> Days:
    """ "The second week of" a month: its days from the eighth on."""
    if "last" in stage:
        return last - timedelta(days=6), last, "interval"
    week = 7 * next(n for n, word in enumerate(("first", "second", "third")) if word in stage)
    return first + timedelta(days=week), first + timedelta(days=week + 6), "interval"


MONTHS: tuple[Rule, ...] = (
    rule(
        "month_range",
        rf"(?:(?:from|between) )?(?P<month>{MONTH})(?:,? (?P<first>{YEAR}))?{TO}(?P<month"
        rf"2>{MONTH}){WHICH_YEAR}",
        _month_range,
        relative_to="published",
    ),
    rule(
        "month",
        rf"{STAGE}(?P<month>{MONTH}){WHICH_YEAR}",
        _one_month,
        relative_to="published",
        bare=True,
    ),
    rule(
        "named_month",
        rf"(?P<which>last|this|next|past|coming) (?P<month>{MONTH})",
        _named_month,
        relative_to="published",
    ),
    rule(
        "month_after",
        rf"(?:the (?P<which>following|previous)|that(?: same)?) (?P<month>{MONTH})"
        rf"(?P<part> (?:{PART}|day))?(?! (?:was|were|is|had|has|would|will|could)\b)",
        _told_month,
        relative_to="anchor",
    ),
)  # fmt: skip
