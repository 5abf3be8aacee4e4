"""Forms that are counted in days from the day of publication: weekdays, "yesterday", "ago"."""

import re
from datetime import date, timedelta

from extract.times.records import Context, Days, Resolve, Rule, rule
from extract.times.vocabulary import (
    CLOCK,
    MONTH,
    NUMBER,
    ORDINAL,
    ORDINALS,
    PART,
    WEEKDAY,
    count,
    day_number,
    weekday_number,
)  # fmt: skip
from extract.times.years import (
    anchor_day,
    in_month,
    in_year,
    month_of_anchor,
    on_day,
    shift_month,
)

_AROUND = 190
"""How many days before or after publication "Saturday the 19th" may lie."""


def _weekday(match: re.Match[str], context: Context) -> Days | None:
    """The last such day up to the day of publication.

    Nobody says "last Thursday" on a Friday: yesterday is left out, and the one before is meant.
    """
    if context.published is None:
        return None
    wanted, which = weekday_number(match["weekday"]), (match["which"] or "").lower()
    today = context.published
    if which in ("next", "coming", "this coming") or (context.ahead and which in ("", "this")):
        steps = (wanted - today.weekday()) % 7
        return on_day(today + timedelta(days=steps or (7 if which else 0)))
    back = (today.weekday() - wanted) % 7
    if which in ("last", "past", "this past") and back <= (1 if which == "last" else 0):
        back += 7
    return on_day(today - timedelta(days=back))


def _shifted_day(days: int) -> Resolve:
    def resolve(match: re.Match[str], context: Context) -> Days | None:
        if context.published is None:
            return None
        return on_day(context.published + timedelta(days=days))

    return resolve


def _ago(match: re.Match[str], context: Context) -> Days | None:
    """Days back are exact; weeks, months and years back are as wide as their unit."""
    number, unit, today = count(match["number"]), match["unit"].lower(), context.published
    if today is None:
        return None
    if unit in ("minute", "hour"):
        return on_day(today)
    if number is None:
        number, vague = 2, True
    else:
        vague = False
    if unit in ("day", "night"):
        first = today - timedelta(days=7 if vague else number)
        return (first, today, "interval") if vague else on_day(first)
    if unit in ("week", "fortnight"):
        days = number * (14 if unit == "fortnight" else 7)
        middle = today - timedelta(days=days)
        wide = timedelta(days=7 if vague else 3)
        return middle - wide, middle + wide, "interval"
    if vague:
        back = {"month": 12, "year": 120, "decade": 600}[unit]
        year, month = shift_month(today.year, today.month, -back)
        return date(year, month, 1), today, "interval"
    if unit == "month":
        return in_month(*shift_month(today.year, today.month, -number))
    return in_year(today.year - number * (10 if unit == "decade" else 1))


def _day_of_month(match: re.Match[str], context: Context) -> Days | None:
    """For "on the 18th": in the anchor's month when there is one, else the most recent one.

    The anchor may be that month: "in November agents came. On the 18th they beat him".

    What lies ahead is counted on from the anchor likewise.
    """
    day = day_number(match["day"])
    anchored = anchor_day(context) or month_of_anchor(context)
    today = context.published
    if anchored is not None and (not context.ahead or day >= anchored.day):
        return on_day(anchored.replace(day=day))
    if today is None:
        return None
    year, month = today.year, today.month
    if not context.ahead and day > today.day:
        year, month = shift_month(year, month, -1)
    elif context.ahead and day < today.day:
        year, month = shift_month(year, month, 1)
    return on_day(date(year, month, day))


def _day_of_that_month(match: re.Match[str], context: Context) -> Days | None:
    """For "on the 3rd of that month"."""
    anchored = anchor_day(context) or month_of_anchor(context)
    return None if anchored is None else on_day(anchored.replace(day=day_number(match["day"])))


def _day_of_this_month(match: re.Match[str], context: Context) -> Days | None:
    """For "on the 3rd of last month"."""
    today = context.published
    if today is None:
        return None
    step = {"last": -1, "next": 1}.get(match["which"].lower(), 0)
    year, month = shift_month(today.year, today.month, step)
    return on_day(date(year, month, day_number(match["day"])))


def _weekday_and_day(match: re.Match[str], context: Context) -> Days | None:
    """For "Saturday the 19th": the nearest day of that number that is such a weekday."""
    today = context.published
    if today is None:
        return None
    wanted, number = weekday_number(match["weekday"]), day_number(match["day"])
    around = (today + timedelta(days=days) for days in range(-_AROUND, _AROUND + 1))
    meant = [day for day in around if day.day == number and day.weekday() == wanted]
    return on_day(min(meant, key=lambda day: abs((day - today).days), default=None))


def _unknown(match: re.Match[str], context: Context) -> Days | None:
    """For "on a Monday", "on the third Wednesday": nobody can tell which."""
    return None


