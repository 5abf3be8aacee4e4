"""From a group of numbers to a campaign with everything that it rests on."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from graph.analysis.actions import ACTIVE_ROLES, Actions, Happening, Indexes
from graph.analysis.campaigns.alternatives import Traits, alternatives_of
from graph.analysis.campaigns.edges import Edges, Ground
from graph.analysis.campaigns.explain import Numbers, explanation_of
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
from graph.analysis.campaigns.rows import Mask
from graph.analysis.campaigns.waves import all_waves, place_of
from graph.ids import digest

_DIGITS = 24


@dataclass(frozen=True, slots=True)
class Judged:
    """A group with what the tests said of it; fields as in `Campaign`.

    Attributes:
        everybody: Core and attached members, sorted.
        acting: Rows in which one of them acted close to another.
        uncoded: Share of these without an issue.
        waves: Of two or more actors.
        learned_fitted: Whether learned strata were tried at all.
    """

    group: Group
    everybody: tuple[int, ...]
    acting: Indexes
    uncoded: float
    waves: tuple[Wave, ...]
    tier: Tier
    p: float | None
    q: float
    replays: int
    strata: tuple[Strata, ...]
    stability: float
    learned_fitted: bool
    windows: tuple[float, ...] = ()
    survival: float | None = None


def make_campaign(
    actions: Actions,
    ground: Ground,
    edges: Edges,
    encounters: Encounters,
    judged: Judged,
    options: Options,
    rank: int,
) -> Campaign:
    """Gather all of it. `rank` counts from 1 within campaigns, and within leads."""
    group, rows = judged.group, ground.rows
    events = _events(actions, judged.waves)
    core = [actions.actors[one].id for one in group.members]
    observed = int(edges.observed[group.edges].sum())
    expected = float(edges.expected[group.edges].sum())
    signals = _signals(ground, edges, group)
    publishers = tuple(sorted({one for event in events for one in event.publishers}))
    places = tuple(sorted({place for event in events if (place := place_of(event))}))
    evidence = _evidence(actions, ground, judged)
    members = tuple(_members(actions, ground, encounters, judged))
    explanation = explanation_of(
        Numbers(
            actors=len(members),
            signals=tuple(signals),
            window=options.window,
            waves=len(judged.waves),
            places=len(places),
            observed=observed,
            expected=expected,
            replays=judged.replays,
            p=judged.p,
            q=judged.q,
            strata=judged.strata,
            documents=len(evidence),
            publishers=len(publishers),
            learned_fitted=judged.learned_fitted,
        )
    )
    return Campaign(
        id=f"cmp:{digest(['campaign', core])[:_DIGITS]}",
        rank=rank,
        tier=judged.tier,
        score=group.score,
        p=judged.p,
        q=judged.q,
        replays=judged.replays,
        observed=observed,
        expected=expected,
        signals={str(signal): share for signal, share in signals.items()},
        strata=judged.strata,
        windows=judged.windows,
        stability=judged.stability,
        survival=judged.survival,
        actors=members,
        waves=judged.waves,
        tactics=_counted(event.type for event in events),
        issues=_counted(issue for event in events for issue in event.issues),
        places=places,
        evidence=evidence,
        publishers=publishers,
        disputed=tuple(event.id for event in events if event.disputed),
        without_day=_without_day(actions, judged.everybody),
        alternatives=alternatives_of(
            Traits(
                met=encounters.met(_mask(judged.everybody, rows.people))[judged.acting],
                burst=encounters.burst[judged.acting],
                observed=edges.observed[group.edges],
                habit=edges.habit[group.edges],
                events=events,
                waves=judged.waves,
                window=options.window,
                tied=_tied(actions, judged.everybody),
                members=len(judged.everybody),
            )
        ),
        explanation=explanation,
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
    acted: dict[int, list[int]] = defaultdict(list)
    for row in judged.acting.tolist():
        acted[int(ground.rows.actor[row])].append(row)
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
            roles=_roles(actions, ground, acted[one]),
            sensitive=actor.sensitive,
        )


def _roles(actions: Actions, ground: Ground, acted: Iterable[int]) -> dict[str, tuple[str, ...]]:
    events: dict[str, list[str]] = defaultdict(list)
    for row in acted:
        role = ACTIVE_ROLES[int(actions.role[ground.rows.action[row]])]
        events[role].append(actions.events[int(ground.rows.event[row])].id)
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


def _evidence(actions: Actions, ground: Ground, judged: Judged) -> tuple[Evidence, ...]:
    """Documents by id. What an event rests on is told apart only where it is one document."""
    in_waves = {id for wave in judged.waves for id in wave.events}
    claims: dict[str, set[str]] = defaultdict(set)
    publisher: dict[str, str] = {}
    for row in judged.acting.tolist():
        event = actions.events[int(ground.rows.event[row])]
        if event.id not in in_waves:
            continue
        for document in event.documents:
            claims[document].update(
                actions.claims[int(ground.rows.action[row])] if len(event.documents) == 1 else ()
            )
            if len(event.documents) == 1 and len(event.publishers) == 1:
                publisher[document] = event.publishers[0]
    return tuple(
        Evidence(document, publisher.get(document), None, tuple(sorted(claims[document])))
        for document in sorted(claims)
    )


def _without_day(actions: Actions, members: Sequence[int]) -> int:
    """Events of members that no window could use."""
    rows = np.flatnonzero(np.isin(actions.actor, members))
    return sum(actions.events[one].day is None for one in set(actions.event[rows].tolist()))


def _tied(actions: Actions, members: Sequence[int]) -> int | None:
    """Members whom a document ties to another member; None when no actors are tied at all."""
    if not actions.ties:
        return None
    ids = {actions.actors[one].id for one in members}
    tied = {
        id for pair in actions.ties if ids.issuperset(pair) and pair[0] != pair[1] for id in pair
    }
    return len(tied)


def _counted(words: Iterable[str]) -> dict[str, int]:
    """Most frequent first, then by word."""
    return dict(sorted(Counter(words).items(), key=lambda item: (-item[1], item[0])))


def _mask(members: Sequence[int], people: int) -> Mask:
    mask = np.zeros(people, dtype=np.bool_)
    mask[list(members)] = True
    return mask
