"""How many are meant: "hundreds of protesters", "at least 20 men", "nine others"."""

import re

from spacy.tokens import Doc

from extract.person_words import person_words

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
    for size in sorted(words.sizes, key=len, reverse=True):
        if re.search(rf"\b{size}\b", text):
            return words.sizes[size]
    return None


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
    if any(re.search(rf"\b{re.escape(cue)}\b{number}", text) for cue in words["at_least"]):
        return value, None
    if any(re.search(rf"\b{re.escape(cue)}\b{number}", text) for cue in words["at_most"]):
        return None, value
    return value, value
