"""Forms that name days of the calendar, with or without the year."""

import re
from datetime import date, timedelta

from extract.times.records import Context, Days, Rule, rule
from extract.times.vocabulary import (
    CLOCK,
    DASH,
    DAY,
    MONTH,
    ORDINAL,
    ORDINALS,
    PART,
    TO,
    WEEKDAY,
    WHICH_YEAR,
    YEAR,
    day_number,
    month_number,
    weekday_number,
)  # fmt: skip
from extract.times.years import in_month, named_year, on_day, year_of
from graph.dates import month_interval

_DAY = rf"(?:{DAY}|{ORDINAL})"
_COUNTED = (
    r"(?! (?!(?:of|and|or|to|at|the|a|an|in|on|it|he|she|we|they|his|her|our|their|its|some|with"
    r"|when|from|was|were|had|has|until|by|for|last|this|next|after|before|as|while)\b)(?-i:[a-z]))"
)
"""Not before a noun, which the ordinal counts: "in August the third | sibling"."""
_LEAD = rf"(?:{WEEKDAY},? (?:the )?)?"
_ON_WEEKDAY = (
    r"(?:(?:(?:this past|this coming|last|this|next|past|coming|following) )?"
    rf"(?P<weekday>{WEEKDAY})(?: last| {PART})?,? (?:the )?)?"
)
"""What may stand before a day of a month: "last Friday, | 19 April"."""
_YEARS_BACK = 3
"""So many years back a day is looked for that is the weekday named beside it."""
_TAIL = rf"(?:,? (?:at )?{CLOCK})?"
_FROM = r"(?:(?P<two>between )|from )?"
_TO_A_YEAR = rf"(?(two)(?:,? and (?:the )?)|(?:{DASH}| (?:to|until|till|through|thru) (?:the )?))"
"""Without "between", what stands behind "and" is another day: "on 3 May 2019 and 4 June 2020"."""
_LIST = rf"(?P<day>{_DAY})(?P<between>(?:, {_DAY}){{1,9}}),? and (?P<day2>{_DAY})"
"""Three days or more: "3, 5 and 9 May", "May 3, 5, and 9"."""
_NUMBER = re.compile(r"\w[\w-]*")
_RANGE_DAYS = rf"(?P<day>{_DAY})(?: of)?(?: (?P<month>{MONTH}))?{TO}(?P<day2>{_DAY})(?: of)? "
_PRE = r"(?:(?:the )?(?:nights?|days?) (?:of|between) (?:the )?|(?:between|from) (?:the )?)?"


def _one_day(match: re.Match[str], context: Context) -> Days | None:
    month, day = month_number(match["month"]), day_number(match["day"])
    year = named_year(match, context, month, day)
    if year is None:
        return None
    open_ = not (match["year"] or match["which"] or context.period or context.ahead)
    if open_ and match["weekday"] and context.published is not None:
        year = _year_of_weekday(match["weekday"], year, month, day)
    return on_day(date(year, month, day))


def _year_of_weekday(weekday: str, year: int, month: int, day: int) -> int:
    """The last year up to this one in which the day was that weekday; this one without any.

    "On Friday, 8 April" is of 2022 in a text of 2024. A wrong weekday changes nothing.
    """
    wanted = weekday_number(weekday)
    years = range(year, year - _YEARS_BACK - 1, -1)
    days_of = {one: month_interval(one, month)[1].day for one in years}
    fit = (
        one for one in years if day <= days_of[one] and date(one, month, day).weekday() == wanted
    )
    return next(fit, year)


def _day_range(match: re.Match[str], context: Context) -> Days | None:
    """For "Aug. 17-18", "3 to 5 May", "30 April - 2 May 2019"."""
    groups = match.groupdict()
    last_month = month_number(groups["month2"] or groups["month"])
    first_month = month_number(groups["month"] or groups["month2"])
    first_day, last_day = day_number(groups["day"]), day_number(groups["day2"])
    year = named_year(match, context, last_month, last_day)
    if year is None:
        return None
    earlier = year - 1 if first_month > last_month else year
    earlier = int(groups.get("first") or earlier)
    first, last = date(earlier, first_month, first_day), date(year, last_month, last_day)
    return (first, last, "interval") if first < last else None


def _day_list(match: re.Match[str], context: Context) -> Days | None:
    """The days from the first to the last of "3, 5 and 9 May"; None where they do not follow."""
    words = (match["day"], *_NUMBER.findall(match["between"]), match["day2"])
    days = [day_number(word) for word in words]
    return _day_range(match, context) if days == sorted(set(days)) else None


def _numeric(match: re.Match[str], context: Context) -> Days | None:
    """17/08/2019. When both orders are possible and differ, the interval spans both readings.

    Between points the day stands first: "3.5.2022".
    """
    one, two, text = int(match["one"]), int(match["two"]), match["digits"]
    if not text:
        return _without_year(one, two, context)
    year = int(text) if len(text) == 4 else 2000 + int(text)
    pointed = match["sep"] == "." and two <= 12
    orders = {(one, two)} if pointed else {(one, two), (two, one)}
    readings = [date(year, month, day) for day, month in orders if month <= 12]
    published = context.published
    if published is not None and not context.ahead:
        past = [day for day in readings if day <= published + timedelta(days=7)]
        readings = past or readings
    if not readings:
        return None
    first, last = min(readings), max(readings)
    return first, last, "day" if first == last else "interval"


