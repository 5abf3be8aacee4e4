"""Labels of nodes: how they are broken into lines, and how much room they need."""

import math
import unicodedata
from collections.abc import Iterator

from graph.view.words import shown

LINE_HEIGHT = 14.5
_FONT_SIZE = 12
"""Pixels, both; labels.js draws with the same."""
_CHARACTER = 0.42
"""Width of a character, as a share of the font's size."""
_GAP = 5
"""Pixels between a node and its label."""
_LINE = 22
"""Most characters of a line; twice as wide ones count twice."""
_LINES = 2


def short(text: str, most: int) -> str:
    """At most so many characters, with an ellipsis where some were left out."""
    text = " ".join(text.split())
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def lines(name: str) -> tuple[str, ...]:
    """A name in at most two lines, cut where it is longer."""
    found = list(_broken(shown(name[:400]).split()))
    if len(found) > _LINES:
        rest = " ".join(found[_LINES - 1 :])
        found = [*found[: _LINES - 1], _cut(rest)]
    return tuple(found)


def event_lines(kind: str, when: str) -> tuple[str, ...]:
    """Type of an event, and below it when it was."""
    return (kind, when) if when else (kind,)


def room(label: tuple[str, ...]) -> tuple[float, float]:
    """Width and height that a label needs under its node, in pixels."""
    if not label:
        return 0.0, 0.0
    width = max(map(_width, label)) * _FONT_SIZE * _CHARACTER
    return width, _GAP + LINE_HEIGHT * len(label)


def node_size(links: int, *, is_event: bool) -> float:
    """Half the height of a node: its area grows with the number of its links."""
    least, growth, most = (9.0, 2.0, 18.0) if is_event else (11.0, 3.2, 34.0)
    return round(min(least + growth * math.sqrt(links), most), 1)


def _broken(words: list[str]) -> Iterator[str]:
    line = ""
    for word in words:
        both = f"{line} {word}" if line else word
        if line and _width(both) > _LINE:
            yield line
            both = word
        while _width(both) > _LINE:
            end = _fitting(both)
            if len(both) - end < 3:
                break
            yield both[:end]
            both = both[end:]
        line = both
    if line:
        yield line


def _cut(text: str) -> str:
    if _width(text) <= _LINE:
        return text
    return text[: _fitting(text) - 1].rstrip() + "…"


def _fitting(text: str) -> int:
    """How many characters have room on a line, at least 2."""
    used = 0
    for i, character in enumerate(text):
        used += _columns(character)
        if used > _LINE:
            return max(i, 2)
    return len(text)


def _width(text: str) -> int:
    return sum(map(_columns, text))


def _columns(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
