"""A world on other principles than `incident`, to see what a search owes to those.

Activity is log-normal. Events come in chains that excite each other, and each draws a heavy-tailed
number of actors: with a chance those who acted on the issue before, else anybody by activity.
Campaigns overlap in members, one event of theirs carries several actors, and two outlets report
most of what is known. A fifth of events have no issue, a tenth a wrong one, a fifth a second one.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from graph.analysis.actions import Indexes, Numbers
from graph.analysis.campaigns.simulate.incident import START, TACTICS
from graph.analysis.campaigns.simulate.names import names
from graph.analysis.campaigns.simulate.planted import NOBODY, Planted

_TACTICS, _ISSUES, _CAMPUSES, _OUTLETS = 14, 25, 60, 8
_DAYS = 730
_SPREAD = 1.3
_CHILDREN, _DECAY = 0.5, 1.0
_MOST_ACTORS = 15
_RETURN = 0.5
_SECOND_CAMPAIGN = 0.3
_MEMBERS, _WAVES = (4, 20), (3, 9)
_TAKES_PART, _JITTER = 0.65, 0.7
_NO_ISSUE, _WRONG_ISSUE, _SECOND_ISSUE = 0.2, 0.1, 0.2
_MINUTES = 1440


@dataclass(frozen=True, slots=True)
class _Event:
    tactic: int
    issue: int
    day: float
    actors: Indexes


def other_family(
    seed: int, *, actors: int = 1_500, immigrants: int = 3_000, campaigns: int = 10
) -> Planted:
    """Draw a world by lot; equal arguments give equal worlds.

    Args:
        immigrants: Events that no other has brought about; each excites half an event more.
    """
    rng = np.random.default_rng(seed)
    weight = rng.lognormal(0.0, _SPREAD, actors)
    activity = weight / weight.sum()
    groups = _overlapping(actors, campaigns, rng)
    events = [*_chains(activity, immigrants, rng), *_moves(groups, rng)]
    return _told(sorted(events, key=lambda event: event.day), groups, actors, rng)


def _overlapping(actors: int, campaigns: int, rng: np.random.Generator) -> list[Indexes]:
    """Groups whose sizes are heavy-tailed; later ones take some members from earlier ones."""
    groups: list[Indexes] = []
    for _ in range(campaigns):
        size = min(_MEMBERS[0] + int(rng.pareto(1.5) * 3), _MEMBERS[1])
        fresh = rng.choice(actors, size, replace=False)
        if groups and rng.random() < _SECOND_CAMPAIGN:
            older = groups[int(rng.integers(len(groups)))]
            taken = min(2, len(older))
            fresh[:taken] = rng.choice(older, taken, replace=False)
        groups.append(np.array(sorted(set(fresh.tolist())), dtype=np.int64))
    return groups


def _chains(activity: Numbers, immigrants: int, rng: np.random.Generator) -> Iterator[_Event]:
    """A self-exciting process: every event brings about a Poisson number of others like it."""
    known: list[Indexes] = [np.zeros(0, dtype=np.int64) for _ in range(_ISSUES)]
    popularity = rng.dirichlet(np.full(_ISSUES, 0.7))
    for start in rng.uniform(0, _DAYS, immigrants):
        issue, tactic = int(rng.choice(_ISSUES, p=popularity)), int(rng.integers(_TACTICS))
        waiting = [float(start)]
        while waiting:
            day = waiting.pop()
            if day >= _DAYS:
                continue
            size = min(1 + int(rng.pareto(1.8)), _MOST_ACTORS)
            drawn = rng.choice(len(activity), size, p=activity)
            if len(known[issue]):
                returns = rng.random(size) < _RETURN
                drawn = np.where(returns, rng.choice(known[issue], size), drawn)
            known[issue] = np.concatenate([known[issue], drawn])
            yield _Event(tactic, issue, day, np.array(sorted(set(drawn.tolist())), dtype=np.int64))
            children = int(rng.poisson(_CHILDREN))
            waiting += (day + rng.exponential(_DECAY, children)).tolist()


def _moves(groups: list[Indexes], rng: np.random.Generator) -> Iterator[_Event]:
    """In each wave members act in threes and fours, in events of their own, close in time."""
    for group in groups:
        objects = [(int(rng.integers(_TACTICS)), int(rng.integers(_ISSUES))) for _ in range(3)]
        for _ in range(int(rng.integers(_WAVES[0], _WAVES[1] + 1))):
            tactic, issue = objects[int(rng.integers(len(objects)))]
            joined = rng.permutation(group[rng.random(len(group)) < _TAKES_PART])
            start = rng.uniform(0, _DAYS - 5)
            for part in np.array_split(joined, max(len(joined) // 3, 1)):
                if len(part):
                    day = start + min(rng.exponential(_JITTER), 4.0)
                    yield _Event(tactic, issue, day, np.sort(part))


def _told(
    events: list[_Event], groups: list[Indexes], actors: int, rng: np.random.Generator
) -> Planted:
    count = len(events)
    sizes = [len(event.actors) for event in events]
    reach = np.array([0.45, 0.3, *np.full(_OUTLETS - 2, 0.25 / (_OUTLETS - 2))])
    day = np.array([event.day for event in events])
    return Planted(
        names=names("actors", actors, rng),
        tactics=TACTICS[:_TACTICS],
        topics=names("topics", _ISSUES, rng),
        campuses=names("campuses", _CAMPUSES, rng),
        outlets=names("outlets", _OUTLETS, rng),
        tactic=np.array([event.tactic for event in events]),
        issues=_labels(np.array([event.issue for event in events]), rng),
        campus=rng.integers(_CAMPUSES, size=count),
        outlet=rng.choice(_OUTLETS, count, p=reach),
        day=START + np.floor(day * _MINUTES) / _MINUTES,
        event=np.repeat(np.arange(count), sizes),
        actor=np.concatenate([event.actors for event in events]),
        groups=tuple(tuple(group.tolist()) for group in groups),
    )


def _labels(issue: Indexes, rng: np.random.Generator) -> Indexes:
    """What coders write: some nothing, some the wrong issue, some a second one beside it."""
    count = len(issue)
    wrong = rng.random(count) < _WRONG_ISSUE
    first = np.where(wrong, rng.integers(_ISSUES, size=count), issue)
    first[rng.random(count) < _NO_ISSUE] = NOBODY
    second = rng.integers(_ISSUES, size=count)
    has_second = (rng.random(count) < _SECOND_ISSUE) & (first != NOBODY) & (second != first)
    return np.stack([first, np.where(has_second, second, NOBODY)], axis=1)
