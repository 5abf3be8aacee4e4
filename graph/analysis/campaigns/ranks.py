"""Chances of groups that were found at several levels of edges, from the scores of replays."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from graph.analysis.actions import Indexes, Numbers
from graph.analysis.campaigns.grouping import Group


@dataclass(frozen=True, slots=True)
class Replayed:
    """What was found in replays.

    Attributes:
        best: For each replay the best score of each level, 0 without a group.
        scores: For each level the scores of all groups of all replays.
    """

    best: list[list[float]]
    scores: list[list[float]]


@dataclass(frozen=True, slots=True)
class Ranked:
    """A group with its chances.

    Attributes:
        p: Share of data sets, the real one among them, that rank as high; family-wise.
        q: False discovery rate of the group and all above it at its level, times the levels.
    """

    group: Group
    p: float
    q: float


def ranked(levels: Sequence[Sequence[Group]], replayed: Replayed) -> list[Ranked]:
    """All groups by score, then by members, with chances for having looked at every level.

    For p each data set counts with the better of the ranks that its best groups have, level by
    level, among all data sets; of equal ranks that of the stricter level is the better. So a replay
    has as many tries as the real one.

    Args:
        levels: For each level of edges, strict first, groups by score.
    Source: Westfall and Young 1993, "Resampling-based multiple testing", on minimal p.
    """
    return sorted(_tried(levels, replayed), key=lambda one: (-one.group.score, one.group.members))


def _tried(levels: Sequence[Sequence[Group]], replayed: Replayed) -> Iterator[Ranked]:
    own = [groups[0].score if groups else 0.0 for groups in levels]
    ordered = np.sort(np.array([own, *replayed.best]), axis=0)
    sets = len(ordered)

    def rank(level: int, score: Numbers | float) -> Indexes:
        """Of how many data sets the best group of the level scores as high; then by level."""
        as_high = sets - np.searchsorted(ordered[:, level], score, side="left")
        return as_high * len(levels) + level

    best = np.array(replayed.best).reshape(-1, len(levels)).T
    lowest = np.array([rank(level, scores) for level, scores in enumerate(best)]).min(axis=0)
    for level, groups in enumerate(levels):
        rates = _discovery_rates(
            [group.score for group in groups], replayed.scores[level], len(replayed.best)
        )
        for group, rate in zip(groups, rates, strict=True):
            above = int((lowest <= rank(level, group.score)).sum())
            yield Ranked(group, (1 + above) / sets, min(1.0, rate * len(levels)))


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
