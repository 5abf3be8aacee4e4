"""The chapters of a text on several states: "# Burundi ... # Rwanda ... The government denied it"
tells below "Rwanda" of Rwanda's government, and never of Burundi's.

A chapter begins at a heading that is a state and no more ("Rwanda", "2. RWANDA", "Rwanda 2023",
"Rwanda: a year of threats") and ends at the next one of its rank, unless that is a part that all
chapters have ("Reprisals"). A state's heading inside another state's chapter, or a heading that
names states beside other words, leaves open who is meant.
"""

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from extract.coreference.chapters import closes_chapter, state_of_heading
from extract.coreference.scene import Scene
from graph.model import Block


@dataclass(frozen=True, slots=True)
class Stretch:
    """What stands below one heading.

    Attributes:
        code: The one state whose chapter it is part of; None where that is open or none.
        chapter: Number of the chapter, counted from 1; 0 outside.
    """

    start: int
    code: str | None
    chapter: int


@dataclass(frozen=True, slots=True)
class Chapters:
    """The stretches of a text, in its order, and the states that have chapters."""

    stretches: tuple[Stretch, ...]
    states: frozenset[str]

    @property
    def several(self) -> bool:
        """Whether the text has chapters on two states or more."""
        return len(self.states) > 1

    def at(self, place: int) -> Stretch:
        """The stretch in which a character stands."""
        return next((s for s in reversed(self.stretches) if s.start <= place), _OUTSIDE)


_OUTSIDE = Stretch(0, None, 0)
_NONE = Chapters((), frozenset())


class _Head(NamedTuple):
    """A heading below which a text stands: its rank, its number and what it says of states."""

    level: int
    number: int
    code: str | None
    closes: bool


def country_chapters(scene: Scene) -> Chapters:
    """The chapters on states that the headings of a text open."""
    document = scene.document
    heads = tuple(b for b in document.blocks if b.kind == "heading")
    return _read(document.text, heads, document.reader) if heads else _NONE


@lru_cache(maxsize=4)
def _read(text: str, heads: tuple[Block, ...], reader: str) -> Chapters:
    words = [text[head.start : head.end].strip("#* \t\n") for head in heads]
    states = [state_of_heading(heading) for heading in words]
    told = frozenset(code for code in states if code is not None)
    if not told:
        return _NONE
    often = Counter(word.lower() for word in words)
    above: list[_Head] = []
    found: list[Stretch] = []
    for number, (head, heading, code) in enumerate(zip(heads, words, states, strict=True), 1):
        bare = not text.startswith("#", head.start) and reader.startswith(("text", "markdown"))
        # a bare line that opens a text is of no higher rank than those below it
        level = 2 if bare and code is not None and number == 1 else head.level
        shared = code is None and often[heading.lower()] > 1
        while above and (above[-1].level > level or (above[-1].level == level and not shared)):
            above.pop()
        closes = code is None and closes_chapter(heading)
        above.append(_Head(level + shared, number, code, closes))
        found.append(_stretch(head.start, above))
    return Chapters(tuple(found), told)


def _stretch(start: int, above: list[_Head]) -> Stretch:
    codes = {head.code for head in above if head.code is not None}
    chapter = max((head.number for head in above if head.code is not None), default=0)
    is_open = len(codes) != 1 or any(head.closes for head in above)
    return Stretch(start, None if is_open else codes.pop(), chapter)
