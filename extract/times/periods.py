"""Weeks, months and years counted from the day of publication, and the year of a report."""

import re
from datetime import date, timedelta

from extract.times.records import Context, Days, Rule, rule
from extract.times.vocabulary import MONTH, NUMBER, YEAR, count, month_number
from extract.times.years import in_month, in_year, part_of, report_year, shift_month, week_of
from graph.dates import first_day, last_day, month_interval, year_interval


def _period(match: re.Match[str], context: Context) -> Days | None:
    """For "this week", "last month", "next year"."""
    today = context.published
    if today is None:
        return None
    step = {"last": -1, "past": -1, "next": 1, "coming": 1}.get(match["which"].lower(), 0)
    unit = match["unit"].lower()
    stage = (match["stage"] or "").lower()
    if unit == "week":
        return part_of(week_of(today, step), stage, today)
    if unit == "weekend":
        return _weekend(today, step, ahead=context.ahead)
    if unit == "month":
        whole = in_month(*shift_month(today.year, today.month, step))
    else:
        whole = (*year_interval(today.year + step), "year")
    return part_of(whole, stage, today)


def _weekend(today: date, step: int, *, ahead: bool) -> Days:
    """Saturday and Sunday; the running or last one unless what is said lies ahead."""
    saturday = today - timedelta(days=(today.weekday() - 5) % 7)
    if step > 0 or (ahead and today.weekday() < 5):
        saturday += timedelta(days=7)
    elif step < 0 and today.weekday() >= 5:
        saturday -= timedelta(days=7)
    return saturday, saturday + timedelta(days=1), "interval"


def _over_weekend(match: re.Match[str], context: Context) -> Days | None:
    return (
        None if context.published is None else _weekend(context.published, 0, ahead=context.ahead)
    )


def _past_units(match: re.Match[str], context: Context) -> Days | None:
    """For "the past 18 months": up to the text's own time. "Recent years" are of no number."""
    end = _own_time(context)
    unit = match["unit"].lower()
    number = count(match["number"]) if match["number"] else None
    if end is None or number is None:
        return None
    if unit == "year":
        return year_interval(end.year - number)[0], end, "interval"
    if unit == "month":
        return date(*shift_month(end.year, end.month, -number), 1), end, "interval"
    return end - timedelta(days=number * (7 if unit == "week" else 1)), end, "interval"


def _past_unit(match: re.Match[str], context: Context) -> Days | None:
    """For "over the past year": one such unit up to the text's own time."""
    end = _own_time(context)
    if end is None:
        return None
    width = {"day": 1, "week": 7, "month": 31, "year": 366, "decade": 3653}[match["unit"].lower()]
    return end - timedelta(days=width), end, "interval"


def _own_time(context: Context) -> date | None:
    """The last day that the text can tell of."""
    return last_day(context.period) if context.period else context.published


def _the_year(match: re.Match[str], context: Context) -> Days | None:
    """For "during the year", "earlier in the year": the year that the report is about."""
    return in_year(report_year(context))


def _year_end(match: re.Match[str], context: Context) -> Days | None:
    year = report_year(context)
    return None if year is None else in_month(year, 12)


def _year_to(match: re.Match[str], context: Context) -> Days | None:
    """For "in the year to March": the twelve months that end with that month."""
    if context.published is None and not match["year"]:
        return None
    month = month_number(match["month"])
    if match["year"]:
        year = int(match["year"])
    else:
        assert context.published is not None
        year = context.published.year - (month > context.published.month)
    first_year, first_month = shift_month(year, month, -11)
    return date(first_year, first_month, 1), month_interval(year, month)[1], "interval"


def _part_of_year(match: re.Match[str], context: Context) -> Days | None:
    """For "the second quarter", "the first eleven months of the year", "the last half of 2021"."""
    size = {"quarter": 3, "half": 6}.get(match["unit"].lower()) or count(match["number"])
    if not size or size > 12:
        return None
    part = {"first": 1, "second": 2, "third": 3, "fourth": 4}.get(match["part"].lower())
    last = 12 if part is None else part * size
    year = _year_of_part(match, last, context)
    if year is None:
        return None
    return date(year, last - size + 1, 1), month_interval(year, last)[1], "interval"


def _year_of_part(match: re.Match[str], last: int, context: Context) -> int | None:
    """The year that is said, else that of the report, else the last one with such a part over."""
    whose = (match["whose"] or "").lower()
    if match["year"]:
        return int(match["year"])
    if context.period is not None:
        return first_day(context.period).year - (whose == "last")
    if context.published is None:
        return None
    today = context.published
    if whose:
        return today.year - (whose == "last") if whose != "the" else report_year(context)
    return today.year if month_interval(today.year, last)[0] <= today else today.year - 1


_DURING = r"(?:in |during |over |within )?"
_OF_YEAR = rf" of (?:(?P<whose>the|this|last) year|(?P<year>{YEAR}))"
_PAST = r"(?:last|past|previous|preceding|prior|recent)"

PERIODS: tuple[Rule, ...] = (
    rule(
        "period",
        r"(?:(?P<stage>early|earlier|late|later) )?(?P<which>this|last|next|past|coming|current"
        r") (?P<unit>week|weekend|month|year)",
        _period,
        relative_to="published",
    ),
    rule(
        "part_of_year",
        rf"{_DURING}the (?P<part>first|second|third|fourth|last|final) (?P<unit>quarter)"
        rf"(?P<number>)(?:{_OF_YEAR})?(?! (?:hour|final|of (?!the year)))",
        _part_of_year,
        relative_to="published",
    ),
    rule(
        "half_of_year",
        rf"{_DURING}the (?P<part>first|second|last) (?P<unit>half)(?P<number>){_OF_YEAR}",
        _part_of_year,
        relative_to="published",
    ),
    rule(
        "months_of_year",
        rf"{_DURING}the (?P<part>first|last|final) (?P<number>{NUMBER}) (?P<unit>months)"
        rf"{_OF_YEAR}",
        _part_of_year,
        relative_to="published",
    ),
    rule(
        "weekend",
        r"(?:over|at|since|during) the weekend(?! (?:of|before|after)\b)",
        _over_weekend,
        relative_to="published",
    ),
    rule(
        "past_units",
        rf"(?:over|in|during|within|for)? ?the {_PAST} (?P<number>{NUMBER}) (?P<unit>day|"
        rf"week|month|year|decade)s",
        _past_units,
        relative_to="published",
    ),
    rule(
        "recent_units",
        r"recent (?P<number>)(?P<unit>day|week|month|year|decade)s",
        _past_units,
        relative_to="published",
    ),
    rule(
        "past_unit",
        r"(?:over|in|during) the (?:last|past) (?P<number>)(?P<unit>day|week|month|year|"
        rf"decade)(?! of {MONTH})",
        _past_unit,
        relative_to="published",
    ),
    rule(
        "the_year",
        r"(?:(?:early|earlier|late|later|mid-?way) (?:in|on in) |during |throughout |ove"
        r"r |over the course of )the (?:reporting )?(?:year|period)",
        _the_year,
        relative_to="published",
    ),
    rule(
        "year_end",
        r"(?:at|by|until|as of) (?:the )?(?:year[\u2019']s end|end of the (?:year|report"
        r"ing period)|year[- ]end)",
        _year_end,
        relative_to="published",
    ),
    rule(
        "year_to",
        rf"the (?:year|twelve months|12 months) (?:to|ending(?: in)?|up to|through) (?P<m"
        rf"onth>{MONTH})(?:,? (?P<year>{YEAR}))?",
        _year_to,
        relative_to="published",
    ),
)  # fmt: skip
