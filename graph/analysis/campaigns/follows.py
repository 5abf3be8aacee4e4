"""Which members of a group consistently follow another one; see `graph.analysis.follow`.

Only bodies and accounts are looked at: nobody is to learn from here whom a person follows.
"""

from collections.abc import Iterator, Sequence
from itertools import permutations

import numpy as np

from graph.analysis.actions import Actions
from graph.analysis.campaigns.records import Follows, Options
from graph.analysis.follow import FEWEST, Columns, CrowdTest, crowd_label

_TYPES = ("organization", "account")
_REPLAYS = 999
_OFTEN = 1 / 3
"""Least share of the leader's occasions that is called consistent."""


def follows_of(
    actions: Actions, columns: Columns, members: Sequence[int], options: Options
) -> tuple[Follows, ...]:
    """Pairs of members that hold at a false discovery rate of `alpha`, by leader, then follower.

    All pairs count as asked: which of them have enough occasions depends on the answer.

    Args:
        columns: As `columns_of` gives them.
    Source: Benjamini and Hochberg 1995, "Controlling the false discovery rate".
    """
    bodies = [one for one in members if actions.actors[one].type in _TYPES]
    tested = list(_tested(columns, bodies, options))
    by_p = sorted(tested, key=lambda pair: pair[2].p)
    asked = len(bodies) * (len(bodies) - 1)
    held = [n for n, (*_, test) in enumerate(by_p, 1) if test.p * asked <= options.alpha * n]
    return tuple(
        _follows(actions, leader, follower, test, options)
        for leader, follower, test in sorted(
            by_p[: max(held, default=0)], key=lambda pair: pair[:2]
        )
    )


def _tested(
    columns: Columns, bodies: Sequence[int], options: Options
) -> Iterator[tuple[int, int, CrowdTest]]:
    """Leader, follower and test of each pair with enough occasions, and enough of them followed.

    Two of the three questions have exact answers; the one that takes replays is asked only where
    these leave anything open.
    """
    theirs = np.isin(columns.place, np.unique(columns.place[np.isin(columns.actor, bodies)]))
    columns = columns.rows(theirs)
    for leader, follower in permutations(bodies, 2):
        if _met(columns, leader, follower, options.window) < FEWEST:
            continue
        test = crowd_label(columns, leader, follower, window=options.window, replays=1)
        if not test.crowd or test.observed < max(FEWEST, _OFTEN * test.occasions):
            continue
        if max(test.leader.p, test.weeks.p) <= options.alpha:
            test = crowd_label(
                columns, leader, follower,
                window=options.window, replays=_REPLAYS, seed=options.seed,
            )  # fmt: skip
        yield leader, follower, test


def _met(columns: Columns, leader: int, follower: int, window: float) -> int:
    """Actions of the leader after which the follower acted in the same place, counted quickly."""
    leads, follows = (np.flatnonzero(columns.actor == one) for one in (leader, follower))
    lag = columns.time[follows] - columns.time[leads][:, np.newaxis]
    here = columns.place[follows] == columns.place[leads][:, np.newaxis]
    return int(((lag > 0) & (lag <= window) & here).any(axis=1).sum())


def _follows(
    actions: Actions, leader: int, follower: int, test: CrowdTest, options: Options
) -> Follows:
    return Follows(
        leader=actions.actors[leader].id,
        follower=actions.actors[follower].id,
        occasions=test.occasions,
        observed=test.observed,
        expected=test.expected,
        p=test.p,
        meaning=(
            f"consistently follows: {test.observed} of {test.occasions} times within"
            f" {options.window:g} days in the same place, {test.expected:.1f} expected"
            f" (p {test.p:.3f})"
        ),
    )
