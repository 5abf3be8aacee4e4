"""The chapters of a text on several states, as parts of which each is about its own people: what
"# China" tells of Uyghurs says nothing of the nurse below "# Cuba".

A text that names a people or a state before its first chapter is about them throughout: the
chapters of "# Iran's reach abroad ... ## Germany" are those of hosts.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise

from extract.coreference.chapters import closes_chapter, state_of_heading
from extract.coreference.country_chapters import Stretch, country_chapters
from extract.issues.cues import find_cues
from graph.model import Document

_OWNER = re.compile(r"['\u2019]s\b")


@dataclass(frozen=True, slots=True)
class Parts:
    """Where the chapters of a text begin, in text order, and where each begins to tell; none where
    it is about one people throughout."""

    starts: tuple[int, ...] = ()
    told: tuple[int, ...] = ()

    def told_from(self, place: int) -> int:
        """Where the chapter begins to tell in which a place lies; 0 before the first one."""
        number = bisect_right(self.starts, place)
        return self.told[number - 1] if number else 0

    def is_later(self, place: int) -> bool:
        """Whether a place lies behind the first chapter."""
        return bisect_right(self.starts, place) > 1

    def heads_first(self, title: str, text: str) -> bool:
        """Whether a title is only the heading of the first chapter."""
        head = text[self.starts[0] : self.told[0]] if self.starts else ""
        return bool(self.starts) and head.strip("#* \t\n") == title.strip()


def parts_of(document: Document) -> Parts:
    """The chapters of a document by which what it is about is parted."""
    chapters = country_chapters(document)
    opens = next((s.start for s in chapters.stretches if s.code is not None), None)
    if opens is None or not chapters.several:
        return Parts()
    if _is_of_one(document, opens):
        return Parts()
    pairs = pairwise(chapters.stretches)
    first = [opens, *(b.start for a, b in pairs if b.start > opens and _key(a) != _key(b))]
    heads = {block.start: block.end for block in document.blocks if block.kind == "heading"}
    return Parts(tuple(first), tuple(heads.get(start, start) for start in first))


def _is_of_one(document: Document, opens: int) -> bool:
    """Whether what stands before the first chapter, or the title, tells whom all of it is about."""
    if any(hit.group == "community" for hit in find_cues(document.text[:opens])):
        return True
    heads = [b for b in document.blocks if b.kind == "heading" and b.start < opens]
    above = [document.text[head.start : head.end] for head in heads]
    title = document.title or ""
    if state_of_heading(title) is None:
        above.append(title)
    return any(closes_chapter(_OWNER.sub("", heading)) for heading in above)


def _key(stretch: Stretch) -> tuple[int, str | None]:
    return stretch.chapter, stretch.code
