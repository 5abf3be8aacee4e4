"""The dates that a text names, in its order: "the next day" is counted from the one before.

sentence_dates.py finds them, anchors.py reads what each is counted from, days_of_dates.py counts.
"""

from collections.abc import Collection

from spacy.tokens import Doc, Span, Token

from extract.claims.anchors import Anchors
from extract.claims.calendar import Calendar
from extract.claims.date_ranges import DateRange
from extract.claims.dated_nouns import DatedNoun
from extract.claims.days_of_dates import DaysOfDates
from extract.claims.sentence_dates import SentenceDates
from extract.times import TimeExpression
from graph.model import DateInterval, Document


class Timeline:
    """Finds the dates of one document, and the days that they cover.

    Args:
        triggers: Numbers of the words that tell events; dates of other nouns are told aside.
    """

    def __init__(
        self, document: Document, doc: Doc, calendar: Calendar, triggers: Collection[int]
    ) -> None:
        self._doc, self.triggers = doc, triggers
        self._dates = SentenceDates(document.text, triggers)
        self._days = DaysOfDates(document, doc, calendar)
        self._reader = Anchors(document, calendar, self._dates, self._days)
        self._anchors: dict[int, DateInterval | None] | None = None

    def dates_of(self, sentence: Span) -> list[TimeExpression]:
        """The dates of a sentence in text order, without durations and habits."""
        return self._dates.of(sentence)

    def dated_nouns(self, sentence: Span) -> list[DatedNoun]:
        """The events of a sentence that something is counted from and that have their date."""
        return self._dates.beside_nouns(sentence)

    def ranges(self, sentence: Span) -> list[DateRange]:
        """The times of a sentence of which two of its dates are the ends."""
        return self._dates.ranges(sentence)

    def is_aside(self, found: TimeExpression, sentence: Span) -> bool:
        """True for the date of a relative clause, a pluperfect, or a noun that tells no event."""
        return self._dates.is_aside(found, sentence)

    def days(self, found: TimeExpression, *, ahead: bool) -> DateInterval | None:
        """The days of an expression, None when they stay open.

        Args:
            ahead: What is told may still come.
        """
        if self._anchors is None:
            self._anchors = self._reader.read(self._doc)
        return self._days.of(found, self._anchors.get(found.start), ahead=ahead)

    def is_counted_from(self, found: TimeExpression, verb: Token) -> bool:
        """Whether a time counts from a verb, and so is not the time of that.

        "A month after | she was held" stays with the verb where nobody knows when that was: no
        other day may be inferred for it.
        """
        return self._days.counted_from(found) == verb and not self._days.is_open_count(found)

    def is_of_known_year(self, found: TimeExpression) -> bool:
        """Whether the text tells of which year a date without one is, or covers a past year."""
        return self._days.period is not None or found.start in self._days.known.years

    def counted_from(self, found: TimeExpression) -> Token | None:
        """The verb of "a week after her house | was searched", whose time that is not; or None."""
        return self._days.counted_from(found)
