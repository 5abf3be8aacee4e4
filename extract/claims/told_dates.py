"""The dates of a text in its order, each with what it stands with; those near an event.

Those of datelines say when the text was written, and stand apart.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from extract.blocks import block_around
from extract.claims.calendar import Calendar
from extract.claims.clause_times import governor_of, is_goal
from extract.claims.reading import Reading
from extract.claims.timeline import Timeline
from extract.frames import Frame
from extract.grammar import sentences_in
from extract.times import TimeExpression
from graph.model import DateInterval

BACK, AHEAD = 12, 2
"""Sentences before and after an event in which its date may stand."""
_NEAREST = (8, 4)
"""At most so many dates before and after."""


@dataclass(frozen=True, slots=True)
class Told:
    """A date in the text."""

    found: TimeExpression
    days: DateInterval
    sentence: int
    paragraph: int | None
    aside: bool
    writing: bool
    governor: Token | None


class ToldDates:
    """The dates of a document.

    Attributes:
        told: Those of its story, in text order.
        places: Where each of them begins.
    """

    def __init__(self, reading: Reading, calendar: Calendar, timeline: Timeline) -> None:
        found = list(_all_told(reading, calendar, timeline))
        self.told = [one for one in found if not one.writing]
        self._datelines = [one for one in found if one.writing]
        self.places = [one.found.start for one in self.told]

    def around(self, frame: Frame) -> list[Told]:
        """The dates around an event in text order, and the text's first date."""
        trigger, here = frame.trigger, frame.sentence
        place = bisect_left(self.places, trigger.idx)
        before = self.told[max(0, place - _NEAREST[0]) : place]
        after = self.told[place : place + _NEAREST[1]]
        near = [one for one in before if here - one.sentence <= BACK]
        near += [one for one in after if one.sentence - here <= AHEAD]
        return near + [one for one in self.told[:1] if one not in near]

    def datelines(self, trigger: Token) -> list[Told]:
        """The last date of a dateline before an event."""
        number = bisect_left(self._datelines, trigger.idx, key=lambda one: one.found.start)
        return self._datelines[max(0, number - 1) : number]


def _all_told(reading: Reading, calendar: Calendar, timeline: Timeline) -> Iterator[Told]:
    for number, sentence in enumerate(sentences_in(reading.doc)):
        for found in timeline.dates_of(sentence):
            when = timeline.days(found, ahead=is_goal(found, sentence, "for"))
            if when is not None:
                yield Told(
                    found,
                    when,
                    number,
                    block_around(reading.document.blocks, found.start),
                    timeline.is_aside(found, sentence),
                    calendar.is_of_writing(found.start),
                    governor_of(found, sentence),
                )
