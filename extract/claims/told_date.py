"""A date as a text tells it, taken by those who keep the year of its story."""

from dataclasses import dataclass
from datetime import date, timedelta

from spacy.tokens import Span

from extract.times import TimeExpression
from graph.dates import last_day
from graph.model import DateInterval

_OWN = timedelta(days=120)
"""What was so long before the day of the text is not of its own time."""


@dataclass(frozen=True, slots=True)
class ToldDate:
    """An expression of time with its days.

    Attributes:
        written: When the text was.
        known: Its year was found by what was told before.
        aside: It is told by the way: in a clause that does not go on with the story.
    """

    found: TimeExpression
    days: DateInterval
    sentence: Span
    written: date
    known: bool
    aside: bool

    @property
    def is_of_own_time(self) -> bool:
        """Whether the days are of the text's own time, or to come."""
        return self.written - last_day(self.days) < _OWN
