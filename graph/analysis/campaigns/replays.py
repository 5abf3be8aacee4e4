"""The same data with who acted shuffled, and how high groups score there by chance.

Actors change places within a stratum only. Each keeps its activity in each stratum; every event
keeps its time, place and burst; only who acted with whom is broken.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import compress

import numpy as np

from graph.analysis.actions import Indexes
from graph.analysis.campaigns.distinct import stable_order, whole_order
from graph.analysis.campaigns.edges import Edges, Ground, find_edges
from graph.analysis.campaigns.grouping import Group, groups_by_level
from graph.analysis.campaigns.majority import are_majorities
from graph.analysis.campaigns.ranks import Replayed, ranked
from graph.analysis.campaigns.records import Options
from graph.analysis.campaigns.strata import Stratified

_ENOUGH = 5
"""Replays that beat the best group before the rest is spared."""


@dataclass(frozen=True, slots=True)
class Tested:
    """Groups of the data, by score, with their chances; no actor is in two of them.

    Attributes:
        p: Share of data sets, replays and the real one, that score as high as each group, at the
            level of edges at which they rank best; family-wise.
        q: False discovery rate of each group and all above it.
        replays: How many were made: fewer than asked for when nothing could become significant.
    """

    strata: Stratified
    edges: Edges
    groups: tuple[Group, ...]
    p: tuple[float, ...]
    q: tuple[float, ...]
    replays: int

    def p_of(self, members: Collection[int]) -> float:
        """The p of the group that is about the same; 1 when there is none."""
        same = (p for group, p in zip(self.groups, self.p, strict=True) if group.is_like(members))
        return min(same, default=1.0)


def iter_shuffled(actor: Indexes, strata: Stratified, seed: int) -> Iterator[Indexes]:
    """Actors for each row, shuffled anew each time, without end."""
    rng = np.random.default_rng(seed)
    while True:
        stratum = strata.drawn(rng)
        home = whole_order(stratum)
        drawn = stable_order(stratum + rng.random(len(stratum)))
        shuffled = np.empty_like(actor)
        shuffled[home] = actor[drawn]
        yield shuffled


def tested(
    ground: Ground,
    strata: Stratified,
    options: Options,
    *,
    tell: Callable[[int], None] = lambda done: None,
) -> Tested:
    """Find groups and compare their scores with those of the replays.

    Replays end early once so many scored as high as the best group of each level that none can
    become significant.

    Args:
        tell: Called after each replay with how many are done, and at the end with all.
    """
    edges = find_edges(ground, strata, ground.rows.actor)
    levels = _levels(ground, edges, ground.rows.actor, options)
    replayed = _replayed(ground, strata, options, levels, tell)
    found = ranked(levels, replayed)
    return Tested(
        strata=strata,
        edges=edges,
        groups=tuple(one.group for one in found),
        p=tuple(one.p for one in found),
        q=tuple(one.q for one in found),
        replays=len(replayed.best),
    )


def _levels(ground: Ground, edges: Edges, actor: Indexes, options: Options) -> list[list[Group]]:
    """Groups by score, for each level of edges, strict first.

    At other levels edges by chance are many: only a group that is most of its own bursts counts.
    """
    strict, *lenient = groups_by_level(
        edges, ground.levels(), smallest=options.min_actors, seed=options.seed
    )
    majorities = [are_majorities(ground, actor, groups) for groups in lenient]
    return [strict, *(list(compress(*pair)) for pair in zip(lenient, majorities, strict=True))]


def _replayed(
    ground: Ground,
    strata: Stratified,
    options: Options,
    levels: Sequence[Sequence[Group]],
    tell: Callable[[int], None],
) -> Replayed:
    """Search the replays as the data were searched; none when no level has a group."""
    replayed = Replayed([], [[] for _ in levels])
    if not any(levels):
        tell(options.replays)
        return replayed
    own = np.array([groups[0].score if groups else np.inf for groups in levels])
    hopeless = options.alpha * (options.replays + 1)
    above = np.zeros(len(levels), dtype=np.int64)
    shuffles = iter_shuffled(ground.rows.actor, strata, options.seed)
    for done in range(1, options.replays + 1):
        actor = next(shuffles)
        found = _levels(ground, find_edges(ground, strata, actor), actor, options)
        replayed.best.append([groups[0].score if groups else 0.0 for groups in found])
        for scores, groups in zip(replayed.scores, found, strict=True):
            scores += [group.score for group in groups]
        above += np.array(replayed.best[-1]) >= own
        tell(done)
        least = int(above[np.isfinite(own)].min())
        if 1 + least > hopeless and least >= _ENOUGH:
            break
    tell(options.replays)
    return replayed
