"""Between which actions chance is compared: each belongs to one stratum, or in part to several."""

from dataclasses import dataclass

import numpy as np

from graph.analysis.actions import Actions, Indexes, Numbers
from graph.analysis.campaigns.records import Strata
from graph.analysis.campaigns.rows import NO_ISSUE, Mask, Rows, find_objects, issues_of

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
    issues = [issues_of(event) for event in actions.events]
    row, stratum, found = find_objects(actions, rows, lambda event, _: issues[event])
    uncoded = np.zeros(len(rows), dtype=np.bool_)
    if NO_ISSUE in found:
        uncoded[row[stratum == found.index(NO_ISSUE)]] = True
    return Stratified(
        kind="issue",
        row=row,
        stratum=stratum,
        share=1 / np.bincount(row, minlength=len(rows))[row],
        count=len(found),
        uncoded=uncoded,
    )
