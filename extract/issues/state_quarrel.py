"""Whose quarrel with its people a stretch of text tells: the one state that reaches for them.

A state's name alone is no issue. It becomes one where the stretch shows that the state reaches for
people abroad: its mission is named, relatives are pressed, exiles or refugees are spoken of, or the
document is known to be about it and another state.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from extract.gazetteer.tables import read_rows
from extract.issues.cues import CueHit
from extract.issues.issue_file import (
    any_of,
    issue_lists,
    listed,
    openings_of,
    phrase_pattern,
    texts_of,
)
from extract.state_words import is_nation, states_named
from extract.word_starts import Sought
from graph.model import DocumentEntity

_MISSION = 3
_WEIGHTS = {
    "diplomatic_mission": _MISSION, "diplomat": _MISSION,
    "government_body": 2, "security_service": 2, "official": 2, "party_organ": 2,
}  # fmt: skip
"""What a mention of a state's body counts; its name, its cities and its people count 1."""
_CLEARLY = 2
"""How many times as much must be told of a state as of the next one."""
_REACHING = frozenset({"coerce_by_proxy", "inform_on"})
"""Types of events that only a state that reaches for people abroad brings about."""
_EVERYDAY = frozenset({"public_event", "assault", "vandalize", "detain", "legal_action", "respond"})
"""Where nothing else happens, an envoy is a guest, a witness or a neighbor."""

_PURSUING = frozenset(
    {
        "surveil", "threaten", "coopt", "restrict_mobility", "smear", "online_abuse", "doxx",
        "cyber_intrusion", "harass", "pressure_institution",
    }
) | _REACHING  # fmt: skip
"""Types of events by which a state gets at people in another one."""

_SILENCING = frozenset({"disrupt_event", "counter_protest", "mobilize", "cancel_or_censor"})
"""Types of events by which a state keeps people in another one from being heard."""

_UNION = "EU"
"""The code of a union that has delegations and is no state."""
_FLED = 3
"""How much more the name of a state counts where the text says that somebody fled from there."""
_BEFORE = 40
"""How many characters before a name are looked at."""

Place = tuple[int, int]
"""Half-open character offsets in the document."""


@dataclass(frozen=True, slots=True, eq=False)
class StateIssue:
    """An issue that is named after a state, and the words for it and its people.

    Attributes:
        codes: ISO codes of the state, or of the two that share a name, as Congo.
        envoys: Codes of the states whose missions act for it: its own, or that of the state above.
        names: Finds its names and those of its people and of what is at home there.
        own: Finds its names and those of its people alone.
    """

    issue: str
    codes: frozenset[str]
    envoys: frozenset[str]
    names: Sought
    own: Sought


@lru_cache(maxsize=1)
def state_issues() -> tuple[StateIssue, ...]:
    """The issues that are named after a state which its envoys show alone, in the file's order."""
    data = issue_lists()
    several = texts_of("several", "several", data.get("several"))
    above = {code: over for code, _, over, *_ in read_rows("states.tsv", 8)}
    found = []
    for issue, value in data["community"].items():
        names, people = (texts_of(issue, key, value.get(key)) for key in ("name", "people"))
        codes = frozenset[str]().union(*map(states_named, names))
        if issue not in several and codes:
            envoys = codes.union(above.get(code) or code for code in codes)
            home = texts_of(issue, "home", value.get("home"))
            patterns = (_name_pattern(names, people, words) for words in (home, ()))
            found.append(StateIssue(issue, codes, envoys, *patterns))
    return tuple(found)


def _name_pattern(names: Iterable[str], people: Iterable[str], home: Iterable[str]) -> Sought:
    peoples = (rf"{re.escape(p)}s?" for p in people)
    words = "|".join([*map(re.escape, names), *peoples, *map(phrase_pattern, home)])
    return Sought(rf"(?<![\w-])(?:{words})(?!\w)", openings_of([*names, *people, *home]))


@dataclass(frozen=True, slots=True)
class Body:
    """A mention of something of a state: its country, what it counts, and its place."""

    country: str
    weight: int
    start: int
    end: int


