"""The cues of `lexicon/issues.yaml` as search patterns, built and checked once."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from extract.word_starts import OPENING, Sought, opening_of
from extract.wordlists import FOLDER, LexiconError, read_yaml, word_set
from graph.ontology import ontology

FILE = "issues.yaml"
GROUPS = ("community", "cause", "anniversary")
_WORDS = ("dissent", "powers", "themes", "for_whom")
"""Lists of words that make a state's name a cue."""
_HIDING = ("culture", "hearing", "telling", "offices")
"""Lists of words beside which a cue shows nothing."""
_PHRASES = ("feigning",)
"""Lists of phrases before which a cue shows nothing."""
WEAK = "weak"
"""Words by causes that show them only for a whole story: see `extract.issues.scene`."""
DAYS = "days"
"""Days by anniversaries, with the names of those whose days they are: see `day_words`."""
_SLOTS = ("trades", "kin", "pictures", "reporters", "prisons")
"""Lists whose name in braces stands in a phrase for any of their words: "striking {trades}"."""
_OPEN_SLOTS = {"word": r"\w[\w\u2019'-]*", "year": r"(?:19|20)\d\d"}
"""What stands in braces for any word and any year: "concerts for {word} refugees"."""
_LABELS = ("epithets", "name_calling", "own_peoples")
"""What `extract.issues.labels` asks for."""
_SCENES = ("abroad", "missions", "several", "alone", "fled", "wanting", "emigres", "remembering")
"""Lists that `listed` is asked for."""
_BEFORE = 40
"""How many characters before a cue are looked at."""
_WORD = re.compile(r"\w+")
_PLAIN = re.compile(r"[^\s'\u2019*{}]+")
_SLOT = re.compile(r"\{(\w+)\}")
_GAP = r"(?:[\w\u2019'-]{1,60}+\s++){0,2}?"
"""Up to two words. Nothing is given back and words are bounded: long runs of hyphens and blanks
are gone through once."""


@dataclass(frozen=True, slots=True, eq=False)
class IssueCue:
    """One pattern that shows an issue. `group` is community, cause or anniversary.

    A text matches only if all parts of one of the `anchors` stand in it; they are in lower case,
    the longest part of each first.
    """

    issue: str
    group: str
    sought: Sought
    anchors: tuple[tuple[str, ...], ...]


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
        if all(map(lower.__contains__, parts))
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


def issue_lists() -> Mapping[str, Any]:
    """What the file holds; it is read once for all who ask for a part of it.

    Raises:
        LexiconError: see `read_yaml`.
    """
    return _lists_of(FOLDER / FILE)


@lru_cache(maxsize=1)
def _lists_of(path: Path) -> Mapping[str, Any]:
    return read_yaml(path)


@lru_cache(maxsize=8)
def listed(part: str) -> re.Pattern[str]:
    """Finds the words and phrases of a list of the file, as whole words."""
    return re.compile(rf"(?<!\w)(?:{any_of(part)})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=32)
def any_of(part: str) -> str:
    """A pattern of all words and phrases of a list of the file.

    Raises:
        LexiconError: The file has no such list, or an empty one, which would match everywhere.
    """
    return _any_text(part, part, issue_lists().get(part))


def _any_text(entry: str, key: str, value: Any) -> str:
    texts = texts_of(entry, key, value)
    if not texts:
        raise LexiconError(FILE, f"{entry}.{key}", "a list with something in it is expected")
    return "|".join(map(phrase_pattern, texts))


@lru_cache(maxsize=1)
def weak_words() -> Mapping[str, Sought]:
    """By cause what finds its weak words, as whole words.

    Raises:
        LexiconError: an issue that is no cause, or one without words.
    """
    found = {}
    for issue, value in (issue_lists().get(WEAK) or {}).items():
        if ontology().issues.get(issue) != "cause":
            raise LexiconError(FILE, f"{WEAK}.{issue}", "no such cause in the ontology")
        words = _any_text(WEAK, issue, value)
        openings = openings_of(texts_of(WEAK, issue, value))
        found[issue] = Sought(rf"(?<![\w-])(?:{words})(?!\w)", openings, re.IGNORECASE)
    return found


@lru_cache(maxsize=1)
def day_words() -> Mapping[str, tuple[Sought, Sought]]:
    """By anniversary what finds its day, and what finds those whose day it is.

    Raises:
        LexiconError: an issue that is no anniversary, or a day without words.
    """
    found = {}
    for issue, value in (issue_lists().get(DAYS) or {}).items():
        if ontology().issues.get(issue) != "anniversary":
            raise LexiconError(FILE, f"{DAYS}.{issue}", "no such anniversary in the ontology")
        on, of = (_any_text(f"{DAYS}.{issue}", side, value.get(side)) for side in ("on", "of"))
        on_, of_ = (openings_of(texts_of(DAYS, issue, value.get(side))) for side in ("on", "of"))
        found[issue] = (
            Sought(rf"(?<!\w)(?:{on})(?!\w)", on_, re.IGNORECASE),
            Sought(rf"(?<![\w-])(?:{of})(?!\w)", of_),
        )
    return found


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
        for name in _HIDING
    )
    to_whom = rf"(?:{hearing})\s+(?:by\s+)?(?:\w+\s+)?"
    of_what = rf"(?:{offices})\s+(?:on|for|of)\s+"
    feigned = rf"{listed('feigning').pattern}\s+(?:an?\s+)?(?:\w+\s+or\s+)?(?:\w+\s+)?"
    return _Hiding(
        culture=re.compile(rf"[\s-]+(?:{culture})(?!\w)", re.IGNORECASE),
        before=re.compile(rf"(?<!\w)(?:{to_whom}|{of_what}|{feigned})$", re.IGNORECASE),
        telling=re.compile(rf"[\s,]+(?:{telling})(?!\w)", re.IGNORECASE),
    )


