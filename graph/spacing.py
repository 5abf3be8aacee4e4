"""Moves the boxes of a picture apart until none covers another."""

import numpy as np
import numpy.typing as npt

from graph.packing import Array, Numbers

_SEED = 20
_ROUNDS = 400


def apart(centers: Array, sizes: Array, held: npt.NDArray[np.bool_]) -> Array:
    """Centers of boxes of which none covers another: moved a little each way, and where that does
    not end, further out.

    Args:
        held: Boxes that stay; two of them may go on covering each other.
    """
    jitter = np.random.default_rng(_SEED).normal(0, 0.01, centers.shape)
    centers = centers + np.where(held[:, None], 0.0, jitter)
    for attempt in range(_ROUNDS):
        pushes = _pushes(centers, sizes, held)
        if pushes is None:
            break
        centers = centers + pushes
        if attempt % 10 == 9 and not held.any():
            centers = centers * 1.05
    return centers


def _pushes(centers: Array, sizes: Array, held: npt.NDArray[np.bool_]) -> Array | None:
    """How far each box gives way to those that it overlaps; None when there are none.

    Of two boxes each goes half the way, in the direction in which that is shorter.
    """
    left, right = _near_pairs(centers[:, 0], float(sizes[:, 0].max()))
    across = centers[left] - centers[right]
    covered = (sizes[left] + sizes[right]) / 2 - np.abs(across)
    touching = (covered > 0.01).all(axis=1) & ~(held[left] & held[right])
    if not touching.any():
        return None
    left, right = left[touching], right[touching]
    across, covered = across[touching], covered[touching]
    shorter = np.eye(2, dtype=bool)[covered.argmin(axis=1)]
    push = np.where(shorter, (covered + 0.5) * np.where(across < 0, -1.0, 1.0), 0.0)
    alone = held[left] | held[right]
    push = np.where(alone[:, None], push, push / 2)
    total, most = np.zeros_like(centers), np.zeros_like(centers)
    for side, sign in ((left, 1.0), (right, -1.0)):
        np.add.at(total, side, sign * push)
        np.maximum.at(most, side, np.abs(push))
    return np.where(held[:, None], 0.0, np.clip(total, -most, most))


def _near_pairs(places: Array, reach: float) -> tuple[Numbers, Numbers]:
    """Pairs of numbers whose places are less than `reach` apart."""
    order = np.argsort(places, kind="stable")
    ends = np.searchsorted(places[order], places[order] + reach)
    following = np.arange(len(order)) + 1
    counts = np.maximum(ends - following, 0)
    first = np.repeat(np.arange(len(order)), counts)
    begins = np.repeat(np.cumsum(counts) - counts, counts)
    second = first + 1 + np.arange(len(first)) - begins
    return order[first], order[second]
