"""All pairs of actions that share an object within its window, whoever did them.

Who acted is no part of it, so one list serves the data and every replay.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from graph.analysis.actions import Indexes
from graph.analysis.campaigns.distinct import distinct
from graph.analysis.campaigns.layers import Layer
from graph.analysis.campaigns.neighbors import Neighbors, expand, find_neighbors, iter_chunks
from graph.analysis.campaigns.records import Signal
from graph.analysis.campaigns.rows import Rows

MOST_PAIRS = 40_000_000
"""Beyond it the objects with most pairs are skipped as crowds."""

Rowish = npt.NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Skipped:
    """An object on which too many act at once to tell anybody from the crowd."""

    signal: Signal
    name: str
    actions: int


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of rows, `i < j`, each once; columns of one length.

    Attributes:
        layer: Index of the first layer in which the two share an object.
        layers: Number of layers.
        rows: Number of rows that `i` and `j` point into.
    """

    i: Rowish
    j: Rowish
    layer: npt.NDArray[np.int8]
    layers: int
    rows: int
    skipped: tuple[Skipped, ...] = ()

    def __len__(self) -> int:
        return len(self.i)


def find_pairs(rows: Rows, layers: Sequence[Layer], *, most_in_window: int) -> Pairs:
    """List the pairs of all layers.

    Args:
        most_in_window: Objects on which more actors than this act within one window are skipped.
    """
    skipped: list[Skipped] = []
    seen = np.zeros(0, dtype=np.int64)
    keys, numbers = [], []
    for number, layer in enumerate(layers):
        near = find_neighbors(layer.object, layer.time_of(rows), layer.window)
        crowded = _crowds(layer, near, rows, most_in_window)
        skipped += [_skipped(layer, one) for one in crowded.tolist()]
        found = _keys(layer, near, len(rows), crowded)
        if number:
            found = found[~_among(found, seen)]
        keys.append(found)
        numbers.append(np.full(len(found), number, dtype=np.int8))
        if number + 1 < len(layers):
            seen = np.sort(np.concatenate((seen, found)))
    key = np.concatenate(keys) if keys else np.zeros(0, dtype=np.int64)
    width = max(len(rows), 1)
    return Pairs(
        i=(key // width).astype(np.int32),
        j=(key % width).astype(np.int32),
        layer=np.concatenate(numbers) if numbers else np.zeros(0, dtype=np.int8),
        layers=len(layers),
        rows=len(rows),
        skipped=tuple(skipped),
    )


def _keys(layer: Layer, near: Neighbors, rows: int, crowded: Indexes) -> Indexes:
    """Both rows of each pair as one number, ascending, each once."""
    row = layer.row[near.order]
    after = near.end - np.arange(len(row)) - 1
    after[np.isin(layer.object[near.order], crowded)] = 0
    found = []
    for part in iter_chunks(after):
        at, other = expand(np.arange(part.start, part.stop) + 1, after[part])
        one, two = row[part][at], row[other]
        key = np.minimum(one, two) * rows + np.maximum(one, two)
        found.append(key[one != two])
    return distinct(np.concatenate(found)) if found else np.zeros(0, dtype=np.int64)


def _crowds(layer: Layer, near: Neighbors, rows: Rows, most: int) -> Indexes:
    """Objects that are skipped, sorted."""
    objects = layer.object[near.order]
    actor = rows.actor[layer.row[near.order]]
    crowded = set()
    size = near.end - near.begin
    for at in np.flatnonzero(size > most).tolist():
        one = int(objects[at])
        if one not in crowded and len(distinct(actor[near.begin[at] : near.end[at]])) > most:
            crowded.add(one)
    pairs = np.bincount(objects, near.end - np.arange(len(objects)) - 1, len(layer.names))
    pairs[sorted(crowded)] = 0
    excess = pairs.sum() - MOST_PAIRS
    for one in np.argsort(-pairs, kind="stable").tolist():
        if excess <= 0:
            break
        excess -= pairs[one]
        crowded.add(one)
    return np.array(sorted(crowded), dtype=np.int64)


def _skipped(layer: Layer, object: int) -> Skipped:
    return Skipped(layer.signal, layer.names[object], int((layer.object == object).sum()))


def _among(values: Indexes, ordered: Indexes) -> npt.NDArray[np.bool_]:
    if not len(ordered):
        return np.zeros(len(values), dtype=np.bool_)
    at = np.minimum(np.searchsorted(ordered, values), len(ordered) - 1)
    found: npt.NDArray[np.bool_] = ordered[at] == values
    return found
