"""What `lexicon/issues.yaml` holds: its parts, its lists, and its phrases as patterns."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from extract.word_starts import opening_of
from extract.wordlists import FOLDER, LexiconError, read_yaml

FILE = "issues.yaml"
GROUPS = ("community", "cause", "anniversary")
WORDS = ("dissent", "powers", "themes", "for_whom")
"""Lists of words that make a state's name a cue."""
HIDING = ("culture", "hearing", "telling", "offices")
"""Lists of words beside which a cue shows nothing."""
PHRASES = ("feigning",)
"""Lists of phrases before which a cue shows nothing."""
WEAK = "weak"
"""Words by causes that show them only for a whole story: see `extract.issues.scene`."""
DAYS = "days"
"""Days by anniversaries, with the names of those whose days they are: see `day_words`."""
SLOTS = ("trades", "kin", "pictures", "reporters", "prisons")
"""Lists whose name in braces stands in a phrase for any of their words: "striking {trades}"."""
_OPEN_SLOTS = {"word": r"\w[\w\u2019'-]*", "year": r"(?:19|20)\d\d"}
"""What stands in braces for any word and any year: "concerts for {word} refugees"."""
LABELS = ("epithets", "name_calling", "own_peoples")
"""What `extract.issues.labels` asks for."""
SCENES = ("abroad", "missions", "several", "alone", "fled", "wanting", "emigres", "remembering")
"""Lists that `listed` is asked for."""
PLAIN_PIECE = re.compile(r"[^\s'\u2019*{}]+")
"""A piece of a phrase that stands in every match as it is."""
IN_BRACES = re.compile(r"\{(\w+)\}")
"""The name of a list in a phrase."""


def issue_lists() -> Mapping[str, Any]:
    """What the file holds; it is read once for all who ask for a part of it.

    Raises:
        LexiconError: see `read_yaml`.
    """
    return _lists_of(FOLDER / FILE)


@lru_cache(maxsize=1)
def _lists_of(path: Path) -> Mapping[str, Any]:
    return read_yaml(path)


@lru_cache(maxsize=8)
def listed(part: str) -> re.Pattern[str]:
    """Finds the words and phrases of a list of the file, as whole words."""
    return re.compile(rf"(?<!\w)(?:{any_of(part)})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=32)
def any_of(part: str) -> str:
    """A pattern of all words and phrases of a list of the file.

    Raises:
        LexiconError: The file has no such list, or an empty one, which would match everywhere.
    """
    return any_text(part, part, issue_lists().get(part))


def any_text(entry: str, key: str, value: Any) -> str:
    """A pattern of the texts of one entry; LexiconError where it has none."""
    texts = texts_of(entry, key, value)
    if not texts:
        raise LexiconError(FILE, f"{entry}.{key}", "a list with something in it is expected")
    return "|".join(map(phrase_pattern, texts))


def openings_of(phrases: Iterable[str]) -> frozenset[str] | None:
    """The openings of whatever phrases of the file match; None where one of them leaves it open."""
    found = {opening for phrase in phrases for opening in _openings_of_one(phrase)}
    return None if None in found else frozenset(opening for opening in found if opening)


def _openings_of_one(phrase: str) -> Iterable[str | None]:
    slot = IN_BRACES.match(phrase)
    if slot is None:
        return (opening_of(phrase),)
    if slot[1] in _OPEN_SLOTS or phrase[slot.end() : slot.end() + 1] != " ":
        return (None,)
    listed_there = texts_of(slot[1], slot[1], issue_lists().get(slot[1]))
    return [opening for text in listed_there for opening in _openings_of_one(text)]


def texts_of(entry: str, key: str, value: Any) -> list[str]:
    """One text or a list of texts of the file, as a list.

    Raises:
        LexiconError: it is neither.
    """
    found = [value] if isinstance(value, str) else (value or [])
    if not isinstance(found, list) or not all(isinstance(t, str) and t.strip() for t in found):
        raise LexiconError(FILE, f"{entry}.{key}", "a text or a list of texts is expected")
    return found


def phrase_pattern(text: str) -> str:
    """A phrase of the file as a regular expression: "*" ends any way, spaces are any space.

    The name of a list in braces stands for any of its words.

    Raises:
        LexiconError: A name in braces that is no such list, or no plain word beside it.
    """
    ending = r"[\w\u2019'-]*" if text.endswith("*") else ""
    pieces = IN_BRACES.split(re.sub("\u2019", "'", text.removesuffix("*")))
    pieces[1::2] = [_slot(text, name) for name in pieces[1::2]]
    pieces[::2] = [
        re.escape(words).replace(r"\ ", r"\s+").replace("'", "['\u2019]") for words in pieces[::2]
    ]
    return "".join(pieces) + ending


def _slot(phrase: str, name: str) -> str:
    """A pattern of the words of a list, for a phrase that has some plain words besides."""
    if name in _OPEN_SLOTS:
        return _OPEN_SLOTS[name]
    if name not in SLOTS or not PLAIN_PIECE.search(IN_BRACES.sub(" ", phrase)):
        raise LexiconError(FILE, phrase, f"{{{name}}} must be a list, with plain words beside it")
    return rf"(?:{any_of(name)})"
