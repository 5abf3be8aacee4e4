"""Weeks that are named by one of their days, and quarters and halves by their number.

"In the week of 5 June 2023", "the week beginning June 5", "Q3 2022", "H1 2022".
"""

import re
from datetime import timedelta

from extract.times.records import Context, Days, Rule, rule
from extract.times.vocabulary import DAY, MONTH, WEEKDAY, WHICH_YEAR, YEAR, day_number, month_number
from extract.times.years import in_month, named_year, week_of

_SIX = timedelta(days=6)


def _week(match: re.Match[str], context: Context) -> Days | None:
    """The week around the day, or that begins or ends with it."""
    month = month_number(match["month"])
    day = day_number(match["day"] or match["day2"])
    year = named_year(match, context, month, day)
    if year is None:
        return None
    named = in_month(year, month)[0].replace(day=day)
    way = match["way"].lower()
    if way.startswith("end"):
        return named - _SIX, named, "interval"
    return week_of(named) if way == "of" else (named, named + _SIX, "interval")


def _part(match: re.Match[str], context: Context) -> Days | None:
    year = int(match["year"] or match["year2"])
    quarter, half = match["quarter"] or match["quarter2"], match["half"] or match["half2"]
    size = 3 if quarter else 6
    last = size * int(quarter or half)
    return in_month(year, last - size + 1)[0], in_month(year, last)[1], "interval"


_NUMBERED = r"(?:Q(?P<quarter{n}>[1-4])|H(?P<half{n}>[12]))"

WEEKS: tuple[Rule, ...] = (
    rule(
        "week_of_day",
        rf"(?:in |during )?(?:the )?week (?P<way>of|beginning|commencing|starting|ending)"
        rf"(?: on)?(?: {WEEKDAY},?)?(?: the)? (?:(?P<day>{DAY})(?: of)? )?(?P<month>{MONTH})"
        rf"(?(day)| (?P<day2>{DAY})){WHICH_YEAR}",
        _week,
        relative_to="published",
    ),
    rule(
        "numbered_part",
        rf"(?:{_NUMBERED.format(n='')}(?: of|,)? (?P<year>{YEAR})"
        rf"|(?P<year2>{YEAR}) {_NUMBERED.format(n='2')})(?!\w)",
        _part,
    ),
)  # fmt: skip
