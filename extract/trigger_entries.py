"""Entries of the trigger lexicon: `lexicon/triggers.yaml`, read and checked.

An entry names words and the conditions under which they tell an event; the head of the file says
what each condition means, and `extract.trigger_match` holds a word against them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from extract.wordlists import FOLDER, LexiconError, read_yaml, word_set
from graph.ontology import ontology

FILE = "triggers.yaml"
WORD_CONDITIONS = frozenset({
    "particle", "object", "not_object", "prep", "prep_object", "governor", "near", "near2",
    "not_near", "child", "not_child", "subject", "modifier", "before",
})  # fmt: skip
PATIENTS = frozenset({"thing", "person", "passive_person", "none"})
PLACES = frozenset({"verb", "noun", "any"})
_KEYS = WORD_CONDITIONS | {
    "type", "also", "pos", "words", "weight", "heard", "patient", "near_number",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class TriggerEntry:
    """One group of words. `types` is empty for a false friend; `yes` and `no` are its examples.

    `heard` is the reader's score of an event from which on a word that it knows well is believed;
    None leaves such a word to the reader.
    """

    name: str
    types: tuple[str, ...]
    pos: str
    words: frozenset[str]
    weight: float
    heard: float | None
    patient: str | None
    near_number: bool
    conditions: Mapping[str, frozenset[str]]
    yes: str
    no: str


@dataclass(frozen=True, slots=True)
class TriggerLexicon:
    """All entries, by word, and the words for living beings."""

    entries: Mapping[str, tuple[TriggerEntry, ...]]
    false_friends: Mapping[str, tuple[TriggerEntry, ...]]
    animate: frozenset[str]

    def all_entries(self) -> list[TriggerEntry]:
        """Every entry and false friend once, by name."""
        found = {e.name: e for group in (self.entries, self.false_friends)
                 for entries in group.values() for e in entries}  # fmt: skip
        return [found[name] for name in sorted(found)]


@lru_cache(maxsize=1)
def trigger_lexicon() -> TriggerLexicon:
    """The lexicon, read once.

    Raises:
        LexiconError: an entry has an unknown key, type or value, or lacks an example.
    """
    data = read_yaml(FOLDER / FILE)
    unknown = set(data) - {"animate", "entries", "false_friends"}
    if unknown:
        raise LexiconError(FILE, sorted(unknown)[0], "unknown part")
    return TriggerLexicon(
        _by_word(data.get("entries"), "entries"),
        _by_word(data.get("false_friends"), "false_friends"),
        word_set(FILE, "animate", data.get("animate")),
    )


def _by_word(part: Any, where: str) -> Mapping[str, tuple[TriggerEntry, ...]]:
    if not isinstance(part, dict):
        raise LexiconError(FILE, where, "a mapping of entries is expected")
    found: dict[str, list[TriggerEntry]] = {}
    for name, value in part.items():
        entry = _entry(str(name), value, friend=where == "false_friends")
        for word in entry.words:
            found.setdefault(word, []).append(entry)
    return {word: tuple(entries) for word, entries in found.items()}


def _entry(name: str, value: Any, *, friend: bool) -> TriggerEntry:
    if not isinstance(value, dict):
        raise LexiconError(FILE, name, "a mapping of conditions is expected")
    for key in value:
        if key not in _KEYS and key is not True and key is not False and key not in {"yes", "no"}:
            raise LexiconError(FILE, name, f"unknown condition {key!r}")
    # YAML 1.1 reads bare yes and no as true and false.
    yes, no = (value.get(b, value.get(t)) for b, t in ((True, "yes"), (False, "no")))
    if not (isinstance(yes, str) and isinstance(no, str)):
        raise LexiconError(FILE, name, "one example under yes and one under no are expected")
    return TriggerEntry(
        name,
        () if friend else _types(name, value),
        _one_of(name, value, "pos", PLACES) or "any",
        word_set(FILE, f"{name}.words", value.get("words")),
        1.0 if friend else _share(name, value, "weight"),
        _share(name, value, "heard") if "heard" in value else None,
        _one_of(name, value, "patient", PATIENTS),
        value.get("near_number") is True,
        {k: word_set(FILE, f"{name}.{k}", value[k]) for k in WORD_CONDITIONS if k in value},
        yes,
        no,
    )


def _types(name: str, value: Mapping[Any, Any]) -> tuple[str, ...]:
    known = ontology().event_types
    also = value.get("also", [])
    types = (value.get("type"), *(also if isinstance(also, list) else [also]))
    for one in types:
        if one not in known:
            raise LexiconError(FILE, name, f"unknown event type {one!r}")
    return tuple(dict.fromkeys(str(one) for one in types))


def _share(name: str, value: Mapping[Any, Any], key: str) -> float:
    share = value.get(key)
    if not isinstance(share, int | float) or not 0 < share <= 1:
        raise LexiconError(FILE, name, f"a {key} above 0 and at most 1 is expected")
    return float(share)


def _one_of(name: str, value: Mapping[Any, Any], key: str, known: frozenset[str]) -> str | None:
    chosen = value.get(key)
    if chosen is not None and chosen not in known:
        raise LexiconError(FILE, name, f"{key} must be one of {', '.join(sorted(known))}")
    return chosen
