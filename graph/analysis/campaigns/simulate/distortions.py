"""What reporting does to a world: wrong days and actors, split identities, gaps, wrong issues.

Each function gives a new world and leaves the planted groups as they were, so that what is lost in
reporting counts as missed. Equal seeds spoil equal worlds alike.
"""

from dataclasses import replace

import numpy as np

from graph.analysis.actions import Indexes
from graph.analysis.campaigns.simulate.planted import NOBODY, Planted


def shifted_days(planted: Planted, seed: int, *, most: int = 1) -> Planted:
    """Move every event by up to so many whole days, each as likely as the others."""
    rng = np.random.default_rng(seed)
    moved = rng.integers(-most, most + 1, size=len(planted.day))
    return replace(planted, day=planted.day + moved)


def wrong_actors(planted: Planted, seed: int, *, share: float = 0.1) -> Planted:
    """Give a share of actions to actors drawn from the others, by how often they act."""
    rng = np.random.default_rng(seed)
    wrong = rng.random(len(planted.actor)) < share
    drawn = rng.choice(planted.actor, len(planted.actor))
    return replace(planted, actor=np.where(wrong, drawn, planted.actor))


def split_identities(planted: Planted, seed: int, *, share: float = 0.1) -> Planted:
    """Report a share of actors under two names, half of their actions under each.

    Both names of a member are members. New actors come after the old ones.
    """
    rng = np.random.default_rng(seed)
    count = len(planted.names)
    split = np.sort(rng.choice(count, round(share * count), replace=False))
    second: Indexes = np.full(count, NOBODY)
    second[split] = count + np.arange(len(split))
    other = (second[planted.actor] != NOBODY) & (rng.random(len(planted.actor)) < 0.5)
    groups = (
        sorted((*group, *(int(second[one]) for one in group if second[one] != NOBODY)))
        for group in planted.groups
    )
    return replace(
        planted,
        names=(*planted.names, *(f"{planted.names[one]} Branch" for one in split)),
        actor=np.where(other, second[planted.actor], planted.actor),
        groups=tuple(map(tuple, groups)),
    )


def unreported(planted: Planted, seed: int, *, share: float = 0.3) -> Planted:
    """Drop a share of actions, and events in which nobody is left."""
    rng = np.random.default_rng(seed)
    kept = rng.random(len(planted.actor)) >= share
    told = np.bincount(planted.event[kept], minlength=len(planted.day)) > 0
    return replace(
        planted,
        tactic=planted.tactic[told],
        issues=planted.issues[told],
        campus=planted.campus[told],
        outlet=planted.outlet[told],
        day=planted.day[told],
        event=(np.cumsum(told) - 1)[planted.event[kept]],
        actor=planted.actor[kept],
    )


def wrong_issues(planted: Planted, seed: int, *, share: float = 0.3) -> Planted:
    """Label a share of events with an issue drawn from all."""
    rng = np.random.default_rng(seed)
    first = planted.issues[:, 0]
    wrong = rng.random(len(first)) < share
    drawn = rng.integers(len(planted.topics), size=len(first))
    return replace(
        planted, issues=np.stack([np.where(wrong, drawn, first), planted.issues[:, 1]], 1)
    )


def merged_issues(planted: Planted, *, together: int = 4) -> Planted:
    """Label so many issues as one, as coarse coding does."""
    coarse = np.where(planted.issues >= 0, planted.issues // together * together, NOBODY)
    return replace(planted, issues=coarse)
