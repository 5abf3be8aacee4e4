"""Between which actions chance is compared: each belongs to one stratum, or in part to several."""

from dataclasses import dataclass

import numpy as np

from graph.analysis.actions import Actions, Indexes, Numbers
from graph.analysis.campaigns.layers import NO_ISSUE
from graph.analysis.campaigns.records import Strata
from graph.analysis.campaigns.rows import Mask, Rows

SMALLEST = 50
"""Actions below which a stratum says little of what chance gives in it."""


@dataclass(frozen=True, slots=True)
class Stratified:
    """Rows with their strata; columns of one length, by row, then by stratum.

    Attributes:
        kind: How the strata were made.
        row, stratum: Indexes.
        share: In (0, 1]; those of one row sum to 1.
        count: Number of strata.
        uncoded: For each row, whether nothing says what it was about.
    """

    kind: Strata
    row: Indexes
    stratum: Indexes
    share: Numbers
    count: int
    uncoded: Mask

    def sizes(self) -> Numbers:
        """Actions of each stratum; shape `(count,)`."""
        return np.bincount(self.stratum, self.share, self.count).astype(np.float64)

    def drawn(self, rng: np.random.Generator) -> Indexes:
        """A stratum for each row, drawn by its shares."""
        if len(self.row) == len(self.uncoded):
            return self.stratum
        before = np.concatenate(([0.0], np.cumsum(self.share)[:-1]))
        lots = self.row + rng.random(len(self.uncoded))[self.row]
        chosen = np.flatnonzero((before <= lots) & (lots < before + self.share))
        first = np.searchsorted(self.row, np.arange(len(self.uncoded)))
        found = self.stratum[first]
        found[self.row[chosen]] = self.stratum[chosen]
        return found


def coded_strata(actions: Actions, rows: Rows) -> Stratified:
    """One stratum for each issue; what has no issue is a stratum of its own.

    An event of several issues counts in equal parts in each of them.
    """
    numbers: dict[str, int] = {}
    of_event = [event.issues or (NO_ISSUE,) for event in actions.events]
    row, stratum, share = [], [], []
    for number, event in enumerate(rows.event.tolist()):
        issues = of_event[event]
        for issue in issues:
            row.append(number)
            stratum.append(numbers.setdefault(issue, len(numbers)))
            share.append(1 / len(issues))
    without = np.array([not event.issues for event in actions.events], dtype=np.bool_)
    return Stratified(
        kind="issue",
        row=np.array(row, dtype=np.int64),
        stratum=np.array(stratum, dtype=np.int64),
        share=np.array(share, dtype=np.float64),
        count=len(numbers),
        uncoded=without[rows.event],
    )
