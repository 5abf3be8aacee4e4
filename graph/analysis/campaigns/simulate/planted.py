"""A simulated world as columns, with the campaigns that were planted in it."""

import hashlib
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

import numpy as np

from graph.analysis.actions import Actions, Actor, Happening, Indexes, Numbers

EPOCH = date(1970, 1, 1)
NOBODY = -1
"""In `Planted.issues`: no (second) issue."""


@dataclass(frozen=True)
class Planted:
    """Who did what, when and where, who reported it, and who was in a campaign.

    Attributes:
        names: Of actors; `tactics`, `topics`, `campuses` and `outlets` name the rest.
        tactic, campus, outlet: For each event, an index.
        issues: For each event one or two indexes, `NOBODY` where there is none; shape (events, 2).
        day: For each event, days since 1970-01-01, in whole minutes.
        event, actor: For each action, indexes.
        groups: Members of each planted campaign as indexes of actors, sorted; they may overlap.
        confidence: Of each action, in (0, 1].
    """

    names: tuple[str, ...]
    tactics: tuple[str, ...]
    topics: tuple[str, ...]
    campuses: tuple[str, ...]
    outlets: tuple[str, ...]
    tactic: Indexes
    issues: Indexes
    campus: Indexes
    outlet: Indexes
    day: Numbers
    event: Indexes
    actor: Indexes
    groups: tuple[tuple[int, ...], ...]
    confidence: float = 1.0

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """Ids of actors, in the order of `names`; sorted."""
        return tuple(f"actor-{number:06}" for number in range(len(self.names)))

    @property
    def truth(self) -> dict[str, int]:
        """Members only: actor id to the number of its campaign, the first where there are several.

        Numbers are those of `groups`.
        """
        numbers: dict[str, int] = {}
        for number, group in enumerate(self.groups):
            for member in group:
                numbers.setdefault(self.ids[member], number)
        return numbers

    def actions(self) -> Actions:
        """The world as the analyses read it. Every event has one claim and one document."""
        order = np.lexsort((self.actor, self.event))
        event, actor = self.event[order], self.actor[order]
        first = np.ones(len(event), dtype=bool)
        first[1:] = (event[1:] != event[:-1]) | (actor[1:] != actor[:-1])
        event, actor = event[first], actor[first]
        return Actions(
            actors=tuple(map(_actor, self.ids, self.names)),
            events=tuple(self._happening(number) for number in range(len(self.day))),
            actor=actor,
            event=event,
            role=np.zeros(len(event), dtype=np.int64),
            confidence=np.full(len(event), self.confidence),
            claims=[(f"claim-{number:06}",) for number in event.tolist()],
            names=dict(zip(self._campus_ids, self.campuses, strict=True)),
            digest=self._digest,
        )

    def _happening(self, number: int) -> Happening:
        day = float(self.day[number])
        iso = iso_day(day)
        campus = self._campus_ids[int(self.campus[number])]
        return Happening(
            id=f"event-{number:06}",
            type=self.tactics[int(self.tactic[number])],
            day=day,
            first=iso,
            last=iso,
            place=campus,
            campus=campus,
            issues=self.issues_of(number),
            documents=(f"document-{number:06}",),
            claims=(f"claim-{number:06}",),
            publishers=(self.outlets[int(self.outlet[number])],),
        )

    def issues_of(self, number: int) -> tuple[str, ...]:
        """Names of the issues of an event, sorted."""
        return tuple(sorted(self.topics[one] for one in self.issues[number].tolist() if one >= 0))

    @cached_property
    def _campus_ids(self) -> tuple[str, ...]:
        return tuple(f"campus-{number:03}" for number in range(len(self.campuses)))

    @cached_property
    def _digest(self) -> str:
        digest = hashlib.sha256()
        columns = (self.tactic, self.issues, self.campus, self.outlet, self.event, self.actor)
        for column in (*columns, np.rint(self.day * 1440).astype(np.int64)):
            digest.update(np.ascontiguousarray(column, dtype="<i8").tobytes())
        return digest.hexdigest()


def iso_day(day: float) -> str:
    """The calendar day of a number of days since 1970."""
    return (EPOCH + timedelta(days=int(day // 1))).isoformat()


def _actor(id_: str, name: str) -> Actor:
    return Actor(id_, name, "organization")
