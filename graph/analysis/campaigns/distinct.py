"""Distinct numbers of large arrays by sorting, several times quicker than hashing them."""

import numpy as np
import numpy.typing as npt

from graph.analysis.actions import Indexes


def distinct(values: Indexes) -> Indexes:
    """The values in ascending order, each once."""
    ordered = np.sort(values)
    return ordered[firsts(ordered)]


def distinct_counts(values: Indexes) -> tuple[Indexes, Indexes]:
    """The values in ascending order, each once, and how often each stands there."""
    ordered = np.sort(values)
    begin = np.flatnonzero(firsts(ordered))
    return ordered[begin], run_lengths(begin, len(ordered))


def stable_order(values: npt.NDArray[np.generic]) -> Indexes:
    """Indexes in the order of the values, equal values as they stand.

    Where no values are equal, any way of sorting is stable, and the quickest one will do.
    """
    order = np.argsort(values)
    if firsts(values[order]).all():
        return order
    return np.argsort(values, kind="stable")


def whole_order(values: Indexes) -> Indexes:
    """Indexes in the order of whole values, equal values as they stand.

    Args:
        values: >= 0; a value and a number of one must fit into 63 bits together.
    """
    bits = len(values).bit_length()
    packed = np.sort(values << bits | np.arange(len(values)))
    order: Indexes = packed & ((1 << bits) - 1)
    return order


def run_lengths(begin: Indexes, total: int) -> Indexes:
    """Lengths of the runs that begin at these indexes and end at the next, the last at `total`."""
    return np.diff(begin, append=total)


def run_starts(ordered: npt.NDArray[np.generic]) -> Indexes:
    """Where a new value begins in an array whose equal values stand together."""
    return np.flatnonzero(firsts(ordered))


def firsts(ordered: npt.NDArray[np.generic]) -> npt.NDArray[np.bool_]:
    """For each value of such an array, whether it is a new one."""
    first = np.ones(len(ordered), dtype=np.bool_)
    first[1:] = ordered[1:] != ordered[:-1]
    return first
