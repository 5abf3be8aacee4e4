"""Words written from right to left, in the order in which they are read.

The library gives them as they stand on the page, from left to right, and with them the bracket that
closes behind them, which it takes for an opening one.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import replace

from extract.read.pdf.library import Character

_CLOSING = {"(": ")", "[": "]", "\u00ab": "\u00bb"}


def in_reading_order(characters: Iterable[Character]) -> Iterator[Character]:
    """The same characters; each keeps its number, and takes the place at which it is read."""
    waiting: list[Character] = []
    opened = ""
    for c in characters:
        if _is_leftward(c.glyph) or (waiting and _may_stand_between(c, waiting[-1])):
            waiting.append(c)
            continue
        yield from _released(waiting, opened)
        opened = c.glyph if c.glyph in _CLOSING else opened if not c.size else ""
        waiting = []
        yield c
    yield from _released(waiting, opened)


def _is_leftward(glyph: str) -> bool:
    return any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in glyph)


def _may_stand_between(c: Character, before: Character) -> bool:
    """White space on the same line, or one opening bracket."""
    return c.glyph == " " or (c.glyph in _CLOSING and before.glyph not in _CLOSING)


def _released(waiting: list[Character], opened: str) -> Iterator[Character]:
    count = max((i + 1 for i, c in enumerate(waiting) if _is_leftward(c.glyph)), default=0)
    yield from _turned(waiting[:count])
    rest = waiting[count:]
    bracket = next((i for i, c in enumerate(rest) if c.glyph == opened and c.size), None)
    if opened and bracket is not None:
        closed = replace(rest[bracket], glyph=_CLOSING[opened])
        rest = [closed, *rest[:bracket], *rest[bracket + 1 :]]
    yield from rest


def _turned(words: list[Character]) -> Iterator[Character]:
    printed = [c for c in words if c.size]
    if not printed:
        return
    places = iter(sorted(printed, key=lambda c: c.x0))
    leftward = printed[0].x0 > printed[-1].x0
    for c in words if leftward else reversed(words):
        place = next(places) if c.size else c
        yield replace(c, x0=place.x0, x1=place.x1)
