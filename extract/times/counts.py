"""Counts of hours, days, weeks, months or years from the event told before: "two days later"."""

import re
from datetime import date, timedelta

from extract.times.near_days import BACK, BEHIND_WAY
from extract.times.records import Context, Days, Rule, rule
from extract.times.vocabulary import NUMBER, count
from extract.times.years import (
    anchor_day,
    at_anchor,
    from_anchor,
    in_month,
    in_year,
    month_of,
    on_day,
    shift_month,
)
from graph.dates import first_day, is_near, last_day
from graph.model import DateInterval

_VAGUE = {"hour": 1, "day": 7, "week": 28, "month": 90, "year": 1095}
"""Days that "in the days after", "in the weeks after" ... reach on."""
_DAYS = {"minute": 0, "hour": 0, "day": 1, "night": 1, "week": 7, "fortnight": 14}
_WAYS = ("later", "earlier", "before", "after", "afterward", "afterwards")
_SOON = ("hour", "day", "week")


def _offset(match: re.Match[str], context: Context) -> Days | None:
    """For "two days later", "a week before": days and weeks need an anchor of a few days."""
    number, unit = count(match["number"]), match["unit"].lower()
    back = match["way"].lower() in BACK
    if number is not None and unit in _DAYS:
        return from_anchor(context, (-1 if back else 1) * number * _DAYS[unit])
    day = anchor_day(context, end=not back)
    if day is None and number is not None and context.anchor is not None:
        if unit == "year" and context.anchor.precision == "year":
            return in_year(first_day(context.anchor).year + (-number if back else number))
        day = _in_its_month(context.anchor)
    if day is None:
        return None
    if number is None:
        return _vague_from(day, unit, back=back)
    sign = -1 if back else 1
    if unit == "month":
        return in_month(*shift_month(day.year, day.month, sign * number))
    return in_year(day.year + sign * number)


def _lasting(match: re.Match[str], context: Context) -> Days | None:
    """For "for three days before", "for a month after": all of the time up to it or from it on."""
    number, unit = count(match["number"]), match["unit"].lower()
    if number is None:
        return _vague(match, context)
    back = match["way"].lower() in BACK
    day = anchor_day(context, end=not back)
    if day is None or unit in ("minute", "hour"):
        return from_anchor(context, 0)
    sign = -1 if back else 1
    far = _on(day, sign * number, unit)
    return (far, day - timedelta(days=1), "interval") if back else (day, far, "interval")


def _in_its_month(anchor: DateInterval) -> date | None:
    """A day of the month from which months and years are counted; None for wider anchors."""
    return None if month_of(anchor) is None else first_day(anchor)


def _vague(match: re.Match[str], context: Context) -> Days | None:
    """For "in the months after", "days later", "shortly before".

    Soon after what was done in a month or a year is told as in it, or little later.
    """
    way = match["way"].lower()
    back = way in BACK
    day = anchor_day(context, end=not back)
    unit = (match["unit"] or "day").lower()
    if day is None and context.anchor is not None and not back and unit in _SOON:
        first, last, precision = at_anchor(context.anchor)
        if precision == "month":
            return first, last + timedelta(days=_VAGUE[unit]), "interval"
        return (first, last, precision) if precision == "year" else None
    return None if day is None else _vague_from(day, unit, back=back)


def _within(match: re.Match[str], context: Context) -> Days | None:
    """For "within hours", "within two weeks": from the anchor on, no longer than is said."""
    if context.ahead:  # a limit that was set: when it was kept is not known yet
        return None
    unit, number = match["unit"].lower(), count(match["number"] or "")
    width = _DAYS.get(unit, 31) * (number or 0)
    if unit in ("minute", "hour"):
        return from_anchor(context, 0)
    day = anchor_day(context)
    if day is None or number is None:
        return from_anchor(context, 0) if width == 1 else _vague(match, context)
    return day, day + timedelta(days=width), "interval"


def _from_then_on(match: re.Match[str], context: Context) -> Days | None:
    """For "over the next three weeks", "in the weeks that followed": from the anchor on.

    Of what is still to come they are counted from now.
    """
    unit = match["unit"].lower()
    number = count(match["number"] or ("one" if unit == "fortnight" else ""))
    anchor = context.anchor
    if context.ahead or anchor is None:
        return None
    if number is None or unit in ("minute", "hour"):
        return _vague(match, context)
    first, last = first_day(anchor), last_day(anchor)
    if not is_near(anchor) and (first.year, first.month) != (last.year, last.month):
        return None
    return first, _on(last, number, unit), "interval"


