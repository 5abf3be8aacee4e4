"""When: the time expression that a filler stands in, as an interval of days."""

from dataclasses import replace

from spacy.tokens import Token

from extract.claims.calendar import Calendar
from extract.times import TimeExpression, find_times, normalize, report_period
from graph.dates import is_near
from graph.model import DateInterval, Document, Role


class Clock:
    """Reads time expressions of one document against the day on which they were written.

    It remembers the last dated event, which "the next day" and the like refer to; in a log that is
    the day of the entry.
    """

    def __init__(self, document: Document, calendar: Calendar) -> None:
        self.text = document.text
        self._calendar = calendar
        self._period = report_period(document)
        self._anchor: DateInterval | None = None

    def role(self, head: Token, *, ahead: bool, score: float) -> Role | None:
        """The time role around a word; None where no date or time of day stands.

        Its value is the interval, or the words when they cannot be resolved without guessing.
        """
        found = self._expression(head)
        if found is None:
            return None
        entry = self._calendar.entry(head.idx)
        today = self._calendar.today(head.idx, found.text)
        anchor = entry.days if entry is not None else self._anchor
        interval = normalize(found, today, anchor, ahead=ahead, period=self._period)
        if interval is not None and is_near(interval):
            self._anchor = interval
        value = interval if interval is not None else found.text
        return Role("time", found.start, found.end, found.text, value=value, score=round(score, 4))

    def _expression(self, head: Token) -> TimeExpression | None:
        """Of the sentence's dates the one that holds the word, else the first below it.

        The day of a dateline counts only where the sentence gives no other.
        """
        sentence = head.sent
        dates = [
            found
            for found in find_times(self.text, sentence.start_char, sentence.end_char)
            if found.kind == "date"
        ]
        if not all(self._calendar.is_of_writing(found.start) for found in dates):
            dates = [found for found in dates if not self._calendar.is_of_writing(found.start)]
        for found in dates:
            if found.start <= head.idx < found.end:
                return found
        if head.pos_ in ("VERB", "AUX"):
            return None
        last = head.right_edge.idx + len(head.right_edge)
        return next((d for d in dates if head.left_edge.idx < d.end and d.start < last), None)


def carried(role: Role) -> Role:
    """The role as an event has it from its scene, not from its own sentence."""
    return replace(role, inferred=True)
