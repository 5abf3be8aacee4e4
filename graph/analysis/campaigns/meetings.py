"""Who met whom how often: distinct actions of one actor close to an action of another."""

from dataclasses import dataclass

import numpy as np

from graph.analysis.actions import Indexes
from graph.analysis.campaigns.distinct import run_starts
from graph.analysis.campaigns.pairs import Pairs

FEWEST = 2
"""Meetings below which a pair of actors is not looked at."""


@dataclass(frozen=True, slots=True)
class Meetings:
    """Pairs of actors that met at least `FEWEST` times, sorted.

    Attributes:
        u, v: Actors, `u < v`.
        count: By layer, the smaller of both directions: actions of `u` that `v` acted close to, and
            of `v` that `u` did; shape `(pairs, layers)`.
        burst: By layer, how many other actors acted close to each row; shape `(rows, layers)`.
    """

    u: Indexes
    v: Indexes
    count: Indexes
    burst: Indexes


def find_meetings(pairs: Pairs, actor: Indexes, people: int) -> Meetings:
    """Count the meetings when these actors did the rows.

    An action that stands close to several of one other actor has met that actor once, in the first
    layer in which it did.

    Args:
        actor: For each row; any permutation of who acted will do.
    """
    row_bits = max(pairs.rows - 1, 1).bit_length()
    layer_bits = (pairs.layers - 1).bit_length() if pairs.layers > 1 else 0
    bits = row_bits + layer_bits
    if people * people >= 1 << (62 - bits):
        raise ValueError(f"too many actors and actions for one search: {people}, {pairs.rows}")
    key = _sides(pairs, actor, people, bits, layer_bits)
    key.sort()
    key = key[run_starts(key >> layer_bits if layer_bits else key)]
    row = key >> layer_bits & ((1 << row_bits) - 1)
    layer = key & ((1 << layer_bits) - 1)
    side = key >> bits
    begin = run_starts(side)
    burst = _by_layer(row, layer, pairs.rows, pairs.layers)
    count = _counts(begin, layer, len(side), pairs.layers).reshape(-1, 2, pairs.layers).min(axis=1)
    kept = np.flatnonzero(count.sum(axis=1) >= FEWEST)
    pair = (side[begin[::2]] >> 1)[kept]
    return Meetings(pair // people, pair % people, count[kept], burst)


def _sides(pairs: Pairs, actor: Indexes, people: int, bits: int, layer_bits: int) -> Indexes:
    """Both sides of each pair of rows: the two actors, which of them acts, its row, the layer.

    Each as one number; both sides of two actors stand next to each other when sorted.
    """
    one, two = actor[pairs.i], actor[pairs.j]
    apart = one != two
    one, two = one[apart], two[apart]
    both = (np.minimum(one, two) * people + np.maximum(one, two)) << (bits + 1)
    turn = (one > two).astype(np.int64)
    key = np.empty(2 * len(one), dtype=np.int64)
    half = len(one)
    np.bitwise_or(both, turn << bits, out=key[:half])
    np.bitwise_or(both, (1 - turn) << bits, out=key[half:])
    key[:half] |= pairs.i[apart].astype(np.int64) << layer_bits
    key[half:] |= pairs.j[apart].astype(np.int64) << layer_bits
    if layer_bits:
        layer = pairs.layer[apart]
        key[:half] |= layer
        key[half:] |= layer
    return key


def _counts(begin: Indexes, layer: Indexes, total: int, layers: int) -> Indexes:
    lengths = np.diff(begin, append=total)
    if layers == 1:
        return lengths[:, np.newaxis]
    return _by_layer(np.repeat(np.arange(len(begin)), lengths), layer, len(begin), layers)


def _by_layer(number: Indexes, layer: Indexes, count: int, layers: int) -> Indexes:
    if layers == 1:
        return np.bincount(number, minlength=count)[:, np.newaxis]
    counted = np.bincount(number * layers + layer, minlength=count * layers)
    return counted.reshape(count, layers)
