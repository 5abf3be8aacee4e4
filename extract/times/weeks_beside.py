"""Weekdays, weeks, months and years beside the event told before: "the following Tuesday"."""

import re
from datetime import date, timedelta

from extract.times.near_days import BACK, BEHIND_WAY
from extract.times.records import Context, Days, Rule, rule
from extract.times.vocabulary import DAY, MONTH, ORDINAL, PART, WEEKDAY, weekday_number
from extract.times.years import (
    anchor_day,
    from_anchor,
    in_month,
    on_day,
    part_of,
    shift_month,
    week_of,
)
from graph.dates import is_near, year_interval


def _weekday_from(match: re.Match[str], context: Context) -> Days | None:
    """For "the following Tuesday", "the previous Friday", "on the Monday", "that Saturday".

    "That Saturday" is the last one where no day was told before.
    """
    wanted = weekday_number(match["weekday"])
    back = (match["which"] or match["way"] or "").lower() in BACK
    day = anchor_day(context, end=not back)
    if day is None and match["that"] and context.published is not None:
        return on_day(context.published - timedelta((context.published.weekday() - wanted) % 7))
    if day is None:
        return None
    if back:
        return on_day(day - timedelta(days=(day.weekday() - wanted) % 7 or 7))
    if match["that"]:
        return on_day(day + timedelta(days=(wanted - day.weekday()) % 7))
    meant = day + timedelta(days=(wanted - day.weekday()) % 7 or 7)
    unsaid = not match["which"] and not match["way"] and not context.ahead
    if unsaid and context.published is not None and day <= context.published < meant:
        meant -= timedelta(days=7)  # "on the Monday" cannot be later than the text
    return on_day(meant)


def _unit_from(match: re.Match[str], context: Context) -> Days | None:
    """For "that week", "the following month", "the previous year": any dated anchor will do."""
    if context.anchor is None:
        return None
    which, unit = match["which"].lower(), match["unit"].lower()
    step = -1 if which in BACK else 1 if which in ("next", "following", "after") else 0
    if unit in ("week", "weekend") and not is_near(context.anchor):
        return from_anchor(context, 7 * step)
    edge = context.anchor.to if step > 0 else context.anchor.from_
    day = date.fromisoformat(edge)
    if unit == "weekend":
        return _weekend_from(day, step)
    if unit == "week":
        whole = week_of(day, step)
    elif unit == "month":
        whole = in_month(*shift_month(day.year, day.month, step))
    else:
        whole = (*year_interval(day.year + step), "year")
    stage = match.group().split()[0].lower()
    near = anchor_day(context, end=stage == "earlier") if step == 0 else None
    return part_of(whole, stage, near)


def _weekend_from(day: date, step: int) -> Days:
    """The weekend of a day's week; the first one behind the day, or the last one before it."""
    if step > 0:
        saturday = day + timedelta(days=(5 - day.weekday()) % 7 or 7)
    else:
        saturday = day + timedelta(days=5 - day.weekday() + 7 * step)
    return saturday, saturday + timedelta(days=1), "interval"


def _weekday_of_week(match: re.Match[str], context: Context) -> Days | None:
    """For "Monday of the following week": counted from a day or a week."""
    day = anchor_day(context, end=True)
    if day is None:
        return None
    which = match["which"].lower()
    step = -1 if which in BACK else 1 if which in ("next", "following") else 0
    monday = week_of(day, step)[0]
    return on_day(monday + timedelta(days=weekday_number(match["weekday"])))


WEEKS_BESIDE: tuple[Rule, ...] = (
    rule(
        "weekday_after",
        rf"(?:on )?(?:the|(?P<that>that)) (?:(?P<which>following|next|previous|preceding) )?"
        rf"(?P<weekday>{WEEKDAY})(?: {PART})?(?: (?P<way>before|after|thereafter|following))?"
        rf"{BEHIND_WAY}"
        rf"(?!,? (?:the )?(?:{DAY}|{ORDINAL}) (?:of )?{MONTH})",
        _weekday_from,
        relative_to="anchor",
    ),
    rule(
        "weekday_of_week",
        rf"(?:on )?(?:the )?(?P<weekday>{WEEKDAY})(?: {PART})? (?:of|in) (?:the |that )"
        r"(?P<which>same|following|next|previous|preceding) week",
        _weekday_of_week,
        relative_to="anchor",
    ),
    rule(
        "unit_from",
        r"(?:in |during |over )?(?:later |earlier )?(?:the |that )(?P<which>same|followi"
        r"ng|next|previous|preceding) (?P<unit>week|weekend|month|year)",
        _unit_from,
        relative_to="anchor",
    ),
    rule(
        "unit_before",
        r"(?:(?:over|at|on|during) (?=the weekend))?the (?P<unit>week|weekend|month|year) "
        r"(?P<which>before|after)(?: that(?=[,.;:])|(?! (?:"
        r"last|next)\b))",
        _unit_from,
        relative_to="anchor",
    ),
    rule(
        "that_unit",
        r"(?:later |earlier )?(?P<which>that) (?P<unit>week|weekend|month|year)",
        _unit_from,
        relative_to="anchor",
    ),
)  # fmt: skip
