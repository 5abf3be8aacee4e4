"""Distinct numbers of large arrays by sorting, several times quicker than hashing them."""

import numpy as np
import numpy.typing as npt

from graph.analysis.actions import Indexes


def distinct(values: Indexes) -> Indexes:
    """The values in ascending order, each once."""
    ordered = np.sort(values)
    return ordered[_firsts(ordered)]


def distinct_counts(values: Indexes) -> tuple[Indexes, Indexes]:
    """The values in ascending order, each once, and how often each stands there."""
    ordered = np.sort(values)
    begin = np.flatnonzero(_firsts(ordered))
    return ordered[begin], run_lengths(begin, len(ordered))


def run_lengths(begin: Indexes, total: int) -> Indexes:
    """Lengths of the runs that begin at these indexes and end at the next, the last at `total`."""
    return np.diff(begin, append=total)


def run_starts(ordered: npt.NDArray[np.generic]) -> Indexes:
    """Where a new value begins in an array whose equal values stand together."""
    return np.flatnonzero(_firsts(ordered))


def _firsts(ordered: npt.NDArray[np.generic]) -> npt.NDArray[np.bool_]:
    first = np.ones(len(ordered), dtype=np.bool_)
    first[1:] = ordered[1:] != ordered[:-1]
    return first
