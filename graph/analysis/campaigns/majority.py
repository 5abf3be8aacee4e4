"""Of those who act close to a group's actions, how many belong to it.

A group that does much of what is done on its issue makes its own bursts, and these raise what
chance gives each of its pairs. In a crowd that heeds the same news such groups are a minority.
"""

from collections.abc import Sequence

import numpy as np

from graph.analysis.actions import Indexes
from graph.analysis.campaigns.distinct import distinct
from graph.analysis.campaigns.edges import Ground
from graph.analysis.campaigns.grouping import Group

_MOST = 0.5


def are_majorities(ground: Ground, actor: Indexes, groups: Sequence[Group]) -> list[bool]:
    """For each group whether most of those who act close to its joint actions belong to it.

    An action is joint when another member acts close to it.

    Args:
        actor: For each row.
        groups: No actor is in two of them.
    """
    if not groups:
        return []
    people, pairs = ground.rows.people, ground.pairs
    label = np.full(people, -1, dtype=np.int64)
    for number, group in enumerate(groups):
        label[list(group.members)] = number
    row = np.concatenate((pairs.i, pairs.j)).astype(np.int64)
    other = actor[np.concatenate((pairs.j, pairs.i))]
    kept = (label[actor[row]] >= 0) & (actor[row] != other)
    row, other = np.divmod(distinct(row[kept] * people + other[kept]), people)
    own = label[actor[row]]
    inside = label[other] == own
    joint = np.bincount(row[inside], minlength=len(actor))[row] > 0
    members = np.bincount(own[joint & inside], minlength=len(groups))
    everybody = np.bincount(own[joint], minlength=len(groups))
    return [bool(most) for most in members > _MOST * everybody]