@lru_cache(maxsize=1)
def issue_cues() -> tuple[IssueCue, ...]:
    """Every cue of the file.

    Raises:
        LexiconError: an issue that the ontology lacks, one without cues, or an unknown key.
    """
    data = issue_lists()
    parts = {*GROUPS, *_WORDS, *_HIDING, *_PHRASES, WEAK, DAYS, *_SCENES, *_LABELS, *_SLOTS}
    unknown = set(data) - parts
    if unknown:
        raise LexiconError(FILE, sorted(unknown)[0], "unknown part")
    around = {name: word_set(FILE, name, data.get(name)) for name in _WORDS}
    known = ontology().issues
    cues: list[IssueCue] = []
    for group in GROUPS:
        for issue, value in (data.get(group) or {}).items():
            if known.get(issue) != group:
                raise LexiconError(FILE, f"{group}.{issue}", "no such issue in the ontology")
            cues += [
                IssueCue(issue, group, sought, anchors)
                for sought, anchors in _patterns(f"{group}.{issue}", value, around)
            ]
    return tuple(cues)


def _patterns(
    entry: str, value: Any, around: Mapping[str, frozenset[str]]
) -> Iterator[tuple[Sought, tuple[tuple[str, ...], ...]]]:
    if not isinstance(value, dict) or set(value) - {"phrases", "people", "name", "home"}:
        raise LexiconError(FILE, entry, "phrases, people, name and home are expected")
    phrases, people, names = (
        texts_of(entry, k, value.get(k)) for k in ("phrases", "people", "name")
    )
    if not phrases and not people:
        raise LexiconError(FILE, entry, "no cues")
    for exact in (True, False):
        chosen = [p for p in phrases if (p != p.lower()) == exact]
        if chosen:
            flags = re.NOFLAG if exact else re.IGNORECASE
            words = "|".join(map(phrase_pattern, chosen))
            pattern = rf"(?<![\w-])(?:{words})(?!\w)"
            yield Sought(pattern, openings_of(chosen), flags), _anchors(chosen)
    if people:
        anchors = _anchors([*people, *names])
        yield from ((sought, anchors) for sought in _state_patterns(people, names, around))


def _anchors(phrases: list[str]) -> tuple[tuple[str, ...], ...]:
    """The plain pieces of each phrase, lower case: what any match must contain."""
    pieces = (_PLAIN.findall(_SLOT.sub(" ", phrase.lower())) for phrase in phrases)
    return tuple(dict.fromkeys(tuple(sorted(parts, key=len, reverse=True)) for parts in pieces))


def openings_of(phrases: Iterable[str]) -> frozenset[str] | None:
    """The openings of whatever phrases of the file match; None where one of them leaves it open."""
    found = {opening for phrase in phrases for opening in _openings_of_one(phrase)}
    return None if None in found else frozenset(opening for opening in found if opening)


