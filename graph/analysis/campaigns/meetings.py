"""Who met whom how often: distinct actions of one actor close to an action of another."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from graph.analysis.actions import Indexes
from graph.analysis.campaigns.distinct import firsts, run_starts
from graph.analysis.campaigns.pairs import Pairs

Layers = npt.NDArray[np.int8]

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
    key = key[firsts(key >> layer_bits if layer_bits else key)]
    layer = (key & ((1 << layer_bits) - 1)).astype(np.int8)
    row = key & ((1 << bits) - 1)
    row >>= layer_bits
    burst = _by_layer(row, layer, pairs.rows, pairs.layers)
    del row  # each of these takes 16 bytes for each pair of rows
    key >>= bits
    begin = run_starts(key)
    count = _counts(begin, layer, len(key), pairs.layers)
    count = np.minimum(count[::2], count[1::2])
    kept = np.flatnonzero(count.sum(axis=1) >= FEWEST)
    pair = key[begin[::2][kept]] >> 1
    return Meetings(pair // people, pair % people, count[kept], burst)


def _sides(pairs: Pairs, actor: Indexes, people: int, bits: int, layer_bits: int) -> Indexes:
    """Both sides of each pair of rows: the two actors, which of them acts, its row, the layer.

    Each as one number; both sides of two actors stand next to each other when sorted.
    """
    one, two = actor.take(pairs.i), actor.take(pairs.j)
    apart = np.flatnonzero(one != two)
    one, two = one[apart], two[apart]
    half = len(apart)
    key = np.empty(2 * half, dtype=np.int64)
    there, back = key[:half], key[half:]
    np.minimum(one, two, out=there)
    there *= people
    there += np.maximum(one, two)
    there <<= 1
    np.add(there, one < two, out=back)
    there += one > two
    key <<= bits - layer_bits
    there |= pairs.i[apart]
    back |= pairs.j[apart]
    if layer_bits:
        key <<= layer_bits
        layer = pairs.layer[apart]
        there |= layer
        back |= layer
    return key


def _counts(begin: Indexes, layer: Layers, total: int, layers: int) -> Indexes:
    lengths = np.diff(begin, append=total)
    if layers == 1:
        return lengths[:, np.newaxis]
    return _by_layer(np.repeat(np.arange(len(begin)), lengths), layer, len(begin), layers)


def _by_layer(number: Indexes, layer: Layers, count: int, layers: int) -> Indexes:
    if layers == 1:
        return np.bincount(number, minlength=count)[:, np.newaxis]
    counted = np.bincount(number * layers + layer, minlength=count * layers)
    return counted.reshape(count, layers)
