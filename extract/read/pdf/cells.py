"""Words that begin the cell of a table, told by gaps that stand below each other.

The columns of a table may lie hardly farther apart than words do. A gap that is wider than the
others of its line says nothing by itself; several below each other, with words that begin at one
place behind them, do. Justified lines have no such gaps, since all of theirs are equal.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extract.read.pdf.library import Character

_WIDE = 0.5
"""Times the letter size: the gap before a cell is wider."""
_WIDER = 1.5
"""Times the usual gap of the line, of which a quarter are narrower."""
_LONE = 0.8
"""Times the letter size, where the line has no other gap to compare."""
_ALIGNED = 1.5
"""Points between beginnings that stand below each other."""
_ROWS = 3
_LEVEL = 0.1
"""Times the letter size by which the baselines of one word may differ."""
_JOINED = 0.5
"""Times the letter size: letters of one word lie nearer."""
_REACH = 6.0
"""Times the letter size, from one such line to the next."""


@dataclass(slots=True)
class _Word:
    at: int
    x0: float
    x1: float
    y: float
    size: float


def find_cell_starts(characters: Iterable[Character]) -> frozenset[int]:
    """Numbers of the characters with which cells begin."""
    places: defaultdict[int, list[_Word]] = defaultdict(list)
    for row in _rows(_words(characters)):
        for word in _after_wide_gaps(row):
            places[round(word.x0 / _ALIGNED)].append(word)
    found: set[int] = set()
    for place, words in places.items():
        near = sorted(words + places.get(place + 1, []), key=lambda word: -word.y)
        for group in _groups(near):
            if len({round(word.y) for word in group}) >= _ROWS:
                found.update(word.at for word in group)
    return frozenset(found)


def _words(characters: Iterable[Character]) -> list[_Word]:
    found: list[_Word] = []
    inside = False
    for c in characters:
        if not c.size:
            inside = False
            continue
        if (
            inside
            and abs(found[-1].y - c.y) < _LEVEL * c.size
            and c.x0 - found[-1].x1 < _JOINED * c.size
        ):
            found[-1].x1 = max(found[-1].x1, c.x1)
        else:
            found.append(_Word(c.at, c.x0, c.x1, c.y, c.size))
        inside = True
    return found


def _rows(words: Iterable[_Word]) -> list[list[_Word]]:
    rows: defaultdict[int, list[_Word]] = defaultdict(list)
    for word in words:
        rows[round(word.y)].append(word)
    return [sorted(row, key=lambda word: word.x0) for row in rows.values()]


def _after_wide_gaps(row: Sequence[_Word]) -> list[_Word]:
    gaps = [b.x0 - a.x1 for a, b in pairwise(row)]
    usual = sorted(gaps)[len(gaps) // 4] if len(gaps) > 1 else 0.0
    found = []
    for word, gap in zip(row[1:], gaps, strict=True):
        least = max(_WIDE * word.size, _WIDER * usual) if usual else _LONE * word.size
        if gap > least:
            found.append(word)
    return found


def _groups(words: Sequence[_Word]) -> list[list[_Word]]:
    """Words from top to bottom, parted where the next one is far."""
    groups: list[list[_Word]] = []
    for word in words:
        if not groups or groups[-1][-1].y - word.y > _REACH * word.size:
            groups.append([])
        groups[-1].append(word)
    return groups
