"""Feasts with a date of their own, or by the Islamic calendar, and those of no day that words tell.

"On Independence Day", "at Eid": which day that was, the words do not say; no other day may stand
for it.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from extract.times.islamic import NAMES, feast_in
from extract.times.records import Context, Days, Rule, rule
from extract.times.vocabulary import MONTH, YEAR
from extract.times.years import SLACK
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
_NEW_DAY = ("nowruz", "newroz", "nawroz", "navruz", "norouz")
"""Names of the new year of Iranians, Kurds and Central Asia: 20 or 21 March."""
FEASTS = (*_EASTER, *_FIXED, *NAMES, *_NEW_DAY)
"""The names of all feasts, in small letters."""
_OPEN_DAYS = (
    "independence day", "national day", "republic day", "liberation day", "victory day",
    "revolution day", "constitution day", "unity day", "martyrs' day", "army day",
)  # fmt: skip
_OPEN_TIMES = ("eid", "tet", "lunar new year", "chinese new year", "diwali", "hanukkah", "passover")
OPEN_FEASTS = (*_OPEN_DAYS, *_OPEN_TIMES)
"""Names of feasts that are on different days in different lands or years."""


def _holiday(match: re.Match[str], context: Context) -> Days | None:
    name = " ".join(match["name"].lower().replace("\u2019", "'").split())
    if match["year"]:
        return _holiday_in(int(match["year"]), name)
    told = _within(context.period, name)
    if told is not None:
        return told
    today = context.published
    if today is None:
        return None
    this = _holiday_in(today.year, name)
    if context.ahead:
        return this if this[0] >= today else _holiday_in(today.year + 1, name)
    return this if this[0] <= today + SLACK else _holiday_in(today.year - 1, name)


def _within(period: DateInterval | None, name: str) -> Days | None:
    """The first such feast in a period; None without one."""
    if period is None:
        return None
    first, last = first_day(period), last_day(period)
    named = (_holiday_in(year, name) for year in range(first.year, last.year + 1))
    return next((days for days in named if first <= days[0] <= last), None)


def _easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (anonymous algorithm, Meeus 1991)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)


def _holiday_in(year: int, name: str) -> Days:
    if name in NAMES:
        return feast_in(year, name)
    if name in _NEW_DAY:
        return date(year, 3, 20), date(year, 3, 21), "interval"
    if name in _EASTER:
        day = _easter(year) + timedelta(days=_EASTER[name])
    else:
        day = date(year, *_FIXED[name])
    return day, day, "day"


def _open(match: re.Match[str], context: Context) -> None:
    """No day."""


def _any_of(names: Iterable[str]) -> str:
    return "|".join(sorted(names, key=len, reverse=True)).replace("'", "['\u2019]")


_BORNE = ("ramadan", "ashura", *_NEW_DAY)
"""Names of people, too: "during Ramadan"."""
_NO_NAME = r"(?!\s+(?-i:[A-Z]))"
"""No name goes on: "during Ramadan Ali's trial"."""
_NO_STREET = r"(?! (?:street|square|avenue|road|boulevard|park|bridge|station)\b)"
_YEAR = rf"(?:,? (?:of |in )?(?P<year>{YEAR}))?"
_NO_DATE = (
    rf"(?![^.;\n]{{0,40}}?(?:\b{YEAR}\b|\d (?:of )?{MONTH}|{MONTH} \d"
    r"|\b(?:last|this|that|next) year\b))(?![- ](?:al|ul)\b)"
)
"""The day does not stand beside it."""

HOLIDAYS: tuple[Rule, ...] = (
    rule(
        "holiday",
        rf"(?P<name>{_any_of({*FEASTS} - {*_BORNE})}){_YEAR}",
        _holiday,
        relative_to="published",
    ),
    rule(
        "borne_feast",
        r"(?:during|in|on|at|over|around|throughout|since|until) (?:the (?:holy )?month of )?"
        rf"(?P<name>{_any_of(_BORNE)}){_NO_NAME}{_YEAR}",
        _holiday,
        relative_to="published",
    ),
    rule(
        "open_feast",
        rf"(?:on (?:{_any_of(_OPEN_DAYS)}){_NO_STREET}"
        rf"|(?:on|at|during|over) (?:{_any_of(_OPEN_TIMES)}){_NO_NAME}){_NO_DATE}",
        _open,
        relative_to="published",
    ),
)  # fmt: skip
