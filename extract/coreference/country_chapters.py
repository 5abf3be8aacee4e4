"""The chapters of a text on several states: "# Burundi ... # Rwanda ... The government denied it"
tells below "Rwanda" of Rwanda's government, and never of Burundi's.

A chapter begins at a heading that is a state and no more ("Rwanda", "2. RWANDA", "Rwanda 2023",
"Rwanda: a year of threats") or at a label of a paragraph (`state_labels`), and ends at the next one
of its rank, unless that is a part that all chapters have ("Reprisals"). A state's heading inside
another state's chapter, or a heading that names states beside other words, leaves open who is
meant.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from extract.coreference.chapters import closes_chapter, state_of_heading
from extract.coreference.state_labels import state_labels
from graph.model import Block, Document


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

    @property
    def opens_with_one(self) -> bool:
        """Whether the first heading of the text is that of a chapter."""
        return self.stretches[0].code is not None

    def at(self, place: int) -> Stretch:
        """The stretch in which a character stands."""
        return next((s for s in reversed(self.stretches) if s.start <= place), _OUTSIDE)


_OUTSIDE = Stretch(0, None, 0)
_NONE = Chapters((), frozenset())
_BELOW_ALL = 9
"""The rank of a label, which stands below every heading."""


class _Head(NamedTuple):
    """A heading or label below which a text stands: its place, its rank, its number among them
    and what it says of states; `shared` where all chapters have such a part."""

    start: int
    level: int
    number: int
    code: str | None
    closes: bool
    shared: bool


def country_chapters(document: Document) -> Chapters:
    """The chapters on states that the headings and labels of a text open."""
    return _read(document.text, document.blocks, document.reader)


@lru_cache(maxsize=4)
def _read(text: str, blocks: tuple[Block, ...], reader: str) -> Chapters:
    found = [*_headings(text, blocks, reader), *_labels(text, blocks)]
    told = frozenset(head.code for head in found if head.code is not None)
    if not told:
        return _NONE
    above: list[_Head] = []
    stretches: list[Stretch] = []
    for number, head in enumerate(sorted(found), 1):
        while above and (
            above[-1].level > head.level or (above[-1].level == head.level and not head.shared)
        ):
            above.pop()
        level = head.level + head.shared
        above.append(head._replace(level=level, number=number))
        stretches.append(_stretch(head.start, above))
    return Chapters(tuple(stretches), told)


def _headings(text: str, blocks: Iterable[Block], reader: str) -> Iterator[_Head]:
    heads = [block for block in blocks if block.kind == "heading"]
    words = [text[head.start : head.end].strip("#* \t\n") for head in heads]
    often = Counter(word.lower() for word in words)
    for number, (head, heading) in enumerate(zip(heads, words, strict=True), 1):
        code = state_of_heading(heading)
        bare = not text.startswith("#", head.start) and reader.startswith(("text", "markdown"))
        # a bare line that opens a text is of no higher rank than those below it
        level = max(2, head.level) if bare and code is not None and number == 1 else head.level
        shared = code is None and often[heading.lower()] > 1
        closes = code is None and closes_chapter(heading)
        yield _Head(head.start, level, number, code, closes, shared)


def _labels(text: str, blocks: tuple[Block, ...]) -> Iterator[_Head]:
    for label in state_labels(text, blocks):
        yield _Head(label.start, _BELOW_ALL, 0, label.code, label.code is None, False)


def _stretch(start: int, above: list[_Head]) -> Stretch:
    codes = {head.code for head in above if head.code is not None}
    chapter = max((head.number for head in above if head.code is not None), default=0)
    is_open = len(codes) != 1 or any(head.closes for head in above)
    return Stretch(start, None if is_open else codes.pop(), chapter)
