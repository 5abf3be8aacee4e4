"""When: the time expression that a filler stands in, as an interval of days."""

from dataclasses import replace

from spacy.tokens import Span, Token

from extract.claims.calendar import Calendar
from extract.claims.clause_times import is_future, is_goal, is_past, tied
from extract.claims.timeline import Timeline
from extract.sentence_words import sentence_around
from extract.times import TimeExpression
from graph.model import Role

_TIED = 0.6
"""Trust in a time that only the grammar gives; not calibrated."""


class Clock:
    """Reads time expressions of one document against the day on which they were written.

    What "the next day" and the like refer to is the date that the text named before; in a log, the
    day of the entry.
    """

    def __init__(self, calendar: Calendar, timeline: Timeline) -> None:
        self._calendar = calendar
        self._timeline = timeline

    def role(self, head: Token, *, ahead: bool, score: float) -> Role | None:
        """The time role around a word; None where no date or time of day stands.

        Its value is the interval, or the words when they cannot be resolved without guessing.
        """
        found = self._expression(head)
        if found is None:
            return None
        return self._role(found, sentence_around(head).span, ahead=ahead, score=score)

    def tied(self, trigger: Token, *, ahead: bool) -> Role | None:
        """The time role that the grammar gives a trigger; None without one."""
        dates = self._timeline.dates_of(sentence_around(trigger).span)
        written = self._calendar.is_of_writing
        own = [one for one in dates if not written(one.start)]
        found = tied(trigger, own, self._timeline.triggers)
        if found is None:
            return None
        return self._role(found, sentence_around(trigger).span, ahead=ahead, score=_TIED)

    def _role(self, found: TimeExpression, sentence: Span, *, ahead: bool, score: float) -> Role:
        """What is "set for January" or "will be" lies ahead, whatever is told; "was held" not."""
        ahead = (
            is_goal(found, sentence, "for")
            or is_future(found, sentence)
            or (ahead and not is_past(found, sentence))
        )
        days = self._timeline.days(found, ahead=ahead)
        value = days if days is not None else found.text
        return Role("time", found.start, found.end, found.text, value=value, score=round(score, 4))

    def _expression(self, head: Token) -> TimeExpression | None:
        """Of the sentence's dates the one that holds the word, else the first below it.

        The day of a dateline counts only where the sentence gives no other.
        """
        dates = self._timeline.dates_of(sentence_around(head).span)
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
