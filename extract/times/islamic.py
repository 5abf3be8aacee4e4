"""Feasts of the Islamic calendar, by its arithmetic form: a day more or less than by the moon."""

from datetime import date, timedelta

from extract.times.records import Days

_EPOCH = date(622, 7, 19)
"""The first day of the calendar."""
_SLACK = timedelta(days=1)
_OF_CALENDAR = {
    "ramadan": (9, 1, 30), "eid al-fitr": (10, 1, 3), "eid ul-fitr": (10, 1, 3),
    "eid al-adha": (12, 10, 13), "eid ul-adha": (12, 10, 13),
    "ashura": (1, 10, 10), "arbaeen": (2, 20, 20),
}  # fmt: skip
"""Month, first and last day of each feast."""
NAMES = tuple(_OF_CALENDAR)


def _gregorian(year: int, month: int, day: int) -> date:
    days = day - 1 + (59 * (month - 1) + 1) // 2 + (year - 1) * 354 + (3 + 11 * year) // 30
    return _EPOCH + timedelta(days=days)


def feast_in(year: int, name: str) -> Days:
    """The days of the first such feast that begins in a year."""
    month, first, last = _OF_CALENDAR[name]
    near = (year - 622) * 33 // 32
    days = (_gregorian(one, month, first) for one in range(near - 1, near + 3))
    begin = next(day for day in days if day.year == year)
    return begin - _SLACK, begin + timedelta(days=last - first) + _SLACK, "interval"
