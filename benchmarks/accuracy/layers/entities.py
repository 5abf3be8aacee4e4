"""Names with their types: labeled surfaces beside the mentions of a record.

Only names are judged, found and missed alike: what a text merely describes ("two men") is labeled
where it fills a role, and there the roles judge it.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from spacy.lang.en.stop_words import STOP_WORDS

from benchmarks.accuracy.case import Case, Counted
from benchmarks.accuracy.gold_mentions import occurrences
from benchmarks.accuracy.labels import Labeled
from benchmarks.accuracy.matching import normalized
from benchmarks.accuracy.words import ADJECTIVES, PRONOUNS, capitalized

_TERRITORY = frozenset({"place", "venue", "state"})
_COARSE = {"person": "person", "place": "place"}
"""Kinds that a plain tagger tells apart; the rest are bodies."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name at one place of a text, with the kinds that are right for it."""

    start: int
    end: int
    kinds: frozenset[str]


def count(case: Case) -> Counted:
    """Names found with the right type."""
    counted = Counted()
    if case.labeled.entities is None:
        return counted
    gold, found = labeled_names(case.labeled), recorded_names(case.labeled, case.record)
    right, missed, wrong = matched(gold, found)
    counted.f1("entities", right=right, wrong=len(wrong), missed=len(missed))
    for name in missed:
        counted.mistakes.append(_mistake(case, "missed name", name, found))
    for name in wrong:
        counted.mistakes.append(_mistake(case, "wrong name", name, gold))
    return counted


def labeled_names(labeled: Labeled, *, coarse: bool = False) -> list[Name]:
    """Every place of every labeled name, the longer one where two of one kind overlap."""
    names = _Names(labeled)
    found = [
        Name(start, end, _kinds(entity.type, entity.subtype, coarse=coarse))
        for entity in labeled.entities or ()
        for surface in entity.names
        if not _names_nothing(surface)
        for start, end in occurrences(labeled, surface)
        if names.is_name(start, end)
    ]
    kept: list[Name] = []
    for name in sorted(set(found), key=lambda n: (n.start - n.end, n.start, sorted(n.kinds))):
        over = [other for other in kept if _overlap(name, other) > 0]
        if all(name.kinds.isdisjoint(other.kinds) and _inner(name, other) for other in over):
            kept.append(name)
    return kept


def recorded_names(
    labeled: Labeled, record: Mapping[str, Any], *, coarse: bool = False
) -> list[Name]:
    """The mentions of a record that are names, in the labeled passages."""
    spans = (
        (mention["start"], mention["end"], _kinds(e["type"], e["subtype"], coarse=coarse))
        for e in record["entities"]
        for mention in e["mentions"]
    )
    return judged(labeled, (Name(*span) for span in spans))


def judged(labeled: Labeled, names: Iterable[Name]) -> list[Name]:
    """Those of some spans that are names in the labeled passages; equal spans are one.

    A pronoun or an adjective of a state alone is no name, as in the labels.
    """
    known = _Names(labeled)
    found: dict[tuple[int, int], frozenset[str]] = {}
    for name in names:
        words = labeled.text[name.start : name.end]
        if _names_nothing(words) or not labeled.covers(name.start):
            continue
        if known.is_name(name.start, name.end):
            span = (name.start, name.end)
            found[span] = found.get(span, frozenset()) | name.kinds
    return [Name(*span, kinds) for span, kinds in sorted(found.items())]


def _names_nothing(words: str) -> bool:
    return words in ADJECTIVES or normalized(words) in PRONOUNS


def matched(gold: Iterable[Name], found: Iterable[Name]) -> tuple[int, list[Name], list[Name]]:
    """How many are right, which labeled ones are missed, and which found ones are wrong.

    Pairs overlap and share a kind, the largest overlap first, each once. A found name that
    overlaps a labeled one already met is neither right nor wrong, nor is a place that no label
    overlaps: the labels list a place where it fills a role.
    """
    golds, founds = list(gold), list(found)
    options = sorted(
        (-_overlap(one, other), i, j)
        for i, one in enumerate(golds)
        for j, other in enumerate(founds)
        if _overlap(one, other) > 0 and not one.kinds.isdisjoint(other.kinds)
    )
    met: set[int] = set()
    used: set[int] = set()
    for _, i, j in options:
        if i not in met and j not in used:
            met.add(i)
            used.add(j)
    wrong = [name for j, name in enumerate(founds) if j not in used and _is_wrong(name, golds, met)]
    return len(met), [name for i, name in enumerate(golds) if i not in met], wrong


def _is_wrong(name: Name, golds: list[Name], met: set[int]) -> bool:
    over = [i for i, gold in enumerate(golds) if _overlap(gold, name) > 0]
    return not (name.kinds & _TERRITORY) if not over else met.isdisjoint(over)


def _overlap(one: Name, other: Name) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def _inner(name: Name, other: Name) -> bool:
    return (name.start, name.end) != (other.start, other.end)


def _kinds(type_: str, subtype: str | None, *, coarse: bool) -> frozenset[str]:
    """A territory and the state that rules it are one kind; so are a venue and a building."""
    if (type_, subtype) in {("organization", "state"), ("place", "country")}:
        return frozenset({"place", "body"}) if coarse else frozenset({"state"})
    if (type_, subtype) in {("campus", "building"), ("place", "venue")}:
        return frozenset({"place", "body"}) if coarse else frozenset({"venue"})
    return frozenset({_COARSE.get(type_, "body") if coarse else type_})


_REST = re.compile(r"\s(?:of|in|at|from|with|for|to|on|by|against|near|who|whose|that|which)\s")
"""What begins the part of a description that no longer names: "two men of Bradford"."""


class _Names:
    """Tells names from other words of one text.

    A name has a word with a capital, before any preposition, that no sentence's start explains. At
    the start of a sentence a word counts when it has a capital elsewhere as well. Articles and the
    like never count: "The brother" is no name where another sentence quotes "The end".
    """

    def __init__(self, labeled: Labeled) -> None:
        self._text = labeled.text
        starts = {start for start, _ in labeled.sentences}
        places = (match for match in re.finditer(r"(?<!\w)\w+", labeled.text))
        inner = (m.group() for m in places if m.start() not in starts)
        self._starts = starts
        self._elsewhere = {word for word in inner if capitalized(word)}

    def is_name(self, start: int, end: int) -> bool:
        named = _REST.split(self._text[start:end])[0]
        words = [word for word in capitalized(named) if word.lower() not in STOP_WORDS]
        if start in self._starts:
            first = re.match(r"\w*", named)
            if first and words and words[0] == first.group():
                return len(words) > 1 or words[0] in self._elsewhere
        return bool(words)


def _mistake(case: Case, kind: str, name: Name, others: list[Name]) -> Any:
    words = case.labeled.text[name.start : name.end]
    near = next((other for other in others if _overlap(name, other) > 0), None)
    said = "-" if near is None else _said(case, near)
    own = _said(case, name)
    wanted, found = (own, said) if kind == "missed name" else (said, own)
    return case.mistake(kind, name.start, words, wanted=wanted, found=found)


def _said(case: Case, name: Name) -> str:
    return f"{'/'.join(sorted(name.kinds))} {case.labeled.text[name.start : name.end]}"
