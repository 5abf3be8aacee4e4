"""The cues of issues in a text, and what stands beside one by which it shows nothing."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from extract.issues.cue_patterns import IssueCue, issue_cues
from extract.issues.issue_file import FILE, HIDING, issue_lists, listed, phrase_pattern
from extract.word_starts import OPENING
from extract.wordlists import word_set

_BEFORE = 40
"""How many characters before a cue are looked at."""
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class CueHit:
    """A cue found in a text: half-open character offsets in that text."""

    issue: str
    group: str
    start: int
    end: int


@lru_cache(maxsize=512)
def find_cues(text: str, whole: str | None = None) -> tuple[CueHit, ...]:
    """All cues of a text by place, each issue and place once.

    The last texts are remembered, since every event of a paragraph asks for it again.

    Args:
        whole: The text of which it is a part, from word to word: what matches nowhere there need
            not be sought here.
    """
    hits = {
        (cue.issue, m.start()): CueHit(cue.issue, cue.group, m.start(), m.end())
        for cue in (possible_cues(text.lower()) if whole is None else _matching(whole))
        for m in cue.sought.finditer(text)
        if _shows(cue.group, text, m.start(), m.end())
    }
    return tuple(sorted(_whole(hits.values()), key=lambda hit: (hit.start, hit.issue)))


@lru_cache(maxsize=4)
def _matching(text: str) -> Sequence[IssueCue]:
    """The cues that match somewhere in a text, in the order of the file."""
    return [cue for cue in possible_cues(text.lower()) if cue.sought.search(text)]


def _whole(hits: Iterable[CueHit]) -> Iterator[CueHit]:
    """The hits without those that are parts of longer ones: the Urumqi fire is about no Uyghurs."""
    furthest: dict[str, CueHit] = {}
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end)):
        last = furthest.get(hit.group)
        if last is None or hit.end > last.end:
            furthest[hit.group] = hit
        elif hit.end < last.end or hit.start > last.start:
            continue
        yield hit


@lru_cache(maxsize=64)
def cues_at(text: str, start: int, whole: str) -> tuple[CueHit, ...]:
    """The cues of a part of a text that begins at `start`, with their places in the whole.

    The last parts are remembered, since every event of a paragraph asks for it again.
    """
    return tuple(
        replace(hit, start=hit.start + start, end=hit.end + start) for hit in find_cues(text, whole)
    )


def of_one_issue(hits: Sequence[CueHit]) -> Sequence[CueHit]:
    """The hits when they show one issue; two leave it open, and none is left."""
    return hits if len({hit.issue for hit in hits}) == 1 else ()


def possible_cues(lower: str) -> list[IssueCue]:
    """The cues that a text in lower case has the words of, in the order of the file."""
    openings = {"", *(word[:OPENING] for word in _WORD.findall(lower))}
    by_opening, cues = _anchors_by_opening(), issue_cues()
    numbers = {
        number
        for opening in openings & by_opening.keys()
        for parts, those in by_opening[opening]
        if parts[0] in lower and all(part in lower for part in parts[1:])
        for number in those
    }
    return [cues[number] for number in sorted(numbers)]


@lru_cache(maxsize=1)
def _anchors_by_opening() -> Mapping[str, tuple[tuple[tuple[str, ...], tuple[int, ...]], ...]]:
    """Anchors with the numbers of their cues, under their first letters: few have to be sought."""
    numbers: dict[tuple[str, ...], list[int]] = {}
    for number, cue in enumerate(issue_cues()):
        for anchor in cue.anchors:
            numbers.setdefault(anchor, []).append(number)
    found: dict[str, list[tuple[tuple[str, ...], tuple[int, ...]]]] = {}
    for anchor, those in numbers.items():
        first = _WORD.match(anchor[0])
        opening = anchor[0][:OPENING] if first and first.end() >= OPENING else ""
        found.setdefault(opening, []).append((anchor, tuple(those)))
    return {opening: tuple(anchors) for opening, anchors in found.items()}


def _shows(group: str, text: str, start: int, end: int) -> bool:
    """Whether the words around let a cue count.

    A people's food is no cause of theirs, and who only hears or tells of an act is not hit:
    "told reporters", "journalists said", "the rapporteur on human rights defenders". Nor does it
    matter what somebody pretends to be: "posing as a journalist", or whose turn it is to speak in
    an interview: "REPORTER: ...".
    """
    hiding = _hiding()
    if group == "community":
        return not hiding.culture.match(text, end)
    if text[end : end + 1] == ":" and text[start:end].isupper():
        return False
    before = text[max(0, start - _BEFORE) : start]
    return not hiding.before.search(before) and not hiding.telling.match(text, end)


@dataclass(frozen=True, slots=True)
class _Hiding:
    """Patterns of words by which a cue shows nothing; all but `before` are matched right behind it.

    `before` must end where the cue begins.
    """

    culture: re.Pattern[str]
    before: re.Pattern[str]
    telling: re.Pattern[str]


@lru_cache(maxsize=1)
def _hiding() -> _Hiding:
    data = issue_lists()
    culture, hearing, telling, offices = (
        "|".join(sorted(map(phrase_pattern, word_set(FILE, name, data.get(name)))))
        for name in HIDING
    )
    to_whom = rf"(?:{hearing})\s+(?:by\s+)?(?:\w+\s+)?"
    of_what = rf"(?:{offices})\s+(?:on|for|of)\s+"
    feigned = rf"{listed('feigning').pattern}\s+(?:an?\s+)?(?:\w+\s+or\s+)?(?:\w+\s+)?"
    return _Hiding(
        culture=re.compile(rf"[\s-]+(?:{culture})(?!\w)", re.IGNORECASE),
        before=re.compile(rf"(?<!\w)(?:{to_whom}|{of_what}|{feigned})$", re.IGNORECASE),
        telling=re.compile(rf"[\s,]+(?:{telling})(?!\w)", re.IGNORECASE),
    )
