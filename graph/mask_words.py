"""Which capitalized words are ordinary, and which are names although they are words."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

_HERE = Path(__file__).parent
_PARTS = re.compile(r"[-‐‑–/]")


@dataclass(frozen=True)
class _Lists:
    """Lower-case words of `redaction.yaml`, and the common words of English."""

    body: frozenset[str]
    title: frozenset[str]
    function: frozenset[str]
    pronoun: frozenset[str]
    name: frozenset[str]
    place: frozenset[str]
    seldom: frozenset[str]
    common: frozenset[str]


@lru_cache(maxsize=1)
def _lists() -> _Lists:
    table = yaml.safe_load((_HERE / "redaction.yaml").read_text(encoding="utf-8"))
    common = (_HERE / "common_words.txt").read_text(encoding="utf-8").split()
    return _Lists(
        body=_lower(table["body_words"]),
        title=_lower(table["titles"]),
        function=_lower(table["function_words"]),
        pronoun=_lower(table["pronouns"]),
        name=_lower(table["name_words"]),
        place=_lower(table["place_names"]),
        seldom=_lower(table["seldom_names"]),
        common=_lower(common),
    )


def _lower(words: Iterable[str]) -> frozenset[str]:
    return frozenset(word.lower() for word in words)


def is_title(word: str) -> bool:
    """True for a title, and for a word of the calendar that is nobody's name."""
    return word.lower() in _lists().title


def is_function(word: str) -> bool:
    """True for a word that may open a sentence before a name and is no name itself: "When"."""
    return word.lower() in _lists().function


def is_pronoun(word: str) -> bool:
    """True for a pronoun, which may open a sentence and names nobody."""
    return word.lower() in _lists().pronoun


def is_name_word(word: str) -> bool:
    """True for a given name or surname that is also a word: "Grace"."""
    return word.lower() in _lists().name


def may_be_person(place: str, worn: Collection[str]) -> bool:
    """True for the one-word name of a place that may be a person's: "Sofia".

    Args:
        worn: Lower-case words of names that are hidden; they decide on "Jordan" and the like.
    """
    lists = _lists()
    low = place.lower()
    return low in lists.place or (low in lists.seldom and low in worn)


def is_ordinary(word: str) -> bool:
    """True for a common English word, or several with hyphens, that is nobody's name."""
    lists = _lists()
    plain = word.lower().replace("’", "'")
    parts = [part for part in _PARTS.split(plain) if part]
    return bool(parts) and all(
        part not in lists.name and (part in lists.common or part.split("'")[0] in lists.common)
        for part in parts
    )


def is_common(word: str) -> bool:
    """True for a word of English, also when it is somebody's name: "Man", "Will"."""
    lists = _lists()
    low = word.lower()
    return low in lists.common or low in lists.pronoun or low in lists.function


def is_body(words: Sequence[str]) -> bool:
    """True for a name made of ordinary words that ends like a body: "Harbor Lights Society".

    One word alone is a body when it is in the list and nobody's name: "Parliament", not "Hall".
    """
    lists = _lists()
    low = [word.lower() for word in words]
    if not low or low[-1] not in lists.body:
        return False
    if len(low) == 1:
        return low[0] not in lists.name
    return all(w in lists.body or w in lists.title or is_ordinary(w) for w in low)
