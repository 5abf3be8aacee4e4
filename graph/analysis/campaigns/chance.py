"""How many meetings chance gives two actors, by their activity and the size of each burst.

When an action has `b` other actors close to it, each of them is some actor `v` with the share of
`v` in all actions of the stratum. News and anniversaries are large bursts, in which anybody meets
anybody, and so weigh nothing.
"""

from collections.abc import Sequence

import numpy as np
from scipy import sparse

from graph.analysis.actions import Indexes, Numbers
from graph.analysis.campaigns.meetings import Meetings
from graph.analysis.campaigns.strata import Stratified

_CHUNK = 100_000


class Chance:
    """Activity by stratum under one assignment of actors to rows."""

    def __init__(self, strata: Stratified, actor: Indexes, people: int) -> None:
        self._strata = strata
        self._actor = actor[strata.row]
        self._shape = (people, strata.count)
        sizes = np.maximum(strata.sizes(), 1)
        self.share = self._matrix(strata.share / sizes[strata.stratum])
        """Share of each actor in the actions of each stratum; sparse, `(people, strata)`."""

    def _matrix(self, values: Numbers) -> sparse.csr_array:
        place = (self._actor, self._strata.stratum)
        return sparse.csr_array((values, place), shape=self._shape)

    def bursts(self, burst: Indexes) -> sparse.csr_array:
        """Sizes of the bursts of each actor's actions, summed by stratum."""
        return self._matrix(burst[self._strata.row] * self._strata.share)

    def expected(self, meetings: Meetings) -> Numbers:
        """Meetings that chance gives each pair, by layer; the larger of both directions."""
        layers = [self.bursts(burst) for burst in meetings.burst.T]
        return self._of(meetings.u, meetings.v, layers)

    def _of(self, u: Indexes, v: Indexes, bursts: Sequence[sparse.csr_array]) -> Numbers:
        found = np.zeros((len(u), len(bursts)))
        for begin in range(0, len(u), _CHUNK):
            part = slice(begin, begin + _CHUNK)
            share_u, share_v = self.share[u[part]], self.share[v[part]]
            for number, burst in enumerate(bursts):
                there = np.asarray(burst[u[part]].multiply(share_v).sum(axis=1)).ravel()
                back = np.asarray(burst[v[part]].multiply(share_u).sum(axis=1)).ravel()
                found[part, number] = np.maximum(there, back)
        return found
