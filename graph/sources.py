"""Who says so: how many independent sources claims have, and what status that gives an event.

Nothing here says how likely it is that something happened. A count of sources is a count of those
who speak on their own: not of publishers that pass the same text or the same witness on.
"""

import math
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from graph.clusters import components
from graph.model import IMPORTED_ROW, STANDING, Claim, Document, Extraction, Modality, Status
from graph.near_copies import jaccard, near_copies
from graph.resolve.names import is_proper, normalize

NEAR_COPY = 0.4
"""Least Jaccard similarity of the 8-word sequences of two paragraphs that count as one text.

One word changed in thirty leaves 0.48, two in forty-five leave 0.41; two reporters who quote one
sentence of twenty words in paragraphs of sixty share 0.14.
"""

_WORDS_IN_A_ROW = 8
_WORD = re.compile(r"\w+")
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")

REVIEWED = ("reviewed", "yes")
"""Feature of a person's judgement by which an event counts as reviewed."""


@dataclass(frozen=True, slots=True)
class Saying:
    """Who stands behind one claim.

    Attributes:
        root: The last of the attribution chain when it is an entity: in what `sayings` gives the
            member id, for counting the id of the node. None when it is no entity.
        root_text: The words for it, empty when nobody is named.
        paragraph: Where the paragraph of the claim starts.
        text: The paragraph.
    """

    claim: str
    document: str
    modality: Modality
    publisher: str | None
    root: str | None
    root_text: str
    paragraph: int
    text: str


@dataclass(frozen=True, slots=True)
class SourceCount:
    """Sources that are named, and how many of them speak on their own. `independent <= named`."""

    named: int
    independent: int


@dataclass(frozen=True, slots=True)
class Review:
    """A person has looked at the event; `time` as the judgement gives it."""

    author: str
    time: str | None


@dataclass(frozen=True, slots=True)
class EventStatus:
    """`status` as in `status`; `reviewed` stands on top of it, None when nobody has looked."""

    status: Status
    sources: SourceCount
    reviewed: Review | None = None


def sayings(extraction: Extraction) -> Iterator[Saying]:
    """Who stands behind each claim of a document, in the order of its claims."""
    document = extraction.document
    local = {entity.id: entity.local_id for entity in extraction.entities}
    spans = _paragraphs(document)
    for claim in extraction.claims:
        root = claim.attribution[-1] if claim.attribution else None
        start, text = _compared(claim, spans, document)
        yield Saying(
            claim=claim.id,
            document=document.id,
            modality=claim.modality,
            publisher=document.publisher,
            root=local.get(root.entity) if root and root.entity else None,
            root_text=root.text if root else "",
            paragraph=start,
            text=text,
        )


def _compared(claim: Claim, spans: list[tuple[int, int]], document: Document) -> tuple[int, str]:
    """What a near-copy of the claim would share: its paragraph, with where that starts.

    Of a row of a table only words that it quotes count. Its codes are equal to those of other rows
    because they mean the same, so a row without such words is like the rows of its document alone.
    """
    if claim.rule != IMPORTED_ROW:
        start, end = _span_at(spans, claim.start)
        return start, document.text[start : max(end, claim.end)]
    for role in claim.roles:
        if role.role == "content" and len(_WORD.findall(role.text)) >= _WORDS_IN_A_ROW:
            return role.start, role.text
    return 0, document.id


def status(said: Collection[Saying]) -> Status:
    """The first that fits: unreported, disputed, corroborated, alleged. `said` is of one event."""
    standings = {STANDING[one.modality] for one in said}
    if "reported" not in standings:
        return "unreported"
    if "refuted" in standings:
        return "disputed"
    return "corroborated" if count_sources(said).independent >= 2 else "alleged"


