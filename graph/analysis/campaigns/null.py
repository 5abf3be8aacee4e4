"""Replays as data, for statistics of the user's own."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

import numpy as np

from graph.analysis.actions import Actions
from graph.analysis.campaigns.replays import iter_shuffled
from graph.analysis.campaigns.rows import rows_of
from graph.analysis.campaigns.strata import coded_strata


def null(actions: Actions, *, replays: int = 199, seed: int = 0) -> Iterator[Actions]:
    """Yield the actions with who acted shuffled among those on one issue.

    Events keep their time, place and issue, and actors their activity on each issue. What happened
    on no known day is left out, and what is told several times stands there once. An actor who is
    drawn twice into one event stands there once, and what claims say of a row is dropped, since
    nobody claims a replay.
    """
    rows = rows_of(actions)
    strata = coded_strata(actions, rows)
    telling = rows.first_tellings()
    event_of = actions.event[telling]
    for shuffled in islice(iter_shuffled(rows.actor, strata, seed), replays):
        order = np.lexsort((shuffled, event_of))
        event, actor = event_of[order], shuffled[order]
        first = np.ones(len(order), dtype=np.bool_)
        first[1:] = (event[1:] != event[:-1]) | (actor[1:] != actor[:-1])
        kept = order[first]
        yield replace(
            actions,
            actor=shuffled[kept],
            event=event_of[kept],
            role=actions.role[telling[kept]],
            confidence=rows.confidence[kept],
            claims=[()] * len(kept),
            digest="",
        )
