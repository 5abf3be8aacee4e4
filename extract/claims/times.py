"""When: the time expression that a filler stands in, as an interval of days."""

import re
from collections.abc import Iterable
from dataclasses import replace

from spacy.tokens import Span, Token

from extract.claims.calendar import Calendar
from extract.claims.clause_times import (
    governor_of,
    is_future,
    is_goal,
    is_of_a_permit,
    is_of_what_follows,
    is_of_who_it_was,
    is_past,
    tied,
    time_named,
)
from extract.claims.counted_days import counted_days
from extract.claims.described_doers import is_of_who_did_it
from extract.claims.earlier_events import is_for_another
from extract.claims.held_below import held_below
from extract.claims.long_before import long_before
from extract.claims.other_clauses import is_of_an_earlier_clause
from extract.claims.second_occasions import is_of_a_second, second_occasion
from extract.claims.still_to_come import still_to_come
from extract.claims.that_year import month_behind_a_year
from extract.claims.timeline import Timeline
from extract.frames import Filler, Frame
from extract.grammar import is_verbal
from extract.roles.retold import is_of_a_report_in_front
from extract.sentence_words import sentence_around
from extract.statuses import CLAIMED, DONE_IF_AT_ALL
from extract.times import TimeExpression
from graph.model import DateInterval, Role

_TIED = 0.6
"""Trust in a time that only the grammar gives; not calibrated."""
_FOR_DEEDS, _FOR = ("legal_action", "detain"), ("for", "of", "over", "with")
"""Types that answer a deed, and what stands before it."""
_OF_ANOTHER = (is_of_a_permit, is_of_who_it_was, is_of_who_did_it)
"""Of the verb of a date and a trigger: why the date is not the trigger's."""
_AHEAD = ("planned", "hypothetical")
"""What may still come."""
_FROM_NOW = re.compile(r"\w+ the next (?:\w+ )?(?:\w+s|fortnight)\b", re.IGNORECASE)
"""Times that are counted from now unless the past is told: "the trial runs over the next days"."""


