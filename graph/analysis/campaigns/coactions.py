"""The plain co-action network: who acts on the same object soon before or after whom.

It counts and judges nothing: neither interest nor news nor habit is taken into account, and two
busy actors have a high weight for no other reason. `find` asks what is more than that.
"""

import numpy as np
import numpy.typing as npt

from graph.analysis.actions import Indexes
from graph.analysis.campaigns.distinct import run_lengths, run_starts
from graph.analysis.campaigns.neighbors import expand, find_neighbors, iter_chunks

_BITS = 62
_CHUNK = 250_000
"""Neighbors that are held at once: few enough for the cache of a processor."""
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
    near = find_neighbors(object, *_whole(t, window))
    count = near.end - near.begin
    of_row = actor[near.order].astype(np.int64)
    side = int(of_row.max(initial=0)).bit_length()
    spare = max(_BITS - 2 * side, 0)
    found = []
    for rows in iter_chunks(count, _CHUNK, rows=1 << spare):
        row, other = expand(near.begin[rows], count[rows])
        found.append(_count(of_row[rows][row], of_row[other], row, side, spare))
    del near, count, of_row
    return _sum(found, side, spare)


def _whole(t: npt.NDArray[np.number], window: float) -> tuple[Indexes, int]:
    if np.issubdtype(t.dtype, np.integer) and window == int(window):
        return t.astype(np.int64), int(window)
    return np.rint(t.astype(np.float64) * _MICRO).astype(np.int64), round(window * _MICRO)


def _count(u: Indexes, v: Indexes, row: Indexes, side: int, spare: int) -> Indexes:
    """Edges, and in how many distinct rows each stands, less one; packed into one number.

    Args:
        side: Bits of an actor.
        spare: Bits below the two actors; a row and a count fit into them.
    """
    key = u << side
    key |= v
    key <<= spare
    key |= row
    key = key[u != v]
    key.sort()
    edge = key[run_starts(key)] >> spare
    begin = run_starts(edge)
    packed: Indexes = edge[begin] << spare | run_lengths(begin, len(edge)) - 1
    return packed


def _sum(found: list[Indexes], side: int, spare: int) -> tuple[Indexes, Indexes, Indexes]:
    """The edges of all chunks, which are given up."""
    if not found:
        nothing = np.zeros(0, dtype=np.int64)
        return nothing, nothing, nothing
    packed = np.concatenate(found)
    found.clear()
    packed.sort()
    edge = packed >> spare
    packed &= (1 << spare) - 1
    packed += 1
    begin = run_starts(edge)
    if len(begin) < len(edge):
        edge, packed = edge[begin], np.add.reduceat(packed, begin)
    return edge >> side, edge & ((1 << side) - 1), packed
