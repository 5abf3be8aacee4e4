"""A bare weekday right behind a day whose weekday is said: "On Monday, 6 May, two men followed her.
On | Wednesday they attacked her" is of 8 May, though the text appeared weeks later.

In a pluperfect it is the one before: "On Wednesday, 8 May, ... On | Monday they had followed her".
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from spacy.tokens import Span

from extract.claims.clause_times import governor_of, is_future
from extract.claims.story_years import is_of_now
from extract.grammar import has_had, is_verbal
from extract.times import TimeExpression
from extract.times.vocabulary import PART, WEEKDAY, weekday_number
from graph.dates import first_day, interval, is_day
from graph.model import DateInterval

_BARE = re.compile(rf"(?P<weekday>{WEEKDAY})(?: {PART})?", re.IGNORECASE)
_SAID = re.compile(rf"\b{WEEKDAY}\b.*\d", re.IGNORECASE)
_WEEK = 7


@dataclass(slots=True)
class WeekOn:
    """The last day told, where its weekday was said with it.

    Attributes:
        steps: How many sentences ago that was.
    """

    day: date | None = None
    steps: int = 0

    def day_of(
        self, found: TimeExpression, sentence: Span, written: date | None
    ) -> DateInterval | None:
        """The day that a weekday is, counted from the one told before; None for other dates.

        Args:
            written: When the text was.
        """
        match = _BARE.fullmatch(found.text)
        if match is None or self.day is None or self.steps > 1 or written is None:
            return None
        if (written - self.day).days <= _WEEK or is_future(found, sentence):
            return None
        on = (weekday_number(match["weekday"]) - self.day.weekday()) % _WEEK
        if not on or is_of_now(sentence.root):
            return None
        verb = governor_of(found, sentence)
        back = verb is not None and is_verbal(verb) and has_had(verb)
        meant = self.day + timedelta(days=on - _WEEK if back else on)
        return interval(meant, meant, "day", found.text)

    def note(self, found: TimeExpression, days: DateInterval | None, *, known: bool) -> None:
        """Take a date as told.

        Args:
            known: It was found by `day_of`.
        """
        said = known or _SAID.search(found.text) is not None
        self.day = first_day(days) if said and days is not None and is_day(days) else None
        self.steps = 0

    def leave(self) -> None:
        """Go on to the next sentence."""
        self.steps += 1