def _openings_of_one(phrase: str) -> Iterable[str | None]:
    slot = _SLOT.match(phrase)
    if slot is None:
        return (opening_of(phrase),)
    if slot[1] in _OPEN_SLOTS or phrase[slot.end() : slot.end() + 1] != " ":
        return (None,)
    listed_there = texts_of(slot[1], slot[1], issue_lists().get(slot[1]))
    return [opening for text in listed_there for opening in _openings_of_one(text)]


def texts_of(entry: str, key: str, value: Any) -> list[str]:
    """One text or a list of texts of the file, as a list.

    Raises:
        LexiconError: it is neither.
    """
    found = [value] if isinstance(value, str) else (value or [])
    if not isinstance(found, list) or not all(isinstance(t, str) and t.strip() for t in found):
        raise LexiconError(FILE, f"{entry}.{key}", "a text or a list of texts is expected")
    return found


def phrase_pattern(text: str) -> str:
    """A phrase of the file as a regular expression: "*" ends any way, spaces are any space.

    The name of a list in braces stands for any of its words.

    Raises:
        LexiconError: A name in braces that is no such list, or no plain word beside it.
    """
    ending = r"[\w\u2019'-]*" if text.endswith("*") else ""
    pieces = _SLOT.split(re.sub("\u2019", "'", text.removesuffix("*")))
    pieces[1::2] = [_slot(text, name) for name in pieces[1::2]]
    pieces[::2] = [
        re.escape(words).replace(r"\ ", r"\s+").replace("'", "['\u2019]") for words in pieces[::2]
    ]
    return "".join(pieces) + ending


def _slot(phrase: str, name: str) -> str:
    """A pattern of the words of a list, for a phrase that has some plain words besides."""
    if name in _OPEN_SLOTS:
        return _OPEN_SLOTS[name]
    if name not in _SLOTS or not _PLAIN.search(_SLOT.sub(" ", phrase)):
        raise LexiconError(FILE, phrase, f"{{{name}}} must be a list, with plain words beside it")
    return rf"(?:{any_of(name)})"


def _state_patterns(
    people: list[str], names: list[str], around: Mapping[str, frozenset[str]]
) -> Iterator[Sought]:
    """A state only together with dissent: see the head of the YAML file."""
    adjective = "|".join(map(re.escape, people))
    name = "|".join(map(re.escape, [*names, *people]))
    doers = "|".join(sorted(map(re.escape, around["dissent"]), key=len, reverse=True))
    rulers, themes, whom = (
        "|".join(sorted(map(re.escape, around[part]))) for part in ("powers", "themes", "for_whom")
    )
    against = (
        r"against|anti|opposed\s+to|critical\s+of|critics?\s+of|opponents?\s+of|criticism\s+of"
    )
    exiles = "exiles?|dissidents?|refugees?|opposition|activists?|diaspora|defectors?"
    owned = "|".join(f"{re.escape(n)}['\u2019]s" for n in names) or adjective
    yield _opened(people, rf"(?:{adjective})[-\s]++{_GAP}(?:{doers})(?!\w)")
    yield _opened(["exiled"], rf"exiled\s+{_GAP}(?:{adjective})(?!\w)")
    yield _opened(
        exiles.split("|"),
        rf"(?:{exiles})\s+(?:from|of|in\s+exile\s+from)\s+(?:the\s+)?(?:{name})(?!\w)",
    )
    yield _opened(
        against.split("|"),
        rf"(?:{against})[-\s]++(?:the\s+)?(?:{adjective}|{owned})[-\s]++{_GAP}(?:{rulers})(?!\w)",
    )
    yield _opened(
        around["themes"],
        rf"(?i:{themes})\s+(?:in|of|by|for|from)\s+(?:the\s+)?(?:{name})(?!['\u2019\w])",
    )
    yield _opened(
        ["for", "with", "about"],
        rf"(?:for|with|about)\s+(?:the\s+)?(?:{whom})\s+(?:of|in)\s+(?:{name})(?!['\u2019\w])",
    )
    dead = "women|prisoners|victims|martyrs"
    yield _opened(dead.split("|"), rf"(?i:{dead})\s+of\s+(?:the\s+)?(?:{name})(?!['\u2019\w])")


def _opened(firsts: Iterable[str], pattern: str) -> Sought:
    """A pattern that begins with one of some words."""
    openings = [opening_of(word) for word in firsts]
    known = frozenset(opening for opening in openings if opening)
    return Sought(rf"(?<!\w){pattern}", known if all(openings) else None)
