"""The places where labeled entities are mentioned: what coreference is measured on.

A label's role fillers and the places where its names stand are gold mentions; those that name one
label entity are one. A country that acts and the same country as a place are two.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from benchmarks.accuracy.labels import GoldRole, Labeled
from benchmarks.accuracy.matching import normalized
from benchmarks.accuracy.words import PRONOUNS, capitalized
from extract.gazetteer.states import States

NOT_ENTITIES = frozenset({"time", "instrument", "count", "content", "target_event"})
_STATES = frozenset(map(normalized, States().names))


@dataclass(frozen=True, slots=True)
class GoldMention:
    """One gold mention: where it stands, whom it means, and whether it fills a role of a claim."""

    start: int
    end: int
    text: str
    entity: str
    place: bool
    filler: bool

    @property
    def pronoun(self) -> bool:
        """Whether the words alone name nobody."""
        return normalized(self.text) in PRONOUNS


class GoldMentions:
    """The gold mentions of a document, `rows`, and the names of each gold entity."""

    def __init__(self, labeled: Labeled) -> None:
        self._text = labeled.text
        self._names = _Names(labeled)
        self.rows = [*_fillers(labeled, self._names)]
        self.rows += _surfaces(labeled, self._names, self.rows)
        self._known = self._names.by_entity()

    def entity(self, role: GoldRole) -> str:
        """The gold entity of a filler; a pronoun without a name is one of its own."""
        return _entity(self._names, role)

    def names(self, entity: str) -> frozenset[str]:
        """All names of a gold entity, normalized and without pronouns."""
        return self._known.get(entity, frozenset())

    def told(self, entity: str, start: int, end: int) -> frozenset[str]:
        """Names of the entity that stand elsewhere in the text, or are names of states."""
        around = f"{self._text[:start]} | {self._text[end:]}".casefold()
        own = normalized(self._text[start:end])
        return frozenset(
            name
            for name in self.names(entity)
            if name != own and (name in around or name in _STATES)
        )


class _Names:
    """Gold entities as sets of names, joined where labels say that two names are one."""

    def __init__(self, labeled: Labeled) -> None:
        self._parent: dict[str, str] = {}
        for entity in labeled.entities or ():
            self._join(entity.names, place=entity.type == "place")
        for event in labeled.events:
            for role in event.roles:
                if role.role not in NOT_ENTITIES:
                    self._join(role.names, place=role.role == "place")

    def entity(self, names: Iterable[str], *, place: bool) -> str:
        """The entity of these names; empty for a pronoun without a name."""
        told = _told(names)
        return self._root(_side(told[0], place=place)) if told else ""

    def by_entity(self) -> dict[str, frozenset[str]]:
        found: dict[str, set[str]] = {}
        for name in list(self._parent):
            found.setdefault(self._root(name), set()).add(name.removeprefix("place:"))
        return {entity: frozenset(names) for entity, names in found.items()}

    def _join(self, names: Iterable[str], *, place: bool) -> None:
        roots = sorted({self._root(_side(name, place=place)) for name in _told(names)})
        for root in roots[1:]:
            self._parent[root] = roots[0]

    def _root(self, name: str) -> str:
        self._parent.setdefault(name, name)
        while self._parent[name] != name:
            name = self._parent[name]
        return name


def _told(names: Iterable[str]) -> list[str]:
    plain = map(normalized, names)
    return [name for name in plain if name and name not in PRONOUNS]


def _side(name: str, *, place: bool) -> str:
    return f"place:{name}" if place else name


def _fillers(labeled: Labeled, names: _Names) -> Iterator[GoldMention]:
    seen: set[tuple[int, int, bool]] = set()
    for event in labeled.events:
        for role in event.roles:
            place = role.role == "place"
            span = (role.start, role.end, place)
            if role.role in NOT_ENTITIES or role.start < 0 or span in seen:
                continue
            seen.add(span)
            text = labeled.text[role.start : role.end]
            entity = _entity(names, role)
            yield GoldMention(role.start, role.end, text, entity, place, filler=True)


def _entity(names: _Names, role: GoldRole) -> str:
    known = names.entity(role.names, place=role.role == "place")
    return known or f"pronoun {role.start}"


def _surfaces(
    labeled: Labeled, names: _Names, fillers: Iterable[GoldMention]
) -> Iterator[GoldMention]:
    """Every place where a capitalized name of a label entity stands, outside of role fillers."""
    taken = [(gold.start, gold.end) for gold in fillers]
    known = [
        (name, entity.type == "place")
        for entity in labeled.entities or ()
        for name in entity.names
        if _is_name(name)
    ]
    for name, place in sorted(known, key=lambda pair: (-len(pair[0]), pair[0])):
        for start, end in occurrences(labeled, name):
            if not any(start < e and s < end for s, e in taken):
                taken.append((start, end))
                entity = names.entity([name], place=place)
                yield GoldMention(start, end, name, entity, place, filler=False)


def _is_name(name: str) -> bool:
    """Whether all longer words begin with a capital, and the first one does without article."""
    longer = all(word[0].isupper() for word in name.split() if len(word) > 3)
    return longer and bool(capitalized(name))


def occurrences(labeled: Labeled, name: str) -> Iterator[tuple[int, int]]:
    """Every place in the labeled passages where a name stands as whole words."""
    for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", labeled.text):
        if labeled.covers(match.start()):
            yield match.span()
