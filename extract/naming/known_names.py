"""What a text is known to name before its own names are read, and what these tell of each other."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from extract.gazetteer.records import NamedSpan, Reading
from extract.gazetteer.view import POSSESSIVE, View
from extract.naming.echoes import Echoes
from extract.naming.name_words import STATES_LIKE_GIVEN_NAMES, NameWords
from extract.naming.person_words import person_words

Run = tuple[int, int]


class KnownNames:
    """What one Doc is known to name, and what its runs of capitalized words tell of each other."""

    def __init__(
        self,
        view: View,
        known: Sequence[NamedSpan],
        peoples: frozenset[int],
        persons: frozenset[Run] = frozenset(),
    ) -> None:
        """`persons` are runs that are known to be names of persons."""
        self.view, self.words, self.persons = view, person_words(), persons
        sure = [s for s in known if s.sure and s.kind == "proper"]
        fixed = [s for s in sure if not _weak_place(s)]
        self.fixed = {i for s in fixed for i in range(s.start, s.end)} | peoples
        self.fixed |= {
            i for s in known if s.kind == "nominal" for i in range(behind_owner(view, s), s.end)
        }
        towns = frozenset(i for s in sure if _weak_place(s) for i in range(s.start, s.end))
        unsure = frozenset(
            i
            for s in known
            if not s.sure and s.rule != "table:place"
            for i in range(s.start, s.end)
        )
        self.towns, self.unsure = towns, unsure
        self.placed = frozenset(s.start for s in known if s.rule == "table:place")
        maybe = frozenset(
            s.start
            for s in known
            if s.rule == "table:place" and not s.sure and s.end - s.start == 1
        )
        self.cues = NameWords(view, unsure, towns, maybe)
        self.echoes = Echoes(view, sure)
        self.offices = frozenset(_long_offices(view))
        self.by_start: dict[int, Run] = {}
        self.by_end: dict[int, Run] = {}
        self.bodies: dict[str, str] = {}
        self.sited: frozenset[str] = frozenset()
        self.surnames: frozenset[str] = frozenset()
        self.parts: frozenset[str] = frozenset()
        self.called: frozenset[str] = frozenset()


def text_of(known: KnownNames, run: Run) -> str:
    return known.view.doc[run[0] : run[1]].text


def named_span(
    known: KnownNames, run: Run, type_: str, subtype: str | None, rule: str
) -> NamedSpan:
    name = known.view.doc[run[0] : run[1]].text
    return NamedSpan(*run, Reading(type_, subtype, name, None, None), rule)


def behind_owner(view: View, span: NamedSpan) -> int:
    """Start of a description behind the name that it belongs to: "Ana Reis's movement"."""
    for i in range(span.end - 2, span.start, -1):
        if view.low[i] in POSSESSIVE and view.cap[i - 1]:
            return i + 1
    return span.start


def _weak_place(span: NamedSpan) -> bool:
    """A city in a table may be a part of a person's name ("Jordan", "Paris", "Sofia")."""
    if span.rule != "table:place" or span.end - span.start > 1:
        return False
    return span.reading.subtype != "country" or span.reading.name in STATES_LIKE_GIVEN_NAMES


def _long_offices(view: View) -> Iterator[int]:
    """The words of "Assistant United States Attorney" and "Special Agent in Charge"."""
    phrases = _phrases_by_first_word()
    for start, word in enumerate(view.low):
        for phrase in phrases.get(word, ()):
            end = start + len(phrase)
            if view.low[start:end] == phrase and view.is_cap(end):
                yield from range(start, end)


@lru_cache(maxsize=1)
def _phrases_by_first_word() -> dict[str, list[list[str]]]:
    found: dict[str, list[list[str]]] = {}
    for office in sorted(person_words()["long_offices"]):
        words = office.split()
        found.setdefault(words[0], []).append(words)
    return found
