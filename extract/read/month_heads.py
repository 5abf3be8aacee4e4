"""The month at the head of a letter or report that gives no day: "Geneva, March 2024".

What it tells without year is of the twelve months that end with that one.
"""

import re

from extract.read.dateline import is_place
from extract.times import find_times, normalize
from graph.dates import first_day, interval, last_day
from graph.model import DateInterval

_LINES = 6
"""Such a line stands at the top."""
_LONGEST = 60
_LINE = re.compile(r"[^\r\n]+")
_APART = ",|-\u2013\u2014"
_INNER = ("in", "at", "on", "to")
"""Words of titles and remarks, and of no place: "Founded in Geneva, March 1988"."""
_AROUND = " \t*_|.,()[]#-\u2013\u2014"


def months_of_head(text: str) -> DateInterval | None:
    """The year that ends with the month of such a line; None without one.

    Several such lines are the headings of a chronology.
    """
    lines = [match.group().strip() for match in _LINE.finditer(text)]
    found = [_month_of(line) for line in lines[:_LINES] if len(line) <= _LONGEST]
    months = [month for month in found if month is not None]
    if len(months) != 1 or sum(_month_of(line) is not None for line in lines) != 1:
        return None
    return year_up_to(months[0])


def year_up_to(month: DateInterval) -> DateInterval:
    """The twelve months that end with a month."""
    last = last_day(month)
    first = first_day(month)
    december = first.month == 12
    start = first.replace(year=first.year - (not december), month=first.month % 12 + 1)
    return interval(start, last, "interval")


def _month_of(line: str) -> DateInterval | None:
    """The month that a line is, alone or behind a place."""
    line = line.strip(_AROUND)
    if not line or not line[-1].isdigit() or len(line) > _LONGEST:
        return None
    found = [one for one in find_times(line) if one.kind == "date" and one.relative_to is None]
    if len(found) != 1 or found[0].end != len(line):
        return None
    days = normalize(found[0], None)
    before = line[: found[0].start].rstrip()
    place = before.strip(_AROUND)
    whole = not any(word in _INNER for word in before.split())
    apart = not before or (whole and before[-1] in _APART and is_place(place))
    return days if days is not None and days.precision == "month" and apart else None
