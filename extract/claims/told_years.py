"""The year of a month or day that is named without one, where a date just before says its year.

"In May 2020 they wrote to her, in July they came": both are of 2020, whenever the text appeared.
"""

import re
from dataclasses import dataclass
from datetime import date

from extract.times import TimeExpression
from extract.times.vocabulary import MONTH, month_number
from graph.dates import first_day, interval, last_day, year_interval
from graph.model import DateInterval

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_A_MONTH = re.compile(
    rf"(?:(?:since|from|until|by|after) )?(?:early |late |mid-)?(?:\d\d? )?(?P<month>{MONTH})",
    re.IGNORECASE,
)
_LONG_OVER = 2
"""So many years before publication a story has years of its own."""


@dataclass(slots=True)
class ToldYear:
    """The year that the date before says or is of.

    Attributes:
        rest: From the month of that date to the end of its year; None where it is of no one year.
        sentence: Offset of the sentence in which it was told.
    """

    rest: DateInterval | None = None
    sentence: int = -1

    def of(self, found: TimeExpression, sentence: int, today: date | None) -> DateInterval | None:
        """The year of an expression that comes no earlier in it, or None.

        In another sentence only a year that is long over: a text comes back to its own time.

        Args:
            sentence: Offset of the sentence of the expression.
            today: Day on which it was written; None where other sentences do not count, as in a
                report on one year.
        """
        month = _A_MONTH.match(found.text)
        if self.rest is None or month is None or _YEAR.search(found.text):
            return None
        told = first_day(self.rest)
        long_over = today is not None and today.year - told.year >= _LONG_OVER
        if month_number(month["month"]) < told.month:
            return None
        return self.rest if sentence == self.sentence or long_over else None

    def note(
        self, found: TimeExpression, days: DateInterval | None, sentence: int, *, known: bool
    ) -> None:
        """Take an expression as told.

        Args:
            known: Its year was found by `of`.
        """
        says = known or _YEAR.search(found.text) is not None
        within = says and days is not None and first_day(days).year == last_day(days).year
        self.sentence = sentence
        self.rest = _to_its_end(first_day(days)) if within and days is not None else None


def _to_its_end(day: date) -> DateInterval:
    return interval(day.replace(day=1), year_interval(day.year)[1], "interval")
