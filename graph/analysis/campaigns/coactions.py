"""The plain co-action network: who acts on the same object soon before or after whom.

It counts and judges nothing: neither interest nor news nor habit is taken into account, and two
busy actors have a high weight for no other reason. `find` asks what is more than that.
"""

import numpy as np
import numpy.typing as npt

from graph.analysis.actions import Indexes
from graph.analysis.campaigns.distinct import run_starts
from graph.analysis.campaigns.neighbors import expand, find_neighbors, iter_chunks

_BITS = 62
_MICRO = 1_000_000


def coactions(
    actor: Indexes, object: Indexes, t: npt.NDArray[np.number], window: float
) -> tuple[Indexes, Indexes, Indexes]:
    """Directed edges `u`, `v` with `weight`, sorted by `u`, then `v`.

    The weight is the number of actions of `u` that have at least one action of `v` on the same
    object within the window before or after, both ends included. Nobody has an edge to itself.

    Args:
        actor, object: Numbers from 0 on, one each for every action.
        t: Times, of any unit, whole or not; fractions count to a millionth.
        window: In the same unit, >= 0.

    Raises:
        ValueError: The window is negative.

    Definition: as coordination-network-toolkit counts co-tweets and co-links.
    """
    if window < 0:
        raise ValueError(f"window must not be negative, is {window}")
    time, wide = _whole(t, window)
    near = find_neighbors(object, time, wide)
    people = int(actor.max()) + 1 if len(actor) else 1
    sorted_actor = actor[near.order].astype(np.int64)
    most_rows = 1 << max(_BITS - (people * people).bit_length(), 0)
    count = near.end - near.begin
    found = []
    for rows in iter_chunks(count, rows=most_rows):
        row, other = expand(near.begin[rows], count[rows])
        found.append(_count(sorted_actor[rows][row], sorted_actor[other], row, people))
    return _sum(found, people)


def _whole(t: npt.NDArray[np.number], window: float) -> tuple[Indexes, int]:
    if np.issubdtype(t.dtype, np.integer) and window == int(window):
        return t.astype(np.int64), int(window)
    return np.rint(t.astype(np.float64) * _MICRO).astype(np.int64), round(window * _MICRO)


def _count(u: Indexes, v: Indexes, row: Indexes, people: int) -> tuple[Indexes, Indexes]:
    """Numbers of edges, and in how many distinct rows each stands."""
    apart = u != v
    bits = int(row[-1]).bit_length() if len(row) else 0
    key = ((u * people + v) << bits | row)[apart]
    key.sort()
    edge = key[run_starts(key)] >> bits
    begin = run_starts(edge)
    return edge[begin], np.diff(begin, append=len(edge))


def _sum(found: list[tuple[Indexes, Indexes]], people: int) -> tuple[Indexes, Indexes, Indexes]:
    if not found:
        nothing = np.zeros(0, dtype=np.int64)
        return nothing, nothing, nothing
    edge = np.concatenate([edges for edges, _ in found])
    weight = np.concatenate([weights for _, weights in found])
    if len(found) > 1:
        order = np.argsort(edge, kind="stable")
        edge, weight = edge[order], weight[order]
        begin = run_starts(edge)
        edge, weight = edge[begin], np.add.reduceat(weight, begin) if len(begin) else weight
    return edge // people, edge % people, weight
