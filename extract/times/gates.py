"""Signs without which no rule, or none of a group, can match: they are found much quicker."""

import re
from dataclasses import dataclass

from extract.times.vocabulary import MONTHS, WEEKDAYS

_WORD = re.compile(r"\w+")
_DIGIT = re.compile(r"\d")
_OPENING = 3


class Signs:
    """What gates ask of a text."""

    def __init__(self, text: str) -> None:
        self.text = text.lower()
        self.words = frozenset(_WORD.findall(self.text))
        self.openings = frozenset(word[:_OPENING] for word in self.words)
        self.digit = _DIGIT.search(self.text) is not None


@dataclass(frozen=True, slots=True)
class Gate:
    """Lets a text through that has any one of the signs; all are in small letters.

    Attributes:
        digit: A digit.
        openings: The first three letters of words.
        words: Whole words.
        parts: Letters anywhere, within a word as well.
        pattern: What takes a pattern to say.
    """

    digit: bool = False
    openings: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    parts: tuple[str, ...] = ()
    pattern: re.Pattern[str] | None = None

    def lets_through(self, signs: Signs) -> bool:
        """The cheapest signs are asked for first."""
        return (
            (self.digit and signs.digit)
            or not self.openings.isdisjoint(signs.openings)
            or not self.words.isdisjoint(signs.words)
            or any(part in signs.text for part in self.parts)
            or (self.pattern is not None and self.pattern.search(signs.text) is not None)
        )


def words(*any_of: str) -> Gate:
    """Lets a text through that has one of some whole words."""
    return Gate(words=frozenset(any_of))


def parts(*any_of: str) -> Gate:
    """Lets a text through in which some letters stand."""
    return Gate(parts=any_of)


DIGIT = Gate(digit=True)
MONTH_OPENINGS = frozenset(month[:_OPENING] for month in MONTHS)
WEEKDAY_OPENINGS = frozenset(day[:_OPENING] for day in WEEKDAYS)
MONTH_NAMED = Gate(openings=MONTH_OPENINGS)
WEEKDAY_NAMED = Gate(openings=WEEKDAY_OPENINGS)
