"""What a part of a document is about as a whole: a state's quarrel with its people, and causes.

Whose quarrel it is, `extract.issues.state_quarrel` says; here a document is cut into the parts of
which each is about one people and one cause.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TypeVar

from extract.issues.chapters import parts_of
from extract.issues.cue_patterns import day_words, weak_words
from extract.issues.cues import CueHit, cues_at, find_cues, of_one_issue
from extract.issues.issue_file import listed
from extract.issues.labels import not_by_labels, without_labels
from extract.issues.state_quarrel import Stretch, bodies_of, headed_by, state_issues
from graph.model import Block, Document, DocumentEntity

Row = TypeVar("Row")

STORY_CHARS = 1500
"""A text that is no longer tells one story, so what it is about holds for all of it."""
ARTICLE_CHARS = 3000
"""A text that is no longer is about the people whom it names before and behind a passage."""
PASSAGE_CHARS = 700
"""How long the parts of a longer text may be that are about one people and one cause."""
STRETCH_CHARS = 6000
"""How long the parts may be of which one state's quarrel is told."""

_FAITH = "religion"
"""The cause whose weak words count only in the quarrel of a state."""
_BEFORE = 80
"""How many characters before a word for what somebody is are looked at for his name."""
_REPEATED = 2
"""A cause that is shown so often is one of the whole passage."""

_DATELINE = re.compile(
    r"(?:^|(?<=[.!?\"\u201d\u2019)]\s))[A-Z]{3,}(?:[ ,-]+[A-Z]{2,})*"
    r"(?:,[^.\n]{1,30}?)?\s[-\u2013\u2014]\s",
    re.MULTILINE,
)
"""Finds the town in capitals that opens an item of a bulletin."""
_GREETING = re.compile(r"[^.]{1,30}[!,:]\s*")
"""Matches an opening that only greets or calls upon somebody: "Honorable members!"."""
_NAME = re.compile(
    r"\s+(?:[A-Z][\w'\u2019\u02bb-]+\s+){0,3}?([A-Z][\w\u02bb-]+)(?![\w\u02bb-]|\s+[A-Z])"
)
"""Matches a name behind a word for what somebody is, with its last part."""
_NAMED = re.compile(
    r"([A-Z][\w\u02bb-]+)(?:,\s+\d+)?,\s+(?:an?|the)\s+(?:[\w-]+\s+){0,3}(?:[\w-]+,?\s+and\s+)?$"
)
"""Finds a name, by its last part, right before what somebody is: "Ana Roa, 30, a lawyer and"."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A passage of a document, with the state of the stretch around it.

    Attributes:
        start: Where it begins in the document, as `end` where it ends.
        hits: All cues in it, with their places in the document.
        state: Where the one state is named whose quarrel the stretch tells; empty for none.
        themes: The causes and days of the whole passage, each shown by one of the hits.
        titled: The peoples that the title names.
    """

    start: int
    end: int
    hits: tuple[CueHit, ...] = ()
    state: tuple[CueHit, ...] = ()
    themes: frozenset[str] = frozenset()
    titled: frozenset[str] = frozenset()

    def shown(self) -> list[CueHit]:
        """Where communities are named in it."""
        return [hit for hit in self.hits if hit.group == "community"]

    def communities(self) -> Sequence[CueHit]:
        """Where the one community of the passage is shown; empty for none or several.

        A people goes before a state: what is done to Tibetans abroad is not about China. Several
        peoples are all meant where the title names just them, and one that only the title names
        goes before a state too.
        """
        shown = self.shown()
        states = {state.issue for state in state_issues()}
        peoples = [hit for hit in shown if hit.issue not in states]
        if len(self.titled) > 1 and {hit.issue for hit in peoples} == self.titled:
            return peoples
        if peoples or (len(self.titled) == 1 and self.titled.isdisjoint(states)):
            return of_one_issue(peoples)
        return self.state or of_one_issue(shown)


@dataclass(frozen=True, slots=True)
class Scenes:
    """The passages of a document, in text order."""

    scenes: tuple[Scene, ...]

    def around(self, place: int) -> Scene:
        """The passage in which a place of the text lies."""
        return self.scenes[bisect_right(self.scenes, place, key=lambda scene: scene.start) - 1]


