"""Which rows stand close to which: on the same object, within a window of time."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from graph.analysis.actions import Indexes

CHUNK = 4_000_000
"""Neighbors that are held at once."""


@dataclass(frozen=True, slots=True)
class Neighbors:
    """For rows in order of object and time, the half-open range of rows within the window.

    Attributes:
        order: Indexes of the rows as they were given, in the order of the ranges.
        begin, end: A row lies in its own range.
    """

    order: Indexes
    begin: Indexes
    end: Indexes


def find_neighbors(object: Indexes, time: Indexes, window: int | Indexes) -> Neighbors:
    """Sort the rows and find their ranges.

    Args:
        object: Numbers from 0 on.
        time: Whole units, as the window.
        window: One for all rows, or one for each; rows of one object have the same.
    """
    if not len(time):
        nothing = np.zeros(0, dtype=np.int64)
        return Neighbors(nothing, nothing, nothing)
    span = int(np.ptp(time)) + 2 * int(np.max(window)) + 1
    key = object.astype(np.int64) * span + (time - int(time.min()))
    order = np.argsort(key)
    key = key[order]
    wide = window if isinstance(window, int) else window[order]
    begin = np.searchsorted(key, key - wide, side="left")
    end = np.searchsorted(key, key + wide, side="right")
    return Neighbors(order, begin, end)


def iter_chunks(count: Indexes, chunk: int = CHUNK, rows: int | None = None) -> Iterator[slice]:
    """Cut rows into stretches of about `chunk` neighbors and at most so many rows.

    Args:
        count: Neighbors of each row. A row with more than `chunk` is a stretch of its own.
    """
    sums = np.concatenate(([0], np.cumsum(count)))
    begin = 0
    while begin < len(count):
        end = max(int(np.searchsorted(sums, sums[begin] + chunk, side="right")) - 1, begin + 1)
        end = end if rows is None else min(end, begin + rows)
        yield slice(begin, end)
        begin = end


def expand(begin: Indexes, count: Indexes) -> tuple[Indexes, Indexes]:
    """For each range, its number and each index in it, as two columns."""
    number = np.repeat(np.arange(len(count)), count)
    offset = np.cumsum(count) - count
    return number, np.arange(len(number)) + np.repeat(begin - offset, count)