def _without_year(one: int, two: int, context: Context) -> Days | None:
    """Of both orders the day that is nearer to the day of publication: "11/07" in November.

    Each such day is judged by itself: that another entry leaves one order only is not asked.
    """
    orders = {(day, month) for day, month in ((one, two), (two, one)) if month <= 12 and day <= 31}
    readings = []
    for day, month in sorted(orders):
        year = year_of(month, day, context)
        if year is not None and day <= month_interval(year, month)[1].day:
            readings.append(date(year, month, day))
    if not readings or context.published is None:
        return None
    today = context.published
    return on_day(min(readings, key=lambda one: abs((today - one).days)))


def _iso(match: re.Match[str], context: Context) -> Days | None:
    if not match["d"]:
        return in_month(int(match["y"]), int(match["m"]))
    return on_day(date(int(match["y"]), int(match["m"]), int(match["d"])))


def _weekday_of_month(match: re.Match[str], context: Context) -> Days | None:
    """For "the last Saturday of July", "the second Monday in May 2019"."""
    month, weekday = month_number(match["month"]), weekday_number(match["weekday"])
    year = named_year(match, context, month, None)
    if year is None:
        return None
    first, last = month_interval(year, month)
    if match["nth"].lower() == "last":
        return on_day(last - timedelta(days=(last.weekday() - weekday) % 7))
    week = ORDINALS[match["nth"].lower()] - 1
    day = first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * week)
    return on_day(day) if day <= last else None


DAYS: tuple[Rule, ...] = (
    rule(
        "iso_day",
        rf"(?P<y>{YEAR})-(?P<m>\d\d)-(?P<d>\d\d)(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?",
        _iso,
    ),
    rule(
        "iso_month",
        rf"(?P<y>{YEAR})-(?P<m>0[1-9]|1[0-2])(?P<d>)?(?![-\d])",
        _iso,
    ),
    rule(
        "numeric",
        rf"{_LEAD}(?P<one>\d\d?)(?P<sep>[/.])(?P<two>\d\d?)(?P=sep)(?P<digits>{YEAR}|\d\d"
        rf"){_TAIL}",
        _numeric,
    ),
    rule(
        "numeric_short",
        rf"(?P<one>\d\d?)/(?P<two>\d\d?)(?P<digits>)?,? (?:at )?(?:{CLOCK}|\d{{4}}(?=:|$))",
        _numeric,
        relative_to="published",
    ),
    rule(
        "numeric_weekday",
        rf"{WEEKDAY},? (?P<one>\d\d?)[/.](?P<two>\d\d?)(?P<digits>)?\.?{_TAIL}",
        _numeric,
        relative_to="published",
    ),
    rule(
        "day_month_range",
        rf"{_PRE}{_RANGE_DAYS}(?P<month2>{MONTH}){WHICH_YEAR}",
        _day_range,
        relative_to="published",
    ),
    rule(
        "month_day_range",
        rf"{_PRE}(?P<month>{MONTH}) (?P<day>{_DAY}){TO}(?:(?P<month2>{MONTH}) )?(?P<day2>"
        rf"{_DAY}){WHICH_YEAR}",
        _day_range,
        relative_to="published",
    ),
    rule(
        "day_list_month",
        rf"{_PRE}{_LIST}(?: of)? (?P<month>)?(?P<month2>{MONTH}){WHICH_YEAR}",
        _day_list,
        relative_to="published",
    ),
    rule(
        "month_day_list",
        rf"{_PRE}(?P<month>{MONTH}) {_LIST}{_COUNTED}(?P<month2>)?{WHICH_YEAR}",
        _day_list,
        relative_to="published",
    ),
    rule(
        "days_of_two_years",
        rf"{_FROM}(?P<day>{_DAY})(?: of)? (?P<month>{MONTH}),? (?P<first>{YEAR})"
        rf"{_TO_A_YEAR}(?P<day2>{_DAY})(?: of)? (?P<month2>{MONTH}){WHICH_YEAR}",
        _day_range,
        relative_to="published",
    ),
    rule(
        "months_and_days_of_two_years",
        rf"{_FROM}(?P<month>{MONTH}) (?P<day>{_DAY}),? (?P<first>{YEAR})"
        rf"{_TO_A_YEAR}(?P<month2>{MONTH}) (?P<day2>{_DAY}){WHICH_YEAR}",
        _day_range,
        relative_to="published",
    ),
    rule(
        "day_month",
        rf"{_ON_WEEKDAY}(?:the )?(?P<day>{_DAY})(?: of)? (?P<month>{MONTH}){WHICH_YEAR}{_TAIL}",
        _one_day,
        relative_to="published",
    ),
    rule(
        "month_day",
        rf"{_ON_WEEKDAY}(?P<month>{MONTH}) (?:the )?(?P<day>{DAY}|{ORDINAL}{_COUNTED})"
        rf"{WHICH_YEAR}{_TAIL}",
        _one_day,
        relative_to="published",
    ),
    rule(
        "weekday_of_month",
        rf"(?:the )?(?P<nth>last|first|second|third|fourth|fifth) (?P<weekday>{WEEKDAY}) "
        rf"(?:of|in) (?P<month>{MONTH}){WHICH_YEAR}",
        _weekday_of_month,
        relative_to="published",
    ),
)  # fmt: skip