def issue_scenes(
    document: Document,
    sentences: Sequence[tuple[int, int]],
    entities: Iterable[DocumentEntity],
    events: Iterable[tuple[int, str]],
) -> Scenes:
    """The passages of a document. `events` are where its events are told, and their types."""
    length = len(document.text)
    title = document.title or ""
    parts = parts_of(document)
    items = sorted({*item_starts(document.text), *parts.starts})
    starts = _starts(document.blocks, PASSAGE_CHARS) if length > STORY_CHARS else [0]
    headed = headed_by(title, document.about)
    named = find_cues(title)
    titled = frozenset(hit.issue for hit in named if hit.group != "community")
    peoples = frozenset(hit.issue for hit in named if hit.group == "community")
    of_first = parts.heads_first(title, document.text)
    scenes = []
    for stretch in _stretches(document, entities, events, items):
        above = None if of_first and parts.is_later(stretch.start) else headed
        state = not_by_labels(document.text, stretch.quarrel(document.about, above))
        begin = max(stretch.start, parts.told_from(stretch.start)) if items else 0
        lead = _lead(document.text, sentences, begin)
        for start, text in _passages(stretch, starts):
            hits = cues_at(text, start, document.text)
            hits = without_labels(document.text, hits, {hit.issue for hit in state})
            themes = _themes(document.text, hits, titled, lead)
            if length <= STORY_CHARS:
                opened = _opened(hits, text, start, title, lead)
                opened |= _kept_days(text, start, title)
                if not _is_of_state(hits, state):
                    opened = {hit for hit in opened if hit.issue != _FAITH}
                themes |= _told_once(document.text, hits) | _recurring(document.text, hits)
                themes |= {hit.issue for hit in opened}
                hits = _in_order({*hits, *opened})
            scenes.append(Scene(start, start + len(text), hits, state, themes, peoples))
    return Scenes(tuple(_between(scenes, items)))


def _between(scenes: Sequence[Scene], items: Iterable[int]) -> Iterator[Scene]:
    """The passages; those without people of their own have the people told of on both sides.

    An article on a rally for a people tells of those against it for paragraphs without its name.
    What is longer than an article tells more than one story.
    """
    if not scenes or scenes[-1].end > ARTICLE_CHARS:
        yield from scenes
        return
    shown = [hit for scene in scenes for hit in scene.shown()]
    for scene in scenes:
        place = bisect_left(shown, scene.start, key=lambda hit: hit.start)
        around = shown[max(0, place - 1) : place + 1]
        alone = not (scene.state or scene.shown() or scene.titled) and len(around) > 1
        parted = alone and any(around[0].start < item <= around[-1].start for item in items)
        told = of_one_issue(around) if alone and not parted else ()
        yield replace(scene, state=tuple(told)) if told else scene


def item_starts(text: str) -> list[int]:
    """Where the items of a bulletin begin, each with a town in capitals; empty for one or none."""
    starts = [m.start() for m in _DATELINE.finditer(text)]
    return starts if len(starts) > 1 else []


def _lead(text: str, sentences: Iterable[tuple[int, int]], start: int) -> int:
    """Where the first sentence ends that begins at a place or behind it, and is no greeting."""
    behind = ((first, end) for first, end in sentences if first >= start)
    return next((end for first, end in behind if not _GREETING.fullmatch(text, first, end)), start)


def _opened(hits: Iterable[CueHit], text: str, start: int, title: str, lead: int) -> set[CueHit]:
    """Words, weak ones too, of causes that the title shows, or the opening and another place.

    "Two held over threats to a radio", "she reads the news bulletin": together that is the press.
    """
    titled = {hit.issue for hit in find_cues(title)}
    strong = [hit for hit in hits if hit.group == "cause"]
    opened = set()
    for issue, pattern in weak_words().items():
        found = [
            CueHit(issue, "cause", m.start() + start, m.end() + start)
            for m in pattern.finditer(text)
        ]
        found += [hit for hit in strong if hit.issue == issue]
        early = min((hit.start for hit in found), default=lead) < lead
        if issue in titled or pattern.search(title) or (early and len(found) >= _REPEATED):
            opened.update(found)
    return opened


def _kept_days(text: str, start: int, title: str) -> set[CueHit]:
    """Where a day stands on which people remember, in a text or under a title about its people.

    "On 4 June ninety parishioners walked with lamps", in a report on a Hong Kong prayer walk.
    """
    if not listed("remembering").search(text):
        return set()
    return {
        CueHit(issue, "anniversary", m.start() + start, m.end() + start)
        for issue, (day, people) in day_words().items()
        if people.search(text) or people.search(title)
        for m in day.finditer(text)
    }


