"""What happens in the invented year: a campaign, a news shock, a weekly vigil, everyday life.

The plan is the truth that texts and rows are measured against.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path
from random import Random
from typing import Any, Literal

import yaml

Part = Literal["campaign", "gathering", "news shock", "weekly vigil", "background"]

FIRST, LAST = date(2023, 9, 4), date(2024, 6, 14)
SHOWN = 1
"""Seed of the year that the demo shows."""

CAMPAIGN = ("counter_protest", "tibet")
SHOCK = ("protest", "iran_protest")
VIGIL = ("protest", "uyghur")

_WAVES = (date(2023, 10, 10), date(2023, 11, 15), date(2024, 1, 23), date(2024, 2, 28),
          date(2024, 4, 9), date(2024, 5, 14))  # fmt: skip
_WAVE_CAMPUSES = 4
_JOINS = 0.9
_SHOCK_DAY = date(2024, 3, 5)
_VIGILS = 20
_BACKGROUND = 280
_TACTICS = {
    "counter_protest": 5,
    "protest": 6,
    "public_event": 4,
    "disrupt_event": 2,
    "pressure_institution": 2,
    "statement": 2,
    "vandalize": 1,
    "online_abuse": 1,
}
"""How often each is drawn."""
_AT_HOME = 0.7
_OWN_ISSUE = 0.85
_HOSTILE = ("counter_protest", "disrupt_event", "pressure_institution", "vandalize", "online_abuse")
_INITIATING = ("disrupt_event", "pressure_institution", "statement", "vandalize", "online_abuse")


@dataclass(frozen=True, slots=True)
class PlannedEvent:
    """An event of the plan.

    Attributes:
        part: Why it happens.
        wave: Number of the campaign's wave, -1 for all else.
        role: In which role its actors stand.
        host: Who holds what is answered, disturbed or opposed, or None.
        answers: Id of the gathering that it answers, or None.
    """

    id: str
    type: str
    day: date
    campus: str
    issue: str
    role: str
    actors: tuple[str, ...]
    part: Part
    wave: int = -1
    host: str | None = None
    answers: str | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """All events, by day and id, and the members of the planted campaign."""

    events: tuple[PlannedEvent, ...]
    members: tuple[str, ...]

    @property
    def actions(self) -> int:
        return sum(len(event.actors) for event in self.events)


@lru_cache(maxsize=1)
def bodies() -> dict[str, Any]:
    """The invented names."""
    path = Path(__file__).with_name("bodies.yaml")
    return dict(yaml.safe_load(path.read_text(encoding="utf-8")))


def campuses() -> list[str]:
    return [campus["name"] for campus in bodies()["campuses"]]


def plan(seed: int = SHOWN) -> Plan:
    """The year of a seed; equal seeds give equal years."""
    year = _Year(Random(f"plan {seed}"))
    year.campaign()
    year.shock()
    year.vigils()
    for _ in range(_BACKGROUND):
        year.ordinary()
    events = sorted(year.events, key=lambda event: (event.day, event.id))
    return Plan(tuple(events), tuple(sorted(bodies()["campaign"])))


class _Year:
    """A year in the making."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance
        self.events: list[PlannedEvent] = []
        self.home = {body: chance.choice(campuses()) for body in _everybody()}
        self._hosts: dict[str, list[str]] = {}

    def campaign(self) -> None:
        """In each wave most members act, alone or in twos, each at one of four campuses."""
        members = list(bodies()["campaign"])
        type_, issue = CAMPAIGN
        for wave, start in enumerate(_WAVES):
            scenes = self.chance.sample(campuses(), _WAVE_CAMPUSES)
            acting: dict[str, list[str]] = {}
            for member in members:
                if self.chance.random() < _JOINS:
                    acting.setdefault(self.chance.choice(scenes), []).append(member)
            for campus, who in sorted(acting.items()):
                day = start + timedelta(days=self.chance.choice((0, 0, 1, 1, 2)))
                self._answer(type_, issue, day, campus, who, "campaign", wave)

    def shock(self) -> None:
        """One piece of news; bodies that have nothing to do with each other react once."""
        type_, issue = SHOCK
        for body in bodies()["others"][issue]["for"]:
            day = _SHOCK_DAY + timedelta(days=self.chance.choice((0, 1, 1, 1, 2, 2, 3)))
            self._add(type_, day, self.home[body], issue, [body], "news shock")

    def vigils(self) -> None:
        """The same bodies, Thursday after Thursday, at one place; now and then one stays away."""
        type_, issue = VIGIL
        campus = campuses()[1]
        first = FIRST + timedelta(days=3)
        for week in range(_VIGILS):
            who = [body for body in bodies()["vigil"] if self.chance.random() < 0.9]
            if who:
                day = first + timedelta(weeks=week)
                self._add(type_, day, campus, issue, who, "weekly vigil")

    def ordinary(self) -> None:
        """Something that one or two bodies do for reasons of their own."""
        issues = bodies()["others"]
        sizes = [sum(map(len, sides.values())) for sides in issues.values()]
        issue = self.chance.choices(list(issues), sizes)[0]
        type_ = self.chance.choices(list(_TACTICS), list(_TACTICS.values()))[0]
        side = issues[issue]["against" if type_ in _HOSTILE else "for"]
        own = self.chance.random() < _OWN_ISSUE
        body = self.chance.choice(side if own else _everybody())
        at_home = self.chance.random() < _AT_HOME
        campus = self.home[body] if at_home else self.chance.choice(campuses())
        who = [body]
        if self.chance.random() < 0.3:
            who += [other for other in [self.chance.choice(side)] if other != body]
        day = FIRST + timedelta(days=self.chance.randrange((LAST - FIRST).days))
        if type_ == "counter_protest":
            self._answer(type_, issue, day, campus, who, "background")
        elif type_ in ("protest", "public_event", "statement"):
            self._add(type_, day, campus, issue, who, "background")
        else:
            self._add(type_, day, campus, issue, who, "background", host=self._host(issue, who))

    def _answer(
        self,
        type_: str,
        issue: str,
        day: date,
        campus: str,
        who: Sequence[str],
        part: Part,
        wave: int = -1,
    ) -> None:
        """A gathering of somebody else, and what answers it."""
        host = self._host(issue, who)
        gathering = self._add("protest", day, campus, issue, [host], "gathering")
        self._add(type_, day, campus, issue, who, part, wave, host=host, answers=gathering)

    def _host(self, issue: str, others: Sequence[str]) -> str:
        """A body of this issue that is none of the others; each has its turn before one returns."""
        waiting = self._hosts.setdefault(issue, [])
        if not waiting:
            hosts = bodies()["others"][issue]["for"]
            waiting += self.chance.sample(hosts, len(hosts))
        turn = next((at for at, body in enumerate(waiting) if body not in others), None)
        if turn is None:
            waiting.clear()
            return self._host(issue, others)
        return waiting.pop(turn)

    def _add(
        self,
        type_: str,
        day: date,
        campus: str,
        issue: str,
        who: Sequence[str],
        part: Part,
        wave: int = -1,
        *,
        host: str | None = None,
        answers: str | None = None,
    ) -> str:
        id = f"e{len(self.events):03d}"
        role = "initiator" if type_ in _INITIATING else "organizer"
        actors = tuple(sorted(who))
        self.events.append(
            PlannedEvent(id, type_, day, campus, issue, role, actors, part, wave, host, answers)
        )
        return id


def _everybody() -> list[str]:
    named = bodies()
    others = [side for sides in named["others"].values() for side in sides.values()]
    return [*named["campaign"], *named["vigil"], *(body for side in others for body in side)]
