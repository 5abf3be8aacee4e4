"""The same data with who acted shuffled, and how high groups score there by chance.

Actors change places within a stratum only. Each keeps its activity in each stratum; every event
keeps its time, place and burst; only who acted with whom is broken.
"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

import numpy as np

from graph.analysis.actions import Indexes
from graph.analysis.campaigns.distinct import stable_order, whole_order
from graph.analysis.campaigns.edges import Edges, Ground, find_edges
from graph.analysis.campaigns.grouping import Group, find_groups
from graph.analysis.campaigns.records import Options
from graph.analysis.campaigns.strata import Stratified

_ENOUGH = 5
"""Replays that beat the best group before the rest is spared."""


@dataclass(frozen=True, slots=True)
class Tested:
    """Groups of the data, by score, with their chances.

    Attributes:
        p: Share of replays whose best group scores as high as each group; family-wise.
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

    Replays end early once so many scored as high as the best group that it cannot become
    significant.

    Args:
        tell: Called after each replay with how many are done, and at the end with all.
    """
    edges = find_edges(ground, strata, ground.rows.actor)
    groups = find_groups(edges, smallest=options.min_actors, seed=options.seed)
    best, scores = _null(ground, strata, options, groups, tell)
    return Tested(
        strata=strata,
        edges=edges,
        groups=tuple(groups),
        p=tuple((1 + sum(other >= g.score for other in best)) / (len(best) + 1) for g in groups),
        q=_discovery_rates([group.score for group in groups], scores, len(best)),
        replays=len(best),
    )


def _null(
    ground: Ground,
    strata: Stratified,
    options: Options,
    groups: list[Group],
    tell: Callable[[int], None],
) -> tuple[list[float], list[float]]:
    """The best score of each replay, 0 without a group, and all scores."""
    best: list[float] = []
    scores: list[float] = []
    if not groups:
        tell(options.replays)
        return best, scores
    hopeless = options.alpha * (options.replays + 1)
    above = 0
    shuffles = iter_shuffled(ground.rows.actor, strata, options.seed)
    for done in range(1, options.replays + 1):
        edges = find_edges(ground, strata, next(shuffles))
        found = find_groups(edges, smallest=options.min_actors, seed=options.seed)
        best.append(found[0].score if found else 0.0)
        scores += [group.score for group in found]
        above += best[-1] >= groups[0].score
        tell(done)
        if 1 + above > hopeless and above >= _ENOUGH:
            break
    tell(options.replays)
    return best, scores


def _discovery_rates(scores: list[float], null: list[float], replays: int) -> tuple[float, ...]:
    """Benjamini and Hochberg's rate, from the scores of replays instead of p.

    Args:
        scores: In descending order.
    """
    rates: list[float] = []
    for rank, score in reversed(list(enumerate(scores, start=1))):
        by_chance = (1 + sum(other >= score for other in null)) / (replays + 1)
        rates.append(min([by_chance / rank, 1.0, *rates[-1:]]))
    return tuple(reversed(rates))
