"""Quotes as words: how text in quotes is found where a database has no rule of its own for it."""

import re
import unicodedata

_WORD = re.compile(r"[^\W_]+")


def plain_words(text: str) -> list[str]:
    """The words of a text in small letters without accents."""
    apart = unicodedata.normalize("NFD", text.lower())
    return _WORD.findall("".join(c for c in apart if unicodedata.category(c) != "Mn"))


def phrases(text: str) -> list[list[str]]:
    """What a person asks for: the words between blanks, each as the words that stand in it."""
    return [words for part in text.split() if (words := plain_words(part))]


def matches(asked: list[list[str]], quote: str) -> bool:
    """True when each phrase stands in the quote, its last word as the beginning of one."""
    plain = " " + " ".join(plain_words(quote))
    return bool(asked) and all(" " + " ".join(words) in plain for words in asked)