def _on(day: date, number: int, unit: str) -> date:
    """The day so many days, weeks, months or years on."""
    if unit in _DAYS:
        return day + timedelta(days=number * _DAYS[unit])
    year, month = shift_month(day.year, day.month, number * (1 if unit == "month" else 12))
    return date(year, month, min(day.day, in_month(year, month)[1].day))


def _not_when(match: re.Match[str], context: Context) -> Days | None:
    """For "a week later than planned": that is counted from nothing told before."""
    return None


def _vague_from(day: date, unit: str, *, back: bool) -> Days | None:
    unit = {"minute": "hour", "night": "day", "fortnight": "week", "decade": "year"}.get(unit, unit)
    if unit == "hour":
        return on_day(day)
    width = timedelta(days=_VAGUE[unit])
    one = timedelta(days=1)
    return (day - width, day - one, "interval") if back else (day + one, day + width, "interval")


COUNTS: tuple[Rule, ...] = (
    rule(
        "offset",
        rf"(?:(?:about|around|some|just|only|less than|more than) )?(?P<number>{NUMBER})["
        rf" -](?P<unit>minute|hour|day|night|week|fortnight|month|year)s? (?P<way>later|e"
        rf"arlier|before|after|afterwards?|on(?= ?[,.;:]|$))(?![ -]\d){BEHIND_WAY}",
        _offset,
        relative_to="anchor",
    ),
    rule(
        "lasting",
        rf"(?:for|over|during|throughout) (?:about |around |some |nearly |almost |the )?"
        rf"(?P<number>{NUMBER}) (?P<unit>minute|hour|day|night|week|fortnight|month|year)s? "
        rf"(?P<way>before|after)(?![ -]\d){BEHIND_WAY}",
        _lasting,
        relative_to="anchor",
    ),
    rule(
        "vague_offset",
        r"(?:(?:only|just|within|in the|a few) )?(?P<unit>minute|hour|day|week|month|yea"
        r"r)s (?P<way>later|earlier|before|after|afterwards?|following|since|prior|leadi"
        r"ng up to|thereafter)",
        _vague,
        relative_to="anchor",
    ),
    rule(
        "within",
        rf"within (?:(?:(?P<number>{NUMBER})|the|(?:a )?quarter of an|half an) )?"
        rf"(?P<unit>minute|hour|day|week|month)s?(?P<way>)(?: of)?",
        _within,
        relative_to="anchor",
    ),
    rule(
        "following_units",
        r"(?:in |over |during )?the (?P<way>following|preceding|previous) (?P<unit>minut"
        r"e|hour|day|week|month|year)s",
        _vague,
        relative_to="anchor",
    ),
    rule(
        "next_units",
        rf"(?:in|over|during|throughout|within|across) the (?:next|following|ensuing|subsequent)"
        rf" (?:(?P<number>{NUMBER}|few|couple of) )?(?P<unit>minute|hour|day|night|week|fortnight"
        r"|month|year)(?P<way>)(?:(?<=fortnight)|s)",
        _from_then_on,
        relative_to="anchor",
    ),
    rule(
        "units_that_followed",
        rf"(?:in|over|during|throughout|within|across) the (?:(?P<number>{NUMBER}|few) )?"
        r"(?P<unit>minute|hour|day|night|week|fortnight|month|year)(?P<way>)(?:(?<=fortnight)|s)"
        r" (?:that|which) (?:immediately )?followed"
        r"(?! (?:(?:the|a|an|this|that|these|his|her|their|its|my|our|him|them|it)\b"
        r"|['\u2019\w-]+['\u2019]s\b))",
        _from_then_on,
        relative_to="anchor",
    ),
    rule(
        "later_than",
        rf"(?:(?:{NUMBER})[ -])?(?:minute|hour|day|night|week|fortnight|month|year)s?"
        r" (?:later|earlier|longer) than",
        _not_when,
        relative_to="published",
    ),
    rule(
        "shortly",
        r"(?P<unit>)(?:shortly|soon|immediately) (?P<way>after(?:wards?)?|before(?:hand)"
        r"?|thereafter)(?! \w|\w)",
        _vague,
        relative_to="anchor",
    ),
)  # fmt: skip
