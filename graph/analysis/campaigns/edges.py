"""Pairs of actors that met more often than chance and habit give, with the weight of that."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.special import pdtrc

from graph.analysis.actions import Indexes, Numbers
from graph.analysis.campaigns.chance import Chance
from graph.analysis.campaigns.habit import habitual
from graph.analysis.campaigns.layers import Layer
from graph.analysis.campaigns.meetings import Meetings, find_meetings
from graph.analysis.campaigns.pairs import Pairs
from graph.analysis.campaigns.rows import Mask, Rows
from graph.analysis.campaigns.strata import Stratified

_LEAST = 1e-9
FEWEST_ACTIONS = 3
"""Actions below which an actor is in no pair."""
MOST_LENIENT = 1_000
"""Actors above which the strict level is the only one."""


@dataclass(frozen=True, slots=True)
class Edges:
    """Pairs of actors, `u < v`, sorted.

    Attributes:
        observed, expected, weight: By layer, shape `(pairs, layers)`. The weight is a
            log-likelihood ratio, >= 0.
        habit: Meetings that moved weeks give, by layer; they are in `expected` where they are more.
        p: Chance of as many meetings, of each pair.
    """

    u: Indexes
    v: Indexes
    observed: Indexes
    expected: Numbers
    habit: Numbers
    weight: Numbers
    p: Numbers

    def total(self) -> Numbers:
        """Weight of each pair over all layers."""
        return np.asarray(self.weight.sum(axis=1))


@dataclass(frozen=True, slots=True)
class Ground:
    """What one search works on, whoever acted."""

    rows: Rows
    layers: Sequence[Layer]
    pairs: Pairs

    def levels(self) -> tuple[float, ...]:
        """Highest p of an edge, strict first.

        The strict level keeps false edges below one for each actor. A group that does much of what
        is done on its issue makes its own bursts, so that none of its pairs stands out by itself;
        where actors are few, a lenient level sees it.
        """
        acting = max(int((self.rows.activity() >= FEWEST_ACTIONS).sum()), 1)
        strict = min(0.01, 2 / acting)
        if acting > MOST_LENIENT:
            return (strict,)
        return strict, min(0.1, 20 / acting)


def find_edges(ground: Ground, strata: Stratified, actor: Indexes) -> Edges:
    """The edges of the most lenient level when these actors did the rows."""
    meetings = find_meetings(ground.pairs, actor, ground.rows.people)
    level = ground.levels()[-1]
    active = ground.rows.activity() >= FEWEST_ACTIONS
    meetings = _only(meetings, active[meetings.u] & active[meetings.v])
    chance = Chance(strata, actor, ground.rows.people)
    expected = np.maximum(chance.expected(meetings), _LEAST)
    kept = rarity(meetings.count, expected) <= level
    meetings, expected = _only(meetings, kept), expected[kept]
    habit = habitual(meetings.u, meetings.v, ground.layers, ground.rows, actor)
    expected = np.maximum(expected, habit)
    p = rarity(meetings.count, expected)
    kept = p <= level
    meetings, expected, habit = _only(meetings, kept), expected[kept], habit[kept]
    weight = likelihood_ratio(meetings.count, expected)
    return Edges(meetings.u, meetings.v, meetings.count, expected, habit, weight, p[kept])


def rarity(observed: Indexes, expected: Numbers) -> Numbers:
    """Chance of as many meetings, in the rarest layer or in all together.

    A pair that met in several layers is corrected for having looked at each and at the sum.
    """
    together = at_least(observed.sum(axis=1), expected.sum(axis=1))
    layers = observed.shape[1]
    if layers == 1 or not len(observed):
        return together
    single = at_least(observed, expected).min(axis=1)
    looked = (observed > 0).sum(axis=1)
    several = np.minimum(together, single) * (looked + 1)
    return np.asarray(np.where(looked > 1, several, single))


def at_least(observed: Indexes | int, expected: Numbers | float) -> Numbers:
    """Poisson's chance of as many or more, without all that `scipy.stats` checks before.

    Args:
        expected: > 0.
    """
    return np.where(observed > 0, pdtrc(np.maximum(observed - 1, 0), expected), 1.0)


def likelihood_ratio(observed: Indexes, expected: Numbers) -> Numbers:
    """How much better than chance the observed rate explains the meetings; 0 where it is lower."""
    above = observed > expected
    ratio = np.where(above, observed, 1) / np.where(above, expected, 1)
    return np.where(above, observed * np.log(ratio) - (observed - expected), 0.0)


def _only(meetings: Meetings, kept: Mask) -> Meetings:
    return Meetings(meetings.u[kept], meetings.v[kept], meetings.count[kept], meetings.burst)
