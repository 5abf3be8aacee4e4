"""Strata from the data alone: objects to which the same actors return belong together.

It is a guess at who cares for what, made without any coded issue. With few actions it is a bad one.
"""

import numpy as np
from scipy import sparse

from graph.analysis.actions import Indexes, Numbers
from graph.analysis.campaigns.distinct import distinct
from graph.analysis.campaigns.grouping import partition
from graph.analysis.campaigns.layers import Layer
from graph.analysis.campaigns.rows import DAY, Mask, Rows
from graph.analysis.campaigns.strata import Stratified

FEWEST = 20_000
"""Actions below which learned strata cost most of the power to find anything."""

MOST_PRODUCTS = 200_000_000
"""Pairs of objects of one actor, over all actors, beyond which nothing is learned."""

_BLOCK = 30 * DAY
_RESOLUTION = 4.0


def learned_strata(layer: Layer, rows: Rows, uncoded: Mask, *, seed: int) -> Stratified | None:
    """Group the objects of a layer; the strata of a row are those of its objects, in equal parts.

    An actor counts once for each object and thirty days, so that a burst is one vote. Objects that
    nobody else returns to stay alone. None when there are too many objects to compare.

    Args:
        layer: Every row has at least one object in it.
    """
    returns = _returns(layer, rows)
    per_actor = np.bincount(returns.indices, minlength=1).astype(np.float64)
    if (per_actor**2).sum() > MOST_PRODUCTS:
        return None
    label = _labels(_similar(returns, per_actor), len(layer.names), seed)
    return Stratified(
        kind="learned",
        row=layer.row,
        stratum=label[layer.object],
        share=1 / np.bincount(layer.row, minlength=len(rows))[layer.row],
        count=int(label.max()) + 1,
        uncoded=uncoded,
    )


def _returns(layer: Layer, rows: Rows) -> sparse.csr_array:
    """How many stretches of thirty days each actor was at each object; (objects, actors)."""
    time = layer.time_of(rows)
    block = (time - time.min()) // _BLOCK
    blocks = int(block.max()) + 1
    visit = (rows.actor[layer.row] * len(layer.names) + layer.object) * blocks + block
    place = distinct(visit) // blocks
    ends = (place % len(layer.names), place // len(layer.names))
    shape = (len(layer.names), rows.people)
    counted = sparse.csr_array((np.ones(len(place)), ends), shape=shape)
    counted.sum_duplicates()
    return counted


def _similar(returns: sparse.csr_array, per_actor: Numbers) -> sparse.coo_array:
    """Cosine of each pair of objects; actors who are everywhere count less."""
    weighted = returns.copy()
    weighted.data = np.log1p(weighted.data)
    rarity = np.log(1 + returns.shape[0] / np.maximum(per_actor, 1))
    weighted.data *= rarity[weighted.indices]
    length = np.sqrt(np.asarray(weighted.multiply(weighted).sum(axis=1)).ravel())
    weighted = sparse.diags_array(1 / np.maximum(length, 1e-12)) @ weighted
    return sparse.triu(weighted @ weighted.T, 1).tocoo()


def _labels(similar: sparse.coo_array, objects: int, seed: int) -> Indexes:
    """A stratum for each object, numbered by the first object in it."""
    u, v = similar.row.astype(np.int64), similar.col.astype(np.int64)
    found = partition(u, v, similar.data, seed=seed, resolution=_RESOLUTION)
    label = np.arange(objects) + objects
    label[: len(found)] = np.where(found >= 0, found, label[: len(found)])
    names: dict[int, int] = {}
    return np.array([names.setdefault(one, len(names)) for one in label.tolist()], dtype=np.int64)