class Clock:
    """Reads time expressions of one document against the day on which they were written.

    What "the next day" and the like refer to is the date that the text named before; in a log, the
    day of the entry.
    """

    def __init__(self, calendar: Calendar, timeline: Timeline) -> None:
        self._calendar = calendar
        self._timeline = timeline

    def role(self, frame: Frame, filler: Filler) -> Role | None:
        """The time role around a filler; None where no date or time of day stands.

        Its value is the interval, or the words when they cannot be resolved without guessing.
        """
        found = self._expression(filler.head)
        if found is None:
            return None
        found = self._of_two(found, frame.trigger)
        counted = self._counted(found, frame, filler.score)
        if counted is not None or self._timeline.is_counted_from(found, frame.trigger):
            return counted
        above = governor_of(found, sentence_around(frame.trigger).span)
        if frame.type in _FOR_DEEDS and _is_of_the_deed(above, frame.trigger):
            return None
        if is_of_what_follows(found, frame.trigger):
            return None
        if above is not None and is_of_a_report_in_front(above, frame.trigger):
            return None
        if any(rule(above, frame.trigger) for rule in _OF_ANOTHER):
            return None
        if is_for_another(found, frame.trigger):
            return None
        role = self._role(found, sentence_around(filler.head).span, frame, filler.score)
        return None if _is_lent(role, found, above, frame.trigger) else role

    def tied(self, frame: Frame) -> Role | None:
        """The time role that the grammar gives a trigger; None without one."""
        trigger = frame.trigger
        dates = self._timeline.dates_of(sentence_around(trigger).span)
        written, second = self._calendar.is_of_writing, second_occasion(trigger, self._timeline)
        own = [d for d in dates if not written(d.start) and not is_of_a_second(d, second)]
        found = tied(trigger, own, self._timeline.triggers) or self._counted_from_below(
            trigger, own
        )
        if found is None and frame.modality in CLAIMED:
            found = held_below(trigger, own)
        if found is None and frame.modality == "asserted":
            found = long_before(trigger, own)
        if found is None:
            return None
        if is_for_another(found, trigger):
            return None
        found = self._of_two(found, trigger)
        counted = self._counted(found, frame, _TIED)
        if counted is not None or self._timeline.is_counted_from(found, trigger):
            return counted
        sentence = sentence_around(trigger).span
        role = self._role(found, sentence, frame, _TIED)
        return None if _is_lent(role, found, governor_of(found, sentence), trigger) else role

    def _of_two(self, found: TimeExpression, trigger: Token) -> TimeExpression:
        """Of "three days before | his hearing on | 5 May" the time that is the trigger's own.

        Of "that year, in | October" the month.
        """
        sentence = sentence_around(trigger).span
        month = month_behind_a_year(found, sentence, self._timeline)
        if month is not None:
            return month
        for pair in self._timeline.dated_nouns(sentence):
            if found in (pair.counted, pair.dated):
                return pair.time_of(trigger)
        for ends in self._timeline.ranges(sentence):
            if found in (ends.first, ends.last):
                return ends.time_of(trigger)
        return found

    def _counted(self, found: TimeExpression, frame: Frame, score: float) -> Role | None:
        """The time role of a clause whose day is counted from that of the main clause."""
        days = counted_days(found, frame.trigger, self._timeline)
        if days is None or (frame.modality in DONE_IF_AT_ALL and self._is_misread(found, days)):
            return None
        return Role("time", found.start, found.end, found.text, value=days, score=round(score, 4))

    def _counted_from_below(
        self, trigger: Token, dates: Iterable[TimeExpression]
    ) -> TimeExpression | None:
        """The time of a verb that is counted from a clause: "A week after he spoke | they came"."""
        sentence = sentence_around(trigger).span
        for pair in self._timeline.dated_nouns(sentence):
            verb = governor_of(pair.counted, sentence)
            if verb is not None and verb.dep_ == "advcl" and verb.head == trigger:
                return pair.counted
        for one in dates:
            verb = self._timeline.counted_from(one)
            if verb is not None and verb.dep_ == "advcl" and verb.head == trigger:
                return one
        return None

    def _role(self, found: TimeExpression, sentence: Span, frame: Frame, score: float) -> Role:
        """What is "set for January" or "will be" lies ahead, whatever is told; "was held" not."""
        modality, named = frame.modality, time_named(found, frame.trigger)
        ahead = (
            is_goal(found, sentence, "for")
            or is_future(found, sentence)
            or (modality in _AHEAD and not is_past(found, sentence))
            or (_FROM_NOW.match(found.text) is not None and not is_past(found, sentence))
        )
        days = self._timeline.days(replace(found, text=named.text), ahead=ahead)
        if days is not None and ahead and not self._timeline.is_of_known_year(found):
            days = still_to_come(found, days, sentence, self._calendar.today(found.start))
        if days is not None and modality in DONE_IF_AT_ALL and self._is_misread(found, days):
            days = None
        value = days if days is not None else named.text
        return Role("time", named.start, named.end, named.text, value=value, score=round(score, 4))

    def _is_misread(self, found: TimeExpression, days: DateInterval) -> bool:
        """True for the days of a deed that are still to come, unless the words name their year."""
        return found.relative_to is not None and self._calendar.is_to_come(days, found.start)

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


def _is_of_the_deed(above: Token | None, trigger: Token) -> bool:
    """Whether a date hangs on what somebody is tried for: "tried for acts done | in March"."""
    if above is None or above.dep_ not in ("acl", "relcl") or not is_verbal(above):
        return False
    of = above.head.head
    return above.head.dep_ == "pobj" and of.lower_ in _FOR and of.head.i == trigger.i


def _is_lent(role: Role, found: TimeExpression, above: Token | None, trigger: Token) -> bool:
    """Whether a time is that of another clause alone."""
    days = role.value
    return isinstance(days, DateInterval) and is_of_an_earlier_clause(found, above, trigger, days)


def carried(role: Role) -> Role:
    """The role as an event has it from its scene, not from its own sentence."""
    return replace(role, inferred=True)