def count_sources(said: Iterable[Saying], *, every_standing: bool = False) -> SourceCount:
    """Count the sources of claims that say it happened; plans, fears and denials are no sources.

    Two claims are independent when their roots differ and their texts are no near-copies. The root
    is the last entity or name of the attribution chain, else the publisher; a claim with neither
    counts as none. A publisher that names a source for this is no source of its own beside it.
    A text that was printed several times gives as many sources as its richest printing names.

    Args:
        every_standing: Count whatever the claims say, as for a link that shows a denial.
    """
    counted = [o for o in said if every_standing or STANDING[o.modality] == "reported"]
    rooted = list(_with_roots(counted))
    roots = {root for _, root in rooted}
    if len(roots) < 2:
        return SourceCount(len(roots), len(roots))
    copies = _copy_classes({(one.document, one.paragraph): one.text for one, _ in rooted})
    named: dict[int, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for one, root in rooted:
        named[copies[one.document, one.paragraph]][one.document].add(root)
    capacity = {text: max(map(len, printed.values())) for text, printed in named.items()}
    texts: dict[str, set[int]] = defaultdict(set)
    for text, printed in named.items():
        for root in set().union(*printed.values()):
            texts[root].add(text)
    return SourceCount(len(roots), _matching(texts, capacity))


def _with_roots(said: Iterable[Saying]) -> Iterator[tuple[Saying, str]]:
    """Claims with their roots, without those of publishers that stand beside their sources."""
    rows = list(said)
    nodes: dict[str, str] = {}
    for one in sorted((o for o in rows if o.root), key=lambda o: o.root or "", reverse=True):
        if is_proper(one.root_text):
            nodes[normalize(one.root_text)] = one.root or ""
    citing = {one.publisher for one in rows if _named(one)}
    for one in rows:
        if one.root:
            yield one, one.root
        elif _named(one):
            name = normalize(one.root_text)
            yield one, nodes.get(name, f"text {name}")
        elif one.publisher and one.publisher not in citing:
            name = normalize(one.publisher) or one.publisher
            yield one, nodes.get(name, f"text {name}")


def _named(one: Saying) -> bool:
    return one.root is not None or bool(normalize(one.root_text))


def _matching(texts: Mapping[str, Collection[int]], capacity: Mapping[int, int]) -> int:
    """Largest number of roots that can each have a text to themselves (a text has places for many).

    Augmenting paths, breadth first, so that a hub with thousands of sources needs no recursion.
    """
    taken: dict[int, set[str]] = {text: set() for text in capacity}
    matched = 0
    for root in sorted(texts, key=lambda r: (len(texts[r]), r)):
        came_from: dict[int, str] = {}
        moved_from: dict[str, int] = {}
        queue = [root]
        free: int | None = None
        for name in queue:
            for text in sorted(texts[name]):
                if text in came_from:
                    continue
                came_from[text] = name
                if len(taken[text]) < capacity[text]:
                    free = text
                    break
                for other in taken[text] - moved_from.keys():
                    moved_from[other] = text
                    queue.append(other)
            if free is not None:
                break
        if free is None:
            continue
        matched += 1
        while True:
            name = came_from[free]
            taken[free].add(name)
            if name == root:
                break
            free = moved_from[name]
            taken[free].discard(name)
    return matched


def _copy_classes(texts: Mapping[Hashable, str]) -> dict[Hashable, int]:
    """Number the paragraphs so that near-copies, and copies of copies, have one number."""
    distinct = sorted({_words(text) for text in texts.values()})
    sets = {str(n): _shingles(words) for n, words in enumerate(distinct)}
    groups = components(sets, near_copies(sets, NEAR_COPY))
    number = {distinct[int(one)]: n for n, group in enumerate(groups) for one in group}
    return {place: number[_words(text)] for place, text in texts.items()}


def similarity(left: str, right: str) -> float:
    """Jaccard similarity of the 8-word sequences of two paragraphs, in [0, 1]."""
    return jaccard(_shingles(_words(left)), _shingles(_words(right)))


@lru_cache(maxsize=8192)
def _words(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))


@lru_cache(maxsize=8192)
def _shingles(words: str) -> frozenset[str]:
    """Sequences of eight words; a shorter text is one sequence."""
    row = words.split()
    last = max(len(row) - _WORDS_IN_A_ROW, 0)
    return frozenset(" ".join(row[i : i + _WORDS_IN_A_ROW]) for i in range(last + 1))


def _paragraphs(document: Document) -> list[tuple[int, int]]:
    """Spans of the paragraphs: the blocks of the reader, else what stands between blank lines."""
    if document.blocks:
        return sorted((block.start, block.end) for block in document.blocks)
    breaks = [match.span() for match in _BLANK_LINE.finditer(document.text)]
    starts = [0, *(end for _, end in breaks)]
    ends = [*(start for start, _ in breaks), len(document.text)]
    return list(zip(starts, ends, strict=True))


def _span_at(spans: list[tuple[int, int]], offset: int) -> tuple[int, int]:
    position = bisect_right(spans, (offset, math.inf)) - 1
    return spans[position] if position >= 0 else (offset, offset)
