"""The actions that a window can use, as numbers, each once however often it is told."""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
from scipy import sparse
from scipy.sparse import csgraph

from graph.analysis.actions import Actions, Happening, Indexes, Numbers
from graph.analysis.campaigns.distinct import run_starts

Mask = npt.NDArray[np.bool_]

DAY = 86_400
"""Seconds; the unit of all times and windows of the search."""

NO_ISSUE = ""
"""Stands for the issue of an event that has none."""


@dataclass(frozen=True, slots=True)
class Rows:
    """Actions whose day is known, in the order of `Actions`; columns of one length.

    Two documents may tell of one occasion without anybody having merged its events, and one may
    tell of it as a gathering and as a disruption. So what an actor does on one issue and one day is
    one action of one or more tactics, unless hours tell it apart. Where no issue is coded, other
    words that are spread are another action.

    Attributes:
        actor: Index into the actors of `Actions`.
        time: Seconds since 1970.
        confidence: Of the surest telling.
        people: Number of actors, those who never act on a known day too.
        telling, told: Rows of `Actions`, and the action that each tells of; two columns of their
            own length, by action.
    """

    actor: Indexes
    time: Indexes
    confidence: Numbers
    people: int
    telling: Indexes
    told: Indexes

    def __len__(self) -> int:
        return len(self.actor)

    def activity(self) -> Indexes:
        """How many actions each actor has; shape `(people,)`."""
        return np.bincount(self.actor, minlength=self.people)

    def tellings(self, some: Indexes) -> Indexes:
        """Rows of `Actions` that tell of any of these actions, ascending."""
        wanted = np.zeros(len(self), dtype=np.bool_)
        wanted[some] = True
        return np.sort(self.telling[wanted[self.told]])

    def first_tellings(self) -> Indexes:
        """For each action the first row of `Actions` that tells of it."""
        return self.telling[run_starts(self.told)]

    def only(self, kept: Mask) -> "Rows":
        """The actions that are kept."""
        left = kept[self.told]
        return replace(
            self,
            actor=self.actor[kept],
            time=self.time[kept],
            confidence=self.confidence[kept],
            telling=self.telling[left],
            told=(np.cumsum(kept) - 1)[self.told[left]],
        )


def rows_of(actions: Actions) -> Rows:
    """Leave out what happened on no known day, and count once what is told several times."""
    days = actions.days[actions.event]
    telling = np.flatnonzero(~np.isnan(days))
    time = np.rint(days[telling] * DAY).astype(np.int64)
    told = _told(actions, telling, time)
    order = np.argsort(told, kind="stable")
    telling, told, time = telling[order], told[order], time[order]
    first = run_starts(told)
    confidence = actions.confidence[telling]
    return Rows(
        actor=actions.actor[telling[first]],
        time=time[first],
        confidence=np.maximum.reduceat(confidence, first) if len(first) else confidence,
        people=len(actions.actors),
        telling=telling,
        told=told,
    )


def _told(actions: Actions, telling: Indexes, time: Indexes) -> Indexes:
    """Which action each row tells of, numbered in the order of their first rows."""
    numbers: dict[tuple[int, int, str], int] = {}
    row, occasion = [], []
    for number in np.flatnonzero(time % DAY == 0).tolist():
        event = actions.events[int(actions.event[telling[number]])]
        who_and_when = int(actions.actor[telling[number]]), int(time[number])
        for about in event.issues or event.texts or (NO_ISSUE,):
            row.append(number)
            occasion.append(numbers.setdefault((*who_and_when, about), len(numbers)))
    shape = (len(telling), len(telling) + len(numbers))
    ends = (np.array(row, dtype=np.int64), len(telling) + np.array(occasion, dtype=np.int64))
    joined = sparse.csr_array((np.ones(len(row), dtype=np.int8), ends), shape=shape)
    joined.resize((shape[1], shape[1]))
    label = csgraph.connected_components(joined, directed=False)[1][: len(telling)]
    first = np.full(int(label.max(initial=-1)) + 1, len(label), dtype=np.int64)
    np.minimum.at(first, label, np.arange(len(label)))
    found: Indexes = np.searchsorted(np.sort(first), first[label])
    return found


def find_objects(
    actions: Actions, rows: Rows, give: Callable[[int, int], Iterable[Hashable]]
) -> tuple[Indexes, Indexes, list[Hashable]]:
    """Objects of the actions, of all tellings together: two columns, by action, and the objects.

    Args:
        give: Objects by index of the event and index of the actor.
    Returns:
        Actions, indexes into the objects, and these in the order in which they first came.
    """
    numbers: dict[Hashable, int] = {}
    row: list[int] = []
    object: list[int] = []
    of_action: set[int] = set()
    before = -1
    events = actions.event[rows.telling].tolist()
    actors = rows.actor[rows.told].tolist()
    for told, event, actor in zip(rows.told.tolist(), events, actors, strict=True):
        if told != before:
            of_action, before = set(), told
        for one in give(event, actor):
            number = numbers.setdefault(one, len(numbers))
            if number not in of_action:
                of_action.add(number)
                row.append(told)
                object.append(number)
    return np.array(row, dtype=np.int64), np.array(object, dtype=np.int64), list(numbers)


def issues_of(event: Happening) -> tuple[str, ...]:
    """Its issues, of which one stands for none."""
    return event.issues or (NO_ISSUE,)
