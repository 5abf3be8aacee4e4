"""Feasts with a date of their own. Those of other calendars would need tables, and are not read."""

import re
from collections.abc import Mapping
from datetime import date, timedelta

from extract.times.records import Context, Days, Rule, rule
from extract.times.vocabulary import YEAR
from extract.times.years import SLACK, on_day
from graph.dates import first_day, last_day
from graph.model import DateInterval

_EASTER: Mapping[str, int] = {
    "ash wednesday": -46, "palm sunday": -7, "maundy thursday": -3, "good friday": -2,
    "easter sunday": 0, "easter": 0, "easter monday": 1, "ascension day": 39, "pentecost": 49,
    "whit monday": 50,
}  # fmt: skip
_FIXED: Mapping[str, tuple[int, int]] = {
    "christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24),
    "new year's eve": (12, 31), "new year's day": (1, 1), "may day": (5, 1),
    "boxing day": (12, 26), "the feast of the epiphany": (1, 6), "valentine's day": (2, 14),
    "international women's day": (3, 8), "women's day": (3, 8), "anzac day": (4, 25),
    "bastille day": (7, 14), "the feast of the assumption": (8, 15), "halloween": (10, 31),
    "all saints' day": (11, 1), "all souls' day": (11, 2), "human rights day": (12, 10),
}  # fmt: skip
FEASTS = (*_EASTER, *_FIXED)
"""The names of all feasts, in small letters."""


def _holiday(match: re.Match[str], context: Context) -> Days | None:
    name = " ".join(match["name"].lower().replace("\u2019", "'").split())
    if match["year"]:
        return on_day(_holiday_in(int(match["year"]), name))
    told = _within(context.period, name)
    if told is not None:
        return on_day(told)
    today = context.published
    if today is None:
        return None
    this = _holiday_in(today.year, name)
    if context.ahead:
        return on_day(this if this >= today else _holiday_in(today.year + 1, name))
    return on_day(this if this <= today + SLACK else _holiday_in(today.year - 1, name))


def _within(period: DateInterval | None, name: str) -> date | None:
    """The first such feast in a period; None without one."""
    if period is None:
        return None
    first, last = first_day(period), last_day(period)
    named = (_holiday_in(year, name) for year in range(first.year, last.year + 1))
    return next((day for day in named if first <= day <= last), None)


def _easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (anonymous algorithm, Meeus 1991)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)


def _holiday_in(year: int, name: str) -> date:
    if name in _EASTER:
        return _easter(year) + timedelta(days=_EASTER[name])
    return date(year, *_FIXED[name])


_NAMES = "|".join(sorted(FEASTS, key=len, reverse=True)).replace("'", "['\u2019]")

HOLIDAYS: tuple[Rule, ...] = (
    rule(
        "holiday",
        rf"(?P<name>{_NAMES})(?:,? (?P<year>{YEAR}))?",
        _holiday,
        relative_to="published",
    ),
)  # fmt: skip