def _in_order(hits: Iterable[CueHit]) -> tuple[CueHit, ...]:
    """By place; of two that show one issue there, the longer first."""
    return tuple(sorted(hits, key=lambda hit: (hit.start, hit.issue, -hit.end)))


def _is_of_state(hits: Iterable[CueHit], state: Iterable[CueHit]) -> bool:
    """Whether a passage is of the quarrel of a state, and of no people's of its own."""
    states = {hit.issue for hit in state}
    shown = {hit.issue for hit in hits if hit.group == "community"}
    return bool(states) and shown <= states


def _recurring(text: str, hits: Iterable[CueHit]) -> frozenset[str]:
    """Causes shown by what somebody is who is named again and again: "the blogger Ana Roa"."""
    found = set()
    for hit in hits:
        if hit.group != "cause":
            continue
        name = _NAME.match(text, hit.end)
        name = name or _NAMED.search(text[max(0, hit.start - _BEFORE) : hit.start])
        if name and len(re.findall(rf"(?<!\w){name[1]}(?!\w)", text)) > _REPEATED:
            found.add(hit.issue)
    return frozenset(found)


def _stretches(
    document: Document,
    entities: Iterable[DocumentEntity],
    events: Iterable[tuple[int, str]],
    items: Collection[int],
) -> Iterator[Stretch]:
    """The stretches of a document with what is told in each, in text order."""
    told, bodies = sorted(events), bodies_of(entities)
    starts = sorted({*_starts(document.blocks, STRETCH_CHARS), *items})
    for start, end in pairwise([*starts, len(document.text)]):
        yield Stretch(
            start,
            document.text[start:end],
            _within(bodies, start, end, lambda body: body.start),
            frozenset(type_ for _, type_ in _within(told, start, end, lambda event: event[0])),
        )


def _passages(stretch: Stretch, starts: Iterable[int]) -> Iterator[tuple[int, str]]:
    """The parts of a stretch that begin with it and at those of the starts that lie in it."""
    end = stretch.start + len(stretch.text)
    inside = sorted({stretch.start, *(place for place in starts if stretch.start <= place < end)})
    for first, last in pairwise([*inside, end]):
        yield first, stretch.text[first - stretch.start : last - stretch.start]


def _starts(blocks: Sequence[Block], chars: int) -> list[int]:
    """Where the parts of a text begin: at blocks, each so long at most, or one block."""
    starts = [0]
    for block in blocks:
        if block.end - starts[-1] > chars and block.start > starts[-1]:
            starts.append(block.start)
    return starts


def _within(rows: Sequence[Row], start: int, end: int, place: Callable[[Row], int]) -> list[Row]:
    """The rows, sorted by place, that lie between two places of the text."""
    return list(rows[bisect_left(rows, start, key=place) : bisect_left(rows, end, key=place)])


def _themes(
    text: str, hits: Iterable[CueHit], titled: Collection[str], lead: int
) -> frozenset[str]:
    """Causes and days that title or first sentence show, or that are shown more than once."""
    shown: dict[str, list[CueHit]] = {}
    for hit in hits:
        if hit.group != "community":
            shown.setdefault(hit.issue, []).append(hit)
    return frozenset(
        issue
        for issue, those in shown.items()
        if issue in titled or those[0].start < lead or _mentions_of_one(text, those) >= _REPEATED
    )


def _mentions_of_one(text: str, hits: Iterable[CueHit]) -> int:
    """How often a cause is shown, of several people who are named only as often as of one.

    "The blogger Ana Roa fled. The presenter Ben Uhl was beaten": two stories.
    """
    names = Counter(name[1] if (name := _NAME.match(text, hit.end)) else "" for hit in hits)
    return names.pop("", 0) + max(names.values(), default=0)


def _told_once(text: str, hits: Iterable[CueHit]) -> frozenset[str]:
    """What one mention shows for a whole short story: a day, a deed, not who somebody is."""
    enough = listed("alone")
    return frozenset(
        hit.issue
        for hit in hits
        if hit.group == "anniversary" or enough.fullmatch(text, hit.start, hit.end)
    )
