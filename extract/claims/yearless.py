"""The year of a month or day that is named without one, from what the text told before it.

It may go on ("was arrested on 28 December 2020. On | 4 January") or look back ("whom they had
beaten in | May"); behind a flashback ("the editor, who was jailed in 2017, was detained on | 8
July") it does neither. told_years.py, years_on.py, story_years.py and last_years.py each
know one way on.
"""

from dataclasses import replace

from spacy.tokens import Span

from extract.blocks import block_around
from extract.claims.calendar import Calendar
from extract.claims.clause_times import is_future
from extract.claims.flashbacks import (
    HALF_A_YEAR,
    SINCE,
    is_flashback,
    is_of_before,
    is_reported,
    is_since_before,
    months_back,
)
from extract.claims.told_so_far import ToldSoFar
from extract.claims.told_years import ToldYear, lacks_year, month_around, up_to
from extract.times import TimeExpression, report_period
from graph.dates import first_day, is_near, last_day
from graph.model import DateInterval, Document

ANCHOR_DAYS = 31
"""Nothing wider can anchor another date."""


class Yearless:
    """Finds the months of which a date without year is."""

    def __init__(self, document: Document, calendar: Calendar) -> None:
        self._blocks, self._calendar = document.blocks, calendar
        self._period = report_period(document)

    def months_of(
        self,
        found: TimeExpression,
        anchor: DateInterval | None,
        so_far: ToldSoFar,
        sentence: Span,
        *,
        back: bool,
    ) -> DateInterval | None:
        """The months of which a date is; None where nothing says, or it says its year itself.

        Args:
            anchor: What it is counted from.
            back: The date before it in its sentence looks back.
        """
        year = so_far.year
        months = self._looking_back(found, year, anchor, sentence)
        if months is not None or back:
            return months
        months = year.of(found, sentence.start_char) or self._told_on(found, so_far, sentence)
        if months is None and self.is_of_the_text(found):
            months = so_far.past.of_year_end(found, sentence)
        return months

    def is_unknown(
        self,
        found: TimeExpression,
        anchor: DateInterval | None,
        so_far: ToldSoFar,
        sentence: Span,
    ) -> bool:
        """Whether a season or feast is of a year of a past story that nobody tells, or a day of a
        month or week of one."""
        if not self.is_of_the_text(found):
            return False
        if so_far.days.is_of_an_unknown_month(found):
            return True
        return so_far.past.hides(found, sentence) or so_far.long_ago.hides(found, sentence, anchor)

    def is_of_the_text(self, found: TimeExpression) -> bool:
        """False in reports of a period, entries of a log, below datelines, months and years."""
        place, calendar = found.start, self._calendar
        beside = calendar.entry(place) or calendar.headed(place) or calendar.months(place)
        return self._period is None and beside is None

    def _told_on(
        self, found: TimeExpression, so_far: ToldSoFar, sentence: Span
    ) -> DateInterval | None:
        """The months of which a day without year is to which the sentences before lead.

        Reports of a period and headings say every other year; a dateline begins a story of its
        own time.
        """
        if self._period is not None or self._calendar.entry(found.start):
            return None
        if self._calendar.months(found.start) is not None:
            return None
        earlier, here = so_far.earlier, sentence.start_char
        today = self._calendar.today(found.start)
        near = earlier is not None and block_around(self._blocks, earlier) == block_around(
            self._blocks, here
        )
        months = so_far.year.told_on(found, earlier, today) if near else None
        if months is not None or self._calendar.headed(found.start) or is_future(found, sentence):
            return months
        months = so_far.years_on.months_of(found, here, today)
        months = months or so_far.story_years.months_of(found, sentence, today)
        months = months or so_far.last_years.months_of(found, sentence, today)
        return months or so_far.long_ago.months_of(found, sentence, today)

    def _looking_back(
        self,
        found: TimeExpression,
        year: ToldYear,
        anchor: DateInterval | None,
        sentence: Span,
    ) -> DateInterval | None:
        """The months of which one that is named without year is, where its clause looks back."""
        if is_since_before(found, sentence):
            found = replace(found, text=SINCE.sub("", found.text))
        if not lacks_year(found):
            return None
        months = months_back(found, sentence)
        beside = year.looking_back(found, sentence.start_char, months)
        if beside is not None or self._calendar.today(found.start) is not None or anchor is None:
            return beside
        if is_reported(found, sentence):
            months = min(months, HALF_A_YEAR)
        if not is_near(anchor, ANCHOR_DAYS):
            return None
        return up_to(found, anchor, months) or month_around(found, anchor)


def is_behind_a_flashback(found: TimeExpression, so_far: ToldSoFar, sentence: Span) -> bool:
    """Whether the year told before it in its sentence is not that of a month or day.

    Where a clause below tells a month or a day with it, and not of what had been before that,
    the story may be of that year, unless it is of a later one.
    """
    year, story = so_far.year, so_far.days.story
    told = year.told if year.sentence == sentence.start_char else None
    if told is None or year.days is None or not lacks_year(found):
        return False
    if not is_flashback(told, found, sentence):
        return False
    wide = not is_near(year.days, ANCHOR_DAYS)
    later = story is not None and first_day(story) > last_day(year.days)
    return wide or later or is_of_before(told, sentence)
