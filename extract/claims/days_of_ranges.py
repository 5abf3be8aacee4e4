"""The days from one date to another, each of the year that the other says.

"From 3 March to mid-June 2021": both are of 2021. "From October to the spring of 2022": the October
is that of 2021.
"""

import re
from dataclasses import replace

from extract.claims.told_years import is_stated, lacks_year
from extract.times import TimeExpression, normalize
from extract.times.years import shift_month
from graph.dates import first_day, interval, last_day, month_interval
from graph.model import DateInterval

_OPERATOR = re.compile(r"(?:from|until|till|up to|to)\s+(?:the )?", re.IGNORECASE)
_REST = 11
"""Months of a year beside one of them."""


def range_of(
    first: TimeExpression,
    begun: DateInterval | None,
    last: TimeExpression,
    over: DateInterval | None,
) -> DateInterval | None:
    """The days of a time, or None where nobody can tell both ends.

    Args:
        begun: The days of the first date, as far as it says them alone.
        over: Those of the last one.
    """
    first, last = _bare(first), _bare(last)
    over = over or normalize(f"in {last.text}", None)
    if lacks_year(last) and is_stated(first) and begun is not None:
        over = normalize(f"in {last.text}", None, period=_months(begun, ahead=True))
    elif lacks_year(first) and is_stated(last) and over is not None:
        begun = normalize(f"in {first.text}", None, period=_months(over, ahead=False))
    if begun is None or over is None or first_day(begun) >= last_day(over):
        return None
    return interval(first_day(begun), last_day(over), "interval", first.text)


def _bare(found: TimeExpression) -> TimeExpression:
    return replace(found, text=_OPERATOR.sub("", found.text, count=1))


def _months(days: DateInterval, *, ahead: bool) -> DateInterval:
    """The year that begins or ends with the month of some days."""
    edge = first_day(days) if ahead else last_day(days)
    other = shift_month(edge.year, edge.month, _REST if ahead else -_REST)
    if ahead:
        return interval(edge.replace(day=1), month_interval(*other)[1], "interval")
    return interval(month_interval(*other)[0], month_interval(edge.year, edge.month)[1], "interval")
