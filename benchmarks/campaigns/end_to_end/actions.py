"""The actions that a search sees, against those that were planned."""

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from benchmarks.campaigns.corpus.plan import Plan
from graph.analysis.actions import Actions
from graph.resolve.names import normalize

_EPOCH = date(1970, 1, 1).toordinal()


@dataclass(frozen=True, slots=True, order=True)
class Action:
    """Who did what about what, and on which day since 1970-01-01; -1 where the day is unknown.

    An action on several issues stands once for each, one on none with an empty issue.
    """

    actor: str
    type: str
    issue: str
    day: int


@dataclass(frozen=True, slots=True)
class Kept:
    """How much of the plan is left in a store.

    Attributes:
        planned, right: Actions of told events; of these with actor, type, issue and day.
        seen: Actions that a search sees, each counted once.
        undated: Of the seen, without a day.
        strange: Of the seen with a day, those that were not planned so.
        unnamed: Of the seen, by crowds and others that have no proper name.
        actors: Actors that a search sees.
        meetings, meetings_left: Pairs of the campaign's members in one wave on one object, planned
            and found again.
    """

    planned: int
    right: int
    seen: int
    undated: int
    strange: int
    unnamed: int
    actors: int
    meetings: int
    meetings_left: int


def planned_actions(plan: Plan, told: Iterable[str]) -> set[Action]:
    """The actions of the events that some document tells."""
    told = set(told)
    return {
        Action(normalize(actor), event.type, event.issue, event.day.toordinal() - _EPOCH)
        for event in plan.events
        for actor in event.actors
        if event.id in told
    }


def seen_actions(actions: Actions) -> set[Action]:
    """The actions of a store."""
    found = set()
    for row in range(len(actions.claims)):
        event = actions.events[int(actions.event[row])]
        name = normalize(actions.actors[int(actions.actor[row])].name)
        day = -1 if event.day is None else math.floor(event.day)
        found |= {Action(name, event.type, issue, day) for issue in event.issues or ("",)}
    return found


def kept(plan: Plan, told: Sequence[str], actions: Actions, window: int = 2) -> Kept:
    """Compare the actions of a store with the plan."""
    planned, seen = planned_actions(plan, told), seen_actions(actions)
    members = {normalize(member) for member in plan.members}
    named = {normalize(body) for event in plan.events for body in event.actors}
    wanted = _meetings(planned, members, window)
    dated = {action for action in seen if action.day >= 0}
    return Kept(
        planned=len(planned),
        right=len(planned & seen),
        seen=len(seen),
        undated=len(seen) - len(dated),
        strange=len(dated - planned),
        unnamed=sum(action.actor not in named for action in seen),
        actors=len(actions.actors),
        meetings=len(wanted),
        meetings_left=len(wanted & _meetings(seen & planned, members, window)),
    )


def _meetings(
    actions: Iterable[Action], members: set[str], window: int
) -> set[tuple[Action, Action]]:
    """Pairs of actions of two members on one object within the window."""
    by_object = defaultdict(list)
    for action in actions:
        if action.actor in members and action.day >= 0:
            by_object[action.type, action.issue].append(action)
    return {
        (left, right)
        for group in by_object.values()
        for left, right in combinations(sorted(group), 2)
        if left.actor != right.actor and abs(left.day - right.day) <= window
    }