def bodies_of(entities: Iterable[DocumentEntity]) -> list[Body]:
    """All mentions of what belongs to a state, by place."""
    found = [
        Body(entity.country, _WEIGHTS.get(entity.subtype or "", 1), mention.start, mention.end)
        for entity in entities
        if entity.country
        for mention in entity.mentions
    ]
    return sorted(found, key=lambda body: body.start)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a document.

    Attributes:
        start: Where its text begins in the document.
        bodies: The mentions in it of what belongs to a state.
        types: The types of the events that are told in it.
    """

    start: int
    text: str
    bodies: list[Body]
    types: frozenset[str]
    _places: dict[str, Mapping[Place, int]] = field(default_factory=dict, repr=False, compare=False)
    """Where the states are named, by their issues, as far as it was asked."""

    def quarrel(
        self, about: Collection[str], headed: StateIssue | None = None
    ) -> tuple[CueHit, ...]:
        """Where the state is named of which clearly most is told, if it reaches for people.

        Empty where there is no such state.

        Args:
            about: The states that the document is known to be about; no other one then counts.
            headed: The one that the title names; where it is named, the others are hosts.
        """
        if headed is not None and (told := self._named(headed)):
            acts = self.types & (_PURSUING | _SILENCING) or self._reaches(headed, about)
            return _hits(headed, told) if acts else ()
        named = {
            state: places
            for state in state_issues()
            if (not about or not state.envoys.isdisjoint(about)) and (places := self._named(state))
        }
        weights = {state: sum(places.values()) for state, places in named.items()}
        for state, weight in weights.items():
            if self._fled_from_elsewhere(state):
                continue
            others = max((w for s, w in weights.items() if s is not state), default=0)
            clear = weight >= _CLEARLY * others or self._sends_alone(state)
            clear = clear or (weight > others and self._is_fled_alone(state, named))
            if clear and self._reaches(state, about):
                return _hits(state, named[state])
        return () if named else self._unnamed(about)

    def _unnamed(self, about: Collection[str]) -> tuple[CueHit, ...]:
        """Where "the embassy" is named of the one state that the document is known to be about."""
        known = _known(about)
        if len(known) != 1 or self._missions() - known[0].envoys or not self.types & _PURSUING:
            return ()
        if any(map(self._named, state_issues())):
            return ()
        found = listed("missions").finditer(self.text)
        places = [(m.start() + self.start, m.end() + self.start) for m in found]
        return tuple(CueHit(known[0].issue, "community", *place) for place in places)

    def _sends_alone(self, state: StateIssue) -> bool:
        """Whether its missions are named and no others: the other states are hosts."""
        missions = self._missions()
        return bool(missions) and missions <= state.codes

    def _is_fled_alone(
        self, state: StateIssue, named: Mapping[StateIssue, Mapping[Place, int]]
    ) -> bool:
        """Whether it is the only one that is fled or wants somebody back: the others are hosts."""
        return [s for s, places in named.items() if any(self._fled(*p) for p in places)] == [state]

    def _missions(self) -> set[str]:
        """The states whose missions are named; a delegation of the European Union is of none."""
        return {body.country for body in self.bodies if body.weight == _MISSION} - {_UNION}

    def _named(self, state: StateIssue) -> Mapping[Place, int]:
        """Where the state is named, by its bodies, cities, name or people, and what each counts."""
        if state.issue not in self._places:
            self._places[state.issue] = self._sought(state)
        return self._places[state.issue]

    def _sought(self, state: StateIssue) -> Mapping[Place, int]:
        places = {(b.start, b.end): b.weight for b in self.bodies if b.country in state.codes}
        inside = {place for start, end in places for place in range(start, end)}
        for match in state.names.finditer(self.text):
            start, end = match.start() + self.start, match.end() + self.start
            if start not in inside:
                places[start, end] = 1
        return {place: weight + self._fled(*place) for place, weight in places.items()}

    def _fled(self, start: int, end: int) -> int:
        """What a name counts more that is fled, or that wants somebody back.

        Words right before it show that ("she fled Bujumbura") or behind it ("at Baku's request").
        """
        place = start - self.start
        if _fleeing().search(self.text[max(0, place - _BEFORE) : place]):
            return _FLED
        return _FLED if _wanting().match(self.text, end - self.start) else 0

    def _fled_from_elsewhere(self, state: StateIssue) -> bool:
        """Whether those who fled are of states that are no issue: "the Yemeni exile council"."""
        peoples = (match[1] for match in _exiles().finditer(self.text))
        known = frozenset[str]().union(*(states_named(p) for p in peoples if is_nation(p)))
        return bool(known) and not any(known & s.codes for s in (state, *state_issues()))

    def _reaches(self, state: StateIssue, about: Collection[str]) -> bool:
        """Whether the state is shown to act abroad; the mission of another one leaves it open.

        A document about another state too, which has no such quarrel, tells what goes on abroad.
        """
        missions = self._missions()
        if missions & state.envoys:
            return not self.types <= _EVERYDAY
        if missions:
            return False
        if self._is_told_of(state, about) and self.types & (_PURSUING | _SILENCING):
            return True
        return bool(_REACHING & self.types or listed("abroad").search(self.text))

    def _is_told_of(self, state: StateIssue, about: Collection[str]) -> bool:
        """Whether the document is known to be about it and another state, which has no quarrel.

        One that the stretch does not name has none in it either; a city may be where somebody fled.
        """
        if len(about) < 2:
            return False
        known = _known(about)
        if known != [state] and not state.own.search(self.text):
            return False
        return not any(self._named(other) for other in known if other is not state)


def headed_by(title: str, about: Collection[str]) -> StateIssue | None:
    """The one state of an issue that a title names: "Uzbekistan: civil liberties".

    One that names it as the place ("a writer beaten in Uganda") leaves open whose quarrel it is.
    """
    found = [state for state in state_issues() if state.own.search(title)]
    if len(found) != 1 or (about and found[0].codes.isdisjoint(about)):
        return None
    places = _place().finditer(title)
    return None if any(found[0].own.pattern.match(title, m.end()) for m in places) else found[0]


def _hits(state: StateIssue, places: Iterable[Place]) -> tuple[CueHit, ...]:
    return tuple(CueHit(state.issue, "community", *place) for place in sorted(places))


@lru_cache(maxsize=1)
def _place() -> re.Pattern[str]:
    return re.compile(r"\b(?:in|at|near)\s+(?:the\s+)?")


@lru_cache(maxsize=1)
def _fleeing() -> re.Pattern[str]:
    """Finds words of flight at the end of a text, right before the place that is fled."""
    return re.compile(rf"{listed('fled').pattern}\s+(?:from\s+)?(?:the\s+)?$", re.IGNORECASE)


@lru_cache(maxsize=1)
def _wanting() -> re.Pattern[str]:
    """Matches right behind the name of a state that wants somebody back."""
    return re.compile(rf"\s*(?:{any_of('wanting')})(?!\w)")


@lru_cache(maxsize=1)
def _exiles() -> re.Pattern[str]:
    """Finds a name of a people right before those who fled: "Yemeni exiles"."""
    return re.compile(rf"(?<![\w-])([A-Z]\w+)\s+(?:{any_of('emigres')})(?!\w)")


def _known(about: Collection[str]) -> list[StateIssue]:
    """The issues of the states that a document is known to be about."""
    return [state for state in state_issues() if not state.codes.isdisjoint(about)]
