"""How often each actor met a group, and who else belongs to it."""

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass

import numpy as np
from scipy.stats import poisson

from graph.analysis.actions import Indexes, Numbers
from graph.analysis.campaigns.chance import Chance
from graph.analysis.campaigns.distinct import distinct
from graph.analysis.campaigns.edges import Ground, at_least
from graph.analysis.campaigns.rows import Mask
from graph.analysis.campaigns.strata import Stratified

ATTACHED_AT = 1e-4
"""Highest p at which an actor is attached to a group."""
_TOGETHER = 2


@dataclass(frozen=True, slots=True)
class Met:
    """An actor's actions that came close to members of a group.

    Attributes:
        observed: Actions close to at least one other member.
        expected: How many chance would give, by its bursts and the members' activity.
        p: Chance of as many.
    """

    observed: int
    expected: float
    p: float


class Encounters:
    """Who met whom in which row, as the data have it; for groups one after the other."""

    def __init__(self, ground: Ground, strata: Stratified) -> None:
        rows = ground.rows
        self._actor, self._people, self._rows = rows.actor, rows.people, len(rows)
        self._strata = strata
        self._share = Chance(strata, rows.actor, rows.people).share
        one, two = rows.actor[ground.pairs.i], rows.actor[ground.pairs.j]
        apart = one != two
        key = np.concatenate(
            (
                two[apart] * len(rows) + ground.pairs.i[apart],
                one[apart] * len(rows) + ground.pairs.j[apart],
            )
        )
        key = distinct(key)
        self._row = (key % len(rows)).astype(np.int32)
        self._begin = np.searchsorted(key, np.arange(rows.people + 1) * len(rows))
        self.burst = np.bincount(self._row, minlength=len(rows))
        """How many other actors stand close to each row."""

    def under(self, strata: Stratified) -> "Encounters":
        """The same, with chance compared within other strata."""
        if strata is self._strata:
            return self
        other = copy(self)
        other._strata = strata
        other._share = Chance(strata, self._actor, self._people).share
        return other

    def met(self, members: Mask) -> Indexes:
        """For each row how many members other than its actor stand close to it."""
        near = [
            self._row[self._begin[one] : self._begin[one + 1]]
            for one in np.flatnonzero(members).tolist()
        ]
        return np.bincount(np.concatenate(near), minlength=self._rows)

    def attached(self, core: Sequence[int]) -> list[int]:
        """Actors who meet two or more of the group at once more often than chance gives, sorted.

        None when they were more than twice the group: then it is a crowd, not a group.
        """
        members = self._mask(core)
        met = self.met(members) >= _TOGETHER
        mean = self._mean(members)
        chance = 1 - np.exp(-mean) * (1 + mean)
        often = np.bincount(self._actor, met, self._people)
        expected = np.bincount(self._actor, chance, self._people)
        p = poisson.sf(often - 1, np.maximum(expected, 1e-9))
        new = np.flatnonzero((often >= _TOGETHER) & (p < ATTACHED_AT) & ~members)
        return new.tolist() if len(new) <= 2 * len(core) else []

    def of(self, one: int, group: Sequence[int]) -> Met:
        """How one of a group met the others."""
        members = self._mask(group)
        members[one] = False
        own = np.flatnonzero(self._actor == one)
        observed = int((self.met(members)[own] > 0).sum())
        expected = float((1 - np.exp(-self._mean(members)[own])).sum())
        return Met(observed, expected, float(at_least(observed, max(expected, 1e-9))))

    def _mean(self, members: Mask) -> Numbers:
        """Members whom chance puts close to each row."""
        share = np.asarray(self._share[np.flatnonzero(members)].sum(axis=0)).ravel()
        strata = self._strata
        of_row = np.bincount(strata.row, strata.share * share[strata.stratum], self._rows)
        return np.asarray(self.burst * of_row, dtype=np.float64)

    def _mask(self, group: Sequence[int]) -> Mask:
        members = np.zeros(self._people, dtype=np.bool_)
        members[list(group)] = True
        return members
