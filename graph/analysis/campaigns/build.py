"""From a group of numbers to a campaign with everything that it rests on."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from graph.analysis.actions import ACTIVE_ROLES, Actions, Happening, Indexes, Telling
from graph.analysis.campaigns.alternatives import Traits, alternatives_of
from graph.analysis.campaigns.edges import Edges, Ground
from graph.analysis.campaigns.explain import Basis, explanation_of
from graph.analysis.campaigns.grouping import Group
from graph.analysis.campaigns.members import Encounters
from graph.analysis.campaigns.records import (
    Campaign,
    Evidence,
    Member,
    Options,
    Signal,
    Strata,
    Tier,
    Wave,
)
from graph.analysis.campaigns.replays import Tested
from graph.analysis.campaigns.rows import Mask
from graph.analysis.campaigns.waves import all_waves, place_of
from graph.ids import digest

_DIGITS = 24


@dataclass(frozen=True, slots=True)
class Judged:
    """A group with what the tests said of it; fields as in `Campaign`.

    Attributes:
        test: The one that the group was taken from, of as many as `tests` says.
        everybody: Core and attached members, sorted.
        acting: Rows in which one of them acted close to another.
        waves: Of two or more actors.
        joint: Share of `acting` in events that a telling names another member in, too.
        learned_fitted: Whether learned strata were tried at all.
    """

    test: Tested
    group: Group
    everybody: tuple[int, ...]
    acting: Indexes
    waves: tuple[Wave, ...]
    tier: Tier
    p: float | None
    q: float
    strata: tuple[Strata, ...]
    tests: int
    joint: float
    learned_fitted: bool
    stability: float = 1.0
    windows: tuple[float, ...] = ()
    survival: float | None = None


def make_campaign(
    actions: Actions,
    ground: Ground,
    encounters: Encounters,
    judged: Judged,
    options: Options,
    rank: int,
) -> Campaign:
    """Gather all of it but who follows whom.

    Args:
        rank: Counts from 1 within campaigns, and within leads.
    """
    group, edges = judged.group, judged.test.edges
    encounters = encounters.under(judged.test.strata)
    events = _events(actions, judged.waves)
    core = [actions.actors[one].id for one in group.members]
    signals = _signals(ground, edges, group)
    traits = _traits(actions, ground, encounters, judged, events, options)
    campaign = Campaign(
        id=f"cmp:{digest(['campaign', core])[:_DIGITS]}",
        rank=rank,
        tier=judged.tier,
        score=group.score,
        p=judged.p,
        q=judged.q,
        replays=judged.test.replays,
        observed=int(edges.observed[group.edges].sum()),
        expected=float(edges.expected[group.edges].sum()),
        signals={str(signal): share for signal, share in signals.items()},
        strata=judged.strata,
        windows=judged.windows,
        stability=judged.stability,
        survival=judged.survival,
        actors=tuple(_members(actions, ground, encounters, judged)),
        waves=judged.waves,
        tactics=_counted(event.type for event in events),
        issues=_counted(issue for event in events for issue in event.issues),
        places=tuple(sorted({place for event in events if (place := place_of(event))})),
        evidence=_evidence(events),
        publishers=tuple(sorted({one for event in events for one in event.publishers})),
        disputed=tuple(event.id for event in events if event.disputed),
        without_day=_without_day(actions, judged.everybody),
        alternatives=alternatives_of(traits),
        explanation="",
    )
    basis = Basis(
        window=options.window,
        pairs=len(group.edges),
        tests=judged.tests,
        joint=judged.joint,
        learned_fitted=judged.learned_fitted,
    )
    return replace(campaign, explanation=explanation_of(campaign, basis))


def _traits(
    actions: Actions,
    ground: Ground,
    encounters: Encounters,
    judged: Judged,
    events: Sequence[Happening],
    options: Options,
) -> Traits:
    edges, members = judged.test.edges, _mask(judged.everybody, ground.rows.people)
    return Traits(
        met=encounters.met(members)[judged.acting],
        burst=encounters.burst[judged.acting],
        observed=edges.observed[judged.group.edges],
        habit=edges.habit[judged.group.edges],
        events=events,
        waves=judged.waves,
        window=options.window,
        joint=judged.joint,
        tied=_tied(actions, judged.everybody),
        members=len(judged.everybody),
    )


def acting_rows(encounters: Encounters, ground: Ground, members: Sequence[int]) -> Indexes:
    """Rows in which a member acted close to another, ascending."""
    mask = _mask(members, ground.rows.people)
    return np.flatnonzero(mask[ground.rows.actor] & (encounters.met(mask) > 0))


def waves_of(
    actions: Actions, ground: Ground, acting: Indexes, options: Options
) -> tuple[Wave, ...]:
    """Waves of these rows."""
    return all_waves(actions, ground.rows, acting, options.window)


def _members(
    actions: Actions, ground: Ground, encounters: Encounters, judged: Judged
) -> Iterable[Member]:
    """Core first, then those attached, each by id: nobody is ranked."""
    core = set(judged.group.members)
    tellings: dict[int, list[int]] = defaultdict(list)
    for row in ground.rows.tellings(judged.acting).tolist():
        tellings[int(actions.actor[row])].append(row)
    for one in sorted(judged.everybody, key=lambda one: (one not in core, one)):
        actor = actions.actors[one]
        met = encounters.of(one, judged.everybody)
        yield Member(
            id=actor.id,
            name=actor.name,
            type=actor.type,
            core=one in core,
            observed=met.observed,
            expected=met.expected,
            p=met.p,
            roles=_roles(actions, tellings[one]),
            sensitive=actor.sensitive,
        )


def _roles(actions: Actions, tellings: Iterable[int]) -> dict[str, tuple[str, ...]]:
    events: dict[str, list[str]] = defaultdict(list)
    for row in tellings:
        role = ACTIVE_ROLES[int(actions.role[row])]
        events[role].append(actions.events[int(actions.event[row])].id)
    return {role: tuple(sorted(events[role])) for role in ACTIVE_ROLES if role in events}


def _signals(ground: Ground, edges: Edges, group: Group) -> dict[Signal, float]:
    """Share of each signal that has any."""
    weight = edges.weight[group.edges].sum(axis=0)
    shares = weight / weight.sum()
    return {
        layer.signal: float(share)
        for layer, share in zip(ground.layers, shares.tolist(), strict=True)
        if share > 0
    }


def _events(actions: Actions, waves: Iterable[Wave]) -> list[Happening]:
    wanted = {id for wave in waves for id in wave.events}
    return [event for event in actions.events if event.id in wanted]


def _evidence(events: Iterable[Happening]) -> tuple[Evidence, ...]:
    """Documents by id, each with its claims on these events."""
    documents: dict[str, Telling] = {}
    claims: dict[str, set[str]] = defaultdict(set)
    for event in events:
        for told in event.tellings or map(_bare, event.documents):
            documents[told.document] = told
            claims[told.document].update(told.claims)
    return tuple(
        Evidence(id, told.publisher, told.published, tuple(sorted(claims[id])))
        for id, told in sorted(documents.items())
    )


def _bare(document: str) -> Telling:
    """A document of which nothing else is known, as in worlds that are made up."""
    return Telling(document, None, None, ())


def _without_day(actions: Actions, members: Sequence[int]) -> int:
    """Events of members that no window could use."""
    rows = np.flatnonzero(np.isin(actions.actor, members))
    return sum(actions.events[one].day is None for one in set(actions.event[rows].tolist()))


def joint_share(actions: Actions, ground: Ground, members: Sequence[int], acting: Indexes) -> float:
    """Share of the group's actions near others of which a telling names another member, too."""
    of_members = np.flatnonzero(np.isin(actions.actor, members))
    doers: dict[int, set[int]] = defaultdict(set)
    for row in of_members.tolist():
        doers[int(actions.event[row])].add(int(actions.actor[row]))
    joint = [event for event, who in doers.items() if len(who) > 1]
    rows = ground.rows
    together = np.zeros(len(rows), dtype=np.bool_)
    together[rows.told[np.isin(actions.event[rows.telling], joint)]] = True
    return float(together[acting].mean()) if len(acting) else 0.0


def _tied(actions: Actions, members: Sequence[int]) -> int | None:
    """Members whom documents tie to another member, or to somebody to whom another one is tied.

    None when nobody is tied at all.
    """
    if not actions.ties:
        return None
    ids = {actions.actors[one].id for one in members}
    around: dict[str, set[str]] = {id: {id} for id in ids}
    for one, other in actions.ties:
        for member, end in ((one, other), (other, one)):
            if member in ids:
                around[member].add(end)
    count = Counter(end for ends in around.values() for end in ends)
    return sum(any(count[end] > 1 for end in ends) for ends in around.values())


def _counted(words: Iterable[str]) -> dict[str, int]:
    """Most frequent first, then by word."""
    return dict(sorted(Counter(words).items(), key=lambda item: (-item[1], item[0])))


def _mask(members: Sequence[int], people: int) -> Mask:
    mask = np.zeros(people, dtype=np.bool_)
    mask[list(members)] = True
    return mask
