"""Forms that name months, with or without the year."""

import re
from datetime import date, timedelta

from extract.times.records import Context, Days, Rule, rule
from extract.times.vocabulary import MONTH, PART, STAGE, TO, WHICH_YEAR, YEAR, month_number
from extract.times.years import in_month, named_year
from graph.dates import first_day, is_near, last_day, month_interval


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
    word = (match["which"] or "that").lower()
    if word in ("following", "previous", "that"):
        told = _month_from_anchor(month, word, context)
        return _anchor_within(told, context) if match["part"] else told
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


def _month_from_anchor(month: int, word: str, context: Context) -> Days | None:
    """For "the following March", "that August": that is of the anchor's year, or of its turn."""
    if context.anchor is None:
        return None
    if word == "following":
        start = date.fromisoformat(context.anchor.to)
        return in_month(start.year + (month <= start.month), month)
    start = date.fromisoformat(context.anchor.from_)
    if word != "previous":
        turned = start.month > 9 and month < 4 and is_near(context.anchor)
        return in_month(start.year + turned, month)
    return in_month(start.year - (month >= start.month), month)


def _anchor_within(month: Days | None, context: Context) -> Days | None:
    """For "that August morning": the day of that month that was told before."""
    if month is None or context.anchor is None:
        return None
    first, last = first_day(context.anchor), last_day(context.anchor)
    inside = month[0] <= first and last <= month[1]
    return (first, last, context.anchor.precision) if inside else month


def _part(stage: str | None, first: date, last: date, precision: str) -> Days:
    """Early, middle or late part of a month."""
    stage = (stage or "").lower()
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
        rf"(?P<which>last|this|next|past|coming) (?P<month>{MONTH})(?P<part>)",
        _named_month,
        relative_to="published",
    ),
    rule(
        "month_after",
        rf"(?:the (?P<which>following|previous)|(?P<that>that(?: same)?)) (?P<month>{MONTH})"
        rf"(?P<part> (?:{PART}|day))?(?! (?:was|were|is|had|has|would|will|could)\b)",
        _named_month,
        relative_to="anchor",
    ),
)  # fmt: skip
