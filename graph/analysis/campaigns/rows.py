"""The actions that a window can use, as numbers."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from graph.analysis.actions import Actions, Indexes, Numbers

Mask = npt.NDArray[np.bool_]

DAY = 86_400
"""Seconds; the unit of all times and windows of the search."""


@dataclass(frozen=True, slots=True)
class Rows:
    """Actions whose day is known, in the order of `Actions`; columns of one length.

    Attributes:
        action: Row in `Actions`.
        time: Seconds since 1970.
        people: Number of actors, those who never act on a known day too.
    """

    action: Indexes
    actor: Indexes
    event: Indexes
    time: Indexes
    confidence: Numbers
    people: int

    def __len__(self) -> int:
        return len(self.action)

    def activity(self) -> Indexes:
        """How many rows each actor has; shape `(people,)`."""
        return np.bincount(self.actor, minlength=self.people)


def rows_of(actions: Actions) -> Rows:
    """Leave out what happened on no known day."""
    days = actions.days[actions.event]
    kept = np.flatnonzero(~np.isnan(days))
    return Rows(
        action=kept,
        actor=actions.actor[kept],
        event=actions.event[kept],
        time=np.rint(days[kept] * DAY).astype(np.int64),
        confidence=actions.confidence[kept],
        people=len(actions.actors),
    )
