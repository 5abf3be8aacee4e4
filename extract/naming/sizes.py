"""How many are meant: "hundreds of protesters", "at least 20 men", "nine others"."""

import re
from functools import lru_cache

from spacy.tokens import Doc

from extract.naming.person_words import person_words

_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+|\d+")
_SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "dozen": 12}


def count_in(doc: Doc, start: int, end: int) -> tuple[int | None, int | None] | None:
    """Bounds of the number among the tokens `start`:`end`; None where no number is said.

    A bare "protesters" has no number; "several" has a lower bound alone. Years and ages are left to
    the caller, who knows which words belong to the group.
    """
    words = person_words()
    low = [token.lower_ for token in doc[start:end]]
    text = " ".join(low)
    exact = _number(low)
    if exact is not None:
        before = " ".join(token.lower_ for token in doc[max(0, start - 4) : start]) + " " + text
        return _bounded(before, exact)
    for size, pattern in _sizes():
        if size in text and pattern.search(text):
            return words.sizes[size]
    return None


@lru_cache(maxsize=1)
def _sizes() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The words of size, the longest first, each with the pattern that finds it as a word."""
    ordered = sorted(person_words().sizes, key=len, reverse=True)
    return tuple((size, re.compile(rf"\b{size}\b")) for size in ordered)


def _number(low: list[str]) -> int | None:
    """The number that stands in the words, digits or spelled, with a scale behind it."""
    words = person_words()
    value: int | None = None
    for word in low:
        if _DIGITS.fullmatch(word):
            value = int(word.replace(",", ""))
        elif word in words.numbers:
            value = (value or 0) + words.numbers[word] if value in _TENS else words.numbers[word]
        elif "-" in word and all(part in words.numbers for part in word.split("-")):
            value = sum(words.numbers[part] for part in word.split("-"))
        elif word in _SCALES and value is not None:
            value *= _SCALES[word]
    return value


_TENS = {20, 30, 40, 50, 60, 70, 80, 90}


def _bounded(text: str, value: int) -> tuple[int | None, int | None]:
    words = person_words()
    number = rf"(?= (?:[\w,-]+ )?(?:{value}|{value:,}|\w+))"
    for bounds, cues in (((value, None), "at_least"), ((None, value), "at_most")):
        said = (cue for cue in words[cues] if cue in text)
        if any(re.search(rf"\b{re.escape(cue)}\b{number}", text) for cue in said):
            return bounds
    return value, value
