"""The days of one date, once it is known what it is counted from and of which year it is.

What is counted from something that only follows ("two hours before | the vote") has none.
"""

import re
from dataclasses import dataclass, field, replace
from datetime import date

from spacy.tokens import Doc, Token

from extract.claims.calendar import Calendar
from extract.claims.dated_nouns import around_event
from extract.claims.days_of_ranges import range_of
from extract.claims.flashbacks import SINCE
from extract.claims.told_years import is_stated, lacks_year
from extract.read.month_heads import months_of_head
from extract.times import TimeExpression, normalize, report_period
from graph.dates import first_day, interval, is_day, last_day
from graph.model import DateInterval, Document

_COUNTED = re.compile(r"\b(?:before|after|following|since|of)\Z", re.IGNORECASE)
_COUNTED_IN = re.compile(r"\s(?:before|after)\b", re.IGNORECASE)
_SUBJECTS = ("nsubj", "nsubjpass")
_FROM = re.compile(r"\s{1,9}(?!(?:and|but|or|when|who|which)\b)\w", re.IGNORECASE)
_LIMIT = re.compile(r"(?:until|till|up to|before|prior to|by) ", re.IGNORECASE)


@dataclass(slots=True)
class Known:
    """What the text around its dates says of them, by the first character of each.

    Attributes:
        years: The months of which one without year is.
        event_days: The day of an event that was told with one before.
        counted: Those that are counted from a day told beside them.
        unknown: Those of a year that nobody tells.
        lasts: The date up to which a time goes that one begins: "from May until | his arrest".
        ends: The last day of those that went on up to another one: "had been held since March".
    """

    years: dict[int, DateInterval] = field(default_factory=dict)
    event_days: dict[int, DateInterval] = field(default_factory=dict)
    counted: set[int] = field(default_factory=set)
    unknown: set[int] = field(default_factory=set)
    ends: dict[int, date] = field(default_factory=dict)
    lasts: dict[int, TimeExpression] = field(default_factory=dict)


class DaysOfDates:
    """Days of the dates of one document.

    Attributes:
        known: Filled while the text is read in its order.
        period: The time that the whole report is about, or None.
    """

    def __init__(self, document: Document, doc: Doc, calendar: Calendar) -> None:
        self._text, self._doc, self._calendar = document.text, doc, calendar
        self._head = None if document.published else months_of_head(document.text)
        self.known = Known()
        self.period = report_period(document)

    def of(
        self, found: TimeExpression, anchor: DateInterval | None, *, ahead: bool
    ) -> DateInterval | None:
        """The days of a date that is counted from others, None when they stay open.

        Args:
            ahead: What is told may still come.
        """
        days, last = self._of_one(found, anchor, ahead=ahead), self.known.lasts.get(found.start)
        if last is None:
            return days
        return range_of(found, days, last, self._of_one(last, anchor, ahead=ahead)) or days

    def _of_one(
        self, found: TimeExpression, anchor: DateInterval | None, *, ahead: bool
    ) -> DateInterval | None:
        """The days of one date, even if it only begins a time."""
        if found.start in self.known.event_days:
            return self.known.event_days[found.start]
        unknown = not ahead and found.start in self.known.unknown
        if unknown or self.is_counted_from_what_follows(found):
            return None
        entry = self._calendar.entry(found.start)
        today = self._calendar.today(found.start)
        before = entry.days if entry is not None else anchor
        period = self.known.years.get(found.start, self.period)
        if period is None and not ahead:
            months = self._calendar.months(found.start) if lacks_year(found) else None
            period = months or self._of_head(found, anchor)
        if found.start not in self.known.counted:
            days = normalize(found, today, before, ahead=ahead, period=period)
            return self._ended(found, days)
        days = normalize(around_event(found), today, before, ahead=ahead, period=period)
        return None if days is None else replace(days, text=found.text)

    def _ended(self, found: TimeExpression, days: DateInterval | None) -> DateInterval | None:
        """The days up to the one on which it is told that something had gone on."""
        end = self.known.ends.get(found.start)
        if end is None or days is None or SINCE.match(found.text) is None:
            return days
        first = first_day(days)
        if first == end:
            return days  # "since eight in the morning"
        return interval(first, end, "interval", found.text) if first < end else None

    def begun(self, found: TimeExpression, anchor: DateInterval | None) -> DateInterval | None:
        """The days that "since 9 June" names, of which "that evening" may speak; else None."""
        return self._without(SINCE, found, anchor)

    def limit(self, found: TimeExpression, anchor: DateInterval | None) -> DateInterval | None:
        """The days that "until 9 June 2016" names, of whose month "the 20th of that month" is."""
        return self._without(_LIMIT, found, anchor) if is_stated(found) else None

    def _without(
        self, word: re.Pattern[str], found: TimeExpression, anchor: DateInterval | None
    ) -> DateInterval | None:
        named = word.sub("", found.text, count=1)
        if named == found.text:
            return None
        return self.of(replace(found, text=named), anchor, ahead=False)

    def _of_head(self, found: TimeExpression, anchor: DateInterval | None) -> DateInterval | None:
        """The year that ends with the month at the head, for a month or day without year.

        Not where a year was told since: "Geneva, March 2024 ... fled in May 2019. On | 5 June".
        """
        if self._head is None or not lacks_year(found):
            return None
        within = anchor is None or self._head.from_ <= anchor.from_ <= self._head.to
        return self._head if within and not self._goes_on_behind(found, anchor) else None

    def _goes_on_behind(self, found: TimeExpression, anchor: DateInterval | None) -> bool:
        """True where a story that is told from a day of the month at the head goes on: "Minsk,
        August 2020 ... beaten on 9 August. On | 12 December he was arrested"."""
        if self._head is None or anchor is None or not is_day(anchor):
            return False
        days = normalize(found, None, None, period=self._head)
        in_head = first_day(anchor).replace(day=1) == last_day(self._head).replace(day=1)
        return in_head and days is not None and first_day(days).year < first_day(anchor).year

    def is_counted_from_what_follows(self, found: TimeExpression) -> bool:
        """True for "two hours before | the vote", "a week after her house | was searched".

        Nothing told before says when that was.
        """
        if found.start in self.known.counted:
            return False
        if _COUNTED.search(found.text) is not None:
            return _FROM.match(self._text, found.end) is not None
        return self.counted_from(found) is not None

    def is_open_count(self, found: TimeExpression) -> bool:
        """True for "a month after | she was held" where nothing told says when that was."""
        ends = found.text.lower().endswith((" after", " before"))
        return ends and found.start not in self.known.counted

    def counted_from(self, found: TimeExpression) -> Token | None:
        """The verb of "a week after her house | was searched", whose time that is not; or None.

        Likewise that of "a week after | he was killed".
        """
        if _COUNTED_IN.search(found.text) is None:
            return None
        words = self._doc.char_span(found.start, found.end)
        last = None if words is None else words[-1]
        if last is not None and last.dep_ == "mark" and last.lower_ in ("before", "after"):
            behind = last.head.i > last.i and last.head.dep_ != "ROOT"
            return last.head if behind else None
        if last is None or last.dep_ not in _SUBJECTS or last.head.i < last.i:
            return None
        return last.head
