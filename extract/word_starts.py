"""Patterns that are sought only where a word begins as theirs do: long lists then cost little."""

import re
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

OPENING = 4
"""How many letters of a word its opening has; that of a shorter one is the whole word."""
_WORD = re.compile(r"\w+")


class WordStarts:
    """Where the words of a text begin, by their openings in lower case."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.places: dict[str, array[int]] = {}
        for match in _WORD.finditer(text):
            opening = match[0][:OPENING].lower()
            if opening not in self.places:
                self.places[opening] = array("i")
            self.places[opening].append(match.start())

    def of(self, openings: Iterable[str]) -> list[int]:
        """Where the words with these openings begin, in text order."""
        return sorted(place for opening in openings for place in self.places.get(opening, ()))


@lru_cache(maxsize=16)
def word_starts(text: str) -> WordStarts:
    """Those of the last texts are remembered: one pattern after the other is sought there."""
    return WordStarts(text)


@dataclass(frozen=True, eq=False)
class Sought:
    """A pattern all matches of which begin with a word, and the openings of those words.

    Attributes:
        written: The regular expression.
        openings: None where they are not known; then every place is tried.
    """

    written: str
    openings: frozenset[str] | None
    flags: re.RegexFlag = re.NOFLAG

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Compiled when a text first has a word that opens so: of hundreds it needs a few."""
        return re.compile(self.written, self.flags)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """The matches that the pattern itself finds."""
        if self.openings is None:
            yield from self.pattern.finditer(text)
            return
        starts = word_starts(text)
        reached = 0
        for place in starts.of(self.openings & starts.places.keys()):
            if place >= reached and (match := self.pattern.match(text, place)):
                yield match
                reached = match.end()

    def search(self, text: str) -> re.Match[str] | None:
        """The first match."""
        return next(self.finditer(text), None)


def opening_of(phrase: str) -> str | None:
    """The opening of what a phrase matches; None where it begins with no word of known letters.

    A "*" or a "{" behind a short beginning leaves the letters behind it open.
    """
    first = _WORD.match(phrase)
    if first is None:
        return None
    known = first.end() >= OPENING or phrase[first.end() : first.end() + 1] not in ("*", "{")
    return first[0][:OPENING].lower() if known else None