_FEW = 5
"""Up to here an ordinal more often counts what was named before: "on the second, the crowd"."""
_ORDINAL = (
    rf"twenty-(?:{'|'.join(ORDINALS)})|thirty-first"
    rf"|(?:{'|'.join(word for word, number in ORDINALS.items() if number > _FEW)})"
)
_TAIL = rf"(?: {PART}|,? (?:at )?{CLOCK})?"
_NTH = r"(?:[12]\d|3[01]|[1-9])(?:st|nd|rd|th)"
_OPEN = r"(?:(?<=\bsince\s)|(?<=\buntil\s)|(?<=\btill\s)|(?<=\bby\s)|(?<=\bfrom\s))"
"""Words of an open interval, which must stand before the expression and are no part of it."""
_GOES_ON = (
    r"(?=$|[,.;:!?)]| (?:the|a|an|it|i|he|she|we|they|his|her|our|their|its|some|two|three|there"
    r"|at|and|with|when|from|was|were|had|has|to|until|in)\b)"
)
"""What may stand behind a number that counts days and nothing else."""

DEICTIC: tuple[Rule, ...] = (
    rule(
        "day_of_that_month",
        rf"(?:on )?the (?P<day>(?:{_NTH}|{ORDINAL}))(?: day)? of (?:the(?: very)? same|that same"
        r"|that very|that|the) month",
        _day_of_that_month,
        relative_to="anchor",
    ),
    rule(
        "day_of_this_month",
        rf"(?:on )?the (?P<day>(?:{_NTH}|{ORDINAL}))(?: day)? of (?P<which>this|last|next) month",
        _day_of_this_month,
        relative_to="published",
    ),
    rule(
        "weekday",
        rf"(?:(?:early|late|overnight) (?:on )?)?(?:(?P<which>this past|this coming|last|"
        rf"this|next|past|coming) )?(?P<weekday>{WEEKDAY})(?: week)?{_TAIL}",
        _weekday,
        relative_to="published",
    ),
    rule(
        "today",
        rf"(?:today|tonight|this (?:very )?{PART}|earlier today)",
        _shifted_day(0),
        relative_to="published",
    ),
    rule(
        "yesterday",
        rf"yesterday(?: {PART})?|last night",
        _shifted_day(-1),
        relative_to="published",
    ),
    rule(
        "before_yesterday",
        r"the day before yesterday",
        _shifted_day(-2),
        relative_to="published",
    ),
    rule(
        "tomorrow", rf"tomorrow(?: {PART})?{_TAIL}", _shifted_day(1), relative_to="published",
    ),
    rule(
        "ago",
        rf"(?:(?:about|around|some|nearly|almost|over|more than|just) )?(?P<number>"
        rf"{NUMBER})[ -](?P<unit>minute|hour|day|night|week|fortnight|month|year|decade)s"
        rf"? ago",
        _ago,
        relative_to="published",
    ),
    rule(
        "vague_ago",
        r"(?P<number>)(?P<unit>day|week|month|year)s ago",
        _ago,
        relative_to="published",
    ),
    rule(
        "day_of_month",
        r"on the (?P<day>(?:[12]\d|3[01]|[1-9])(?:st|nd|rd|th))(?! (?:of|floor|anniversa"
        rf"ry|century|birthday|day|time|congress|session|century)|,? {MONTH})",
        _day_of_month,
        relative_to="published",
    ),
    rule(
        "day_of_month_in_words",
        rf"(?:on|for) the (?P<day>(?:{_ORDINAL}))(?=$|[,.;:)]| (?:the|a|an|it|i|he|"
        rf"she|we|they|his|her|our|their|its|some|two|three|there|at|and|with|when|from)\b)",
        _day_of_month,
        relative_to="published",
    ),
    rule(
        "day_of_month_from",
        rf"{_OPEN}the (?P<day>(?:{_NTH}|{_ORDINAL})){_GOES_ON}",
        _day_of_month,
        relative_to="published",
    ),
    rule(
        "part_of_day_of_month",
        rf"(?:on |in )?the (?:early )?(?:{PART}|day) of the (?P<day>(?:{_NTH}|{ORDINAL}))"
        rf"{_GOES_ON}",
        _day_of_month,
        relative_to="published",
    ),
    rule(
        "of_day_of_month",
        rf"(?:(?<=\bof\s)|\A)the (?P<day>{_NTH}){_GOES_ON}",
        _day_of_month,
        relative_to="published",
    ),
    rule(
        "weekday_and_day",
        rf"(?P<weekday>{WEEKDAY}),? (?:the )?(?P<day>(?:{_NTH}|{ORDINAL}))(?! (?:of |{MONTH}))"
        rf"{_GOES_ON}",
        _weekday_and_day,
        relative_to="published",
    ),
    rule(
        "some_weekday",
        rf"(?:on|for) (?:a|one|some|any) {WEEKDAY}(?: {PART})?"
        r"(?=$|[.,;:!?]| (?:and|in|when|that|at|by|with|he|she|they|we|i|after|before)\b)",
        _unknown,
        relative_to="anchor",
    ),
    rule(
        "nth_weekday",
        rf"(?:on )?the (?:{'|'.join(ORDINALS)}) {WEEKDAY}(?: {PART})?(?! (?:of|in) {MONTH})",
        _unknown,
        relative_to="anchor",
    ),
)  # fmt: skip
