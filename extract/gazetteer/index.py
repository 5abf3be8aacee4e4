"""Finds the longest known name at a token, by dictionary look-up on the characters of the text.

No phrase is tokenized at load time: 45,000 names load in a fraction of the time that spaCy's
PhraseMatcher takes, and the same name is found however the tokenizer cuts it.
"""

import re
from array import array
from collections.abc import Iterator, Sequence
from copy import copy
from itertools import repeat
from typing import Generic, TypeVar

from spacy.tokens import Doc

T = TypeVar("T")

_WORD = re.compile(r"\w+")
_SAME = str.maketrans({"’": "'", "‘": "'", "ʻ": "'", "ʼ": "'", "`": "'", "\n": " ", "\u00a0": " "})


def level(text: str) -> str:
    """`text` with one form of apostrophe and blank; the length stays, so offsets hold."""
    return text.translate(_SAME)


class NameIndex(Generic[T]):
    """Names as written in texts (case matters) with all that is known under them."""

    def __init__(self) -> None:
        self._entries: dict[str, list[T]] = {}
        self._longest: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self._entries)

    def add(self, name: str, entry: T) -> None:
        """Enter `name`; a name of several entries keeps them in the order in which they came."""
        name = level(name)
        first = _WORD.search(name)
        if first is None:
            return
        known = self._entries.setdefault(name, [])
        if entry not in known:
            known.append(entry)
        prefix = name[: first.end()]
        self._longest[prefix] = max(self._longest.get(prefix, 0), len(name))

    def get(self, name: str) -> list[T]:
        """Entries of exactly this name, or an empty list."""
        return self._entries.get(level(name), [])

    def find(self, doc: Doc) -> Iterator[tuple[int, int, list[T]]]:
        """Yield (start, end, entries) of every known name; at each token only the longest one."""
        yield from self.scan(Characters(doc))

    def scan(self, text: "Characters") -> Iterator[tuple[int, int, list[T]]]:
        """As `find`, on characters and token offsets that are at hand already."""
        for start, opening in text.openings():
            longest = self._longest.get(opening, 0)
            if not longest:
                continue
            place = text.starts[start]
            best: tuple[int, int, list[T]] | None = None
            end = start
            while end < len(text.ends) and text.ends[end] - place <= longest:
                end += 1
                found = self._entries.get(text.text[place : text.ends[end - 1]])
                if found:
                    best = (start, end, found)
            if best:
                yield best


class Characters:
    """The text of a Doc with one form of apostrophe and blank, and where its tokens stand in it.

    Those of a book take 20 bytes a token.
    """

    def __init__(self, doc: Doc) -> None:
        self.text = level(doc.text)
        starts, lengths = doc.to_array(["IDX", "LENGTH"]).T
        self.starts = array("i", starts.tolist())
        self.ends = array("i", (starts + lengths).tolist())
        self._open(range(len(self.starts)))

    def rewritten(self, text: str, openings: Sequence[int]) -> "Characters":
        """The same tokens over another text of the same length, say in other letters.

        Names are looked for at the tokens of these numbers only.
        """
        other = copy(self)
        other.text = text
        other._open(openings)
        return other

    def openings(self) -> Iterator[tuple[int, str]]:
        """The number of each token that holds a word, and the token up to that word's end."""
        return zip(self._numbers, self._words, strict=True)

    def _open(self, numbers: Sequence[int]) -> None:
        starts = map(self.starts.__getitem__, numbers)
        ends = map(self.ends.__getitem__, numbers)
        found = map(_WORD.search, repeat(self.text), starts, ends)
        words: dict[str, str] = {}  # a word that stands in many places is held once
        self._numbers = array("i")
        self._words: list[str] = []
        for number, word in zip(numbers, found, strict=True):
            if word:
                opening = self.text[self.starts[number] : word.end()]
                self._numbers.append(number)
                self._words.append(words.setdefault(opening, opening))
