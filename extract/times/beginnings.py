"""How a pattern may begin: its first letters, by which it is tried only where they stand.

"7 April" is sought where a number stands and "the next day" at "the n": of ninety patterns a place
in a text has two or three to try.
"""

from collections.abc import Iterable, Iterator, Sequence
from re import _constants as ops  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

LETTERS = 5
"""So many of the first letters are looked at: enough for "the n" and "on th"."""
_OPEN = "*"
"""What is not known to be any letter in particular, and all behind it."""
_DIGIT = "0"
"""Stands for any digit."""
_DIGITS = str.maketrans("123456789", _DIGIT * 9)
_WIDE = 40
"""A range of more letters than this is not looked at letter by letter."""

_ZERO_WIDTH = (ops.AT, ops.ASSERT, ops.ASSERT_NOT)
_REPEATS = (ops.MAX_REPEAT, ops.MIN_REPEAT)

Parts = Iterable[tuple[Any, Any]]


class Beginnings:
    """Numbers of patterns in a list, by how what they match, in either case, may begin."""

    def __init__(self, patterns: Sequence[str]) -> None:
        self._all = range(len(patterns))
        self._by_beginning: dict[str, set[int]] = {}
        for number, pattern in enumerate(patterns):
            for beginning in beginnings(pattern):
                self._by_beginning.setdefault(beginning, set()).add(number)

    def at(self, letters: str) -> Sequence[int]:
        """Those that may match where these letters stand: `LETTERS` of them, fewer before the end.

        Every one may where several blanks stand in a row, and beyond ASCII, where small and large
        letters do not go in pairs.
        """
        key = _written(letters)
        if not letters.isascii() or len(key) < len(letters):
            return self._all
        keys = (key, *(key[:length] + _OPEN for length in range(len(key) + 1)))
        return sorted({n for key in keys for n in self._by_beginning.get(key, ())})


def beginnings(pattern: str) -> set[str]:
    """The ways in which what a pattern matches may begin, in small letters, digits as "0", one
    blank for several."""
    return {one + _OPEN if _goes_on(one) else one for one in _behind({""}, _parser.parse(pattern))}


def _goes_on(one: str) -> bool:
    return len(one) < LETTERS and not one.endswith(_OPEN)


def _behind(before: set[str], parts: Parts) -> set[str]:
    """The beginnings, with what the parts of a pattern add to those that go on."""
    done: set[str] = set()
    for op, value in parts:
        done |= {one for one in before if not _goes_on(one)}
        before = _with_part(before - done, op, value)
    return done | before


def _with_part(before: set[str], op: Any, value: Any) -> set[str]:
    if op in _ZERO_WIDTH:
        return before
    if op is ops.SUBPATTERN:
        return _behind(before, value[-1])
    if op is ops.BRANCH:
        return set[str]().union(*(_behind(before, branch) for branch in value[1]))
    if op in _REPEATS:
        return _repeated(before, *value)
    return {_added(one, letter) for one in before for letter in _letters(op, value)}


def _repeated(before: set[str], least: int, most: int, part: Parts) -> set[str]:
    found = set(before) if least == 0 else set[str]()
    for times in range(1, min(most, least + LETTERS) + 1):
        before = _behind(before, part)
        if times >= least:
            found |= before
    return found


def _letters(op: Any, value: Any) -> Iterator[str]:
    """What one letter may be."""
    if op is ops.LITERAL:
        yield _written(chr(value))
    elif op is ops.RANGE and value[1] - value[0] < _WIDE:
        yield from (_written(chr(letter)) for letter in range(value[0], value[1] + 1))
    elif op is ops.CATEGORY and value is ops.CATEGORY_DIGIT:
        yield _DIGIT
    elif op is ops.CATEGORY and value is ops.CATEGORY_SPACE:
        yield " "
    elif op is ops.IN:
        for part in value:
            yield from _letters(*part)
    else:
        yield _OPEN


def _added(one: str, letter: str) -> str:
    return one if letter == " " and one.endswith(" ") else one + letter


def _written(letters: str) -> str:
    """In small letters, digits as "0", one blank for several."""
    found = ""
    for letter in letters.lower().translate(_DIGITS):
        found = _added(found, " " if letter.isspace() else letter)
    return found
