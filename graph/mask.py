"""Masks names in a text that is to leave the machine. It fails closed.

Every run of capitalized words is masked that is neither a name the gazetteer knows, nor a name of
a public entity, nor ordinary words; so are handles, addresses, numbers of telephones and papers,
and every word of a script without capitals. A known name that touches a masked one goes with it:
"Jack London" must not leave "London" behind. A town that people are called after ("Sofia") is
known only where a word of place stands before it. A name written in small letters is found only
when the caller knows it and gives it as hidden.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from graph.mask_words import (
    is_body,
    is_function,
    is_name_word,
    is_ordinary,
    is_title,
    may_be_person,
)
from graph.name_index import NameIndex, clean

MASK = "[name]"

Spans = Iterable[tuple[int, int]]
KnownSpans = Callable[[str], Spans]
"""Finds the stretches of a text that are names of the gazetteer."""

_WORD = re.compile(r"\w(?:[\w'’.\-‐‑–]*\w)?")
_PART = re.compile(r"[^\W_]+")
_POSSESSIVE = re.compile(r"['’]s$|(?<=s)['’]$", re.IGNORECASE)
_PRIVATE = re.compile(
    r"""(?: \w+://\S+ | www\.\S+                       # addresses
          | [\w.+-]+@[\w-]+(?:\.[\w-]+)*                # e-mail
          | [\w.+-]+(?:\sdot\s[\w.+-]+)*\s?[\[(]?\bat\b[\])]?\s?[\w-]+   # e-mail in words
            (?:\s?[\[(]?\bdot\b[\])]?\s?[\w-]+)+
          | [\w.+-]+[\[(]at[\])][\w.-]+
          | [@＠]\w[\w.\-]*                              # handles
          | \w[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:/\S*)?   # host names, with or without a path
          | \w+\.[a-z]{2,}/\S+
          | \b[ru]/\w+ )""",
    re.VERBOSE,
)
_NUMBER = re.compile(r"\+?\(?\d(?:[\s().\-–/]{0,2}\d){5,}")
_DAY_OR_YEARS = re.compile(
    r"(?:\d{4}-\d\d-\d\d|\d{1,2}[./-]\d{1,2}[./-](?:\d\d){1,2}|(?:1[89]|20)\d\d[-–/](?:1[89]|20)\d\d"
    r"|\d{1,2}[-–]\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{1,2}\s(?:1[89]|20)\d\d)"
)
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DATES = re.compile(
    rf"\b(?:{_MONTHS})\b(?=,? \d)|(?<=\d )(?:{_MONTHS})\b"
    rf"|(?<=\b[Ii]n )(?:{_MONTHS})\b(?!\s+[^\W\d_a-z])|(?<=\b(?:since|until|early) )(?:{_MONTHS})\b"
)
_PLACED = re.compile(
    r"\b(?:[Ii]n|[Nn]ear|[Oo]utside|[Aa]round|[Aa]cross|[Ii]nside|[Tt]hroughout"
    r"|(?:city|town|port|capital|province|region) of)\s+\Z"
)
_OPENERS = '.!?:;•–—\n"“”‘(['
PARTICLES = frozenset(
    ("al", "el", "bin", "ibn", "bint", "von", "van", "de", "da", "del", "della", "der", "den", "di",
     "dos", "du", "la", "le", "ul", "ur", "y", "e", "zu", "ter", "ten")
)  # fmt: skip
"""Small words inside names."""


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of the text. `kind`: known, masked, title, capital, particle or plain."""

    start: int
    end: int
    text: str
    kind: str
    lone: bool = False  # a known name of one word, or one of a person


def mask_names(
    text: str,
    *,
    known_spans: KnownSpans,
    public: NameIndex,
    hidden: NameIndex,
) -> str:
    """The text with every name that may not be shown replaced by `MASK`.

    Args:
        known_spans: See `KnownSpans`; it is given the text after `clean`.
        public: Names that may be shown.
        hidden: Names that must never be shown, whatever else holds.
    """
    text = clean(text)
    masked = _always_masked(text, hidden)
    known = _known(text, known_spans, public, hidden, masked)
    words = list(_words(text, known, masked))
    for run in _runs(text, words):
        masked.update(_unknown_in(run, text))
    return _written(text, masked)


def _always_masked(text: str, hidden: NameIndex) -> set[int]:
    masked = set(_cover(m.span() for m in _PRIVATE.finditer(text)))
    masked.update(
        _cover(m.span() for m in _NUMBER.finditer(text) if not _DAY_OR_YEARS.fullmatch(m.group()))
    )
    masked.update(_cover(hidden.find(text)))
    masked.update(_cover(_without_case(text)))
    return masked


def _without_case(text: str) -> Iterator[tuple[int, int]]:
    """Stretches in scripts that have no capitals: nothing there tells a name from a word."""
    start = None
    for i, letter in enumerate(text):
        foreign = not letter.isascii() and not letter.isspace()
        if start is None:
            if foreign and letter.isalpha() and letter.lower() == letter.upper():
                start = i
        elif not foreign:
            yield start, i
            start = None
    if start is not None:
        yield start, len(text)


def _known(
    text: str,
    known_spans: KnownSpans,
    public: NameIndex,
    hidden: NameIndex,
    masked: Collection[int],
) -> dict[int, bool]:
    """For each known place of the text whether a masked neighbor takes it along."""
    spans = [(span, len(_PART.findall(text[slice(*span)])) == 1) for span in known_spans(text)]
    spans += [(span, True) for span in public.find(text)]
    known: dict[int, bool] = {}
    for (start, end), lone in spans:
        if may_be_person(text[start:end], hidden.words) and not _is_placed(text, start, end):
            continue
        known.update(dict.fromkeys(range(start, end), lone))
    known.update(dict.fromkeys(_cover(m.span() for m in _DATES.finditer(text)), False))
    return {place: lone for place, lone in known.items() if place not in masked}


def _is_placed(text: str, start: int, end: int) -> bool:
    """True where the words around show a place: "in Sofia", but not "in Sofia's house"."""
    before = text[max(0, start - 20) : start]
    return bool(_PLACED.search(before)) and text[end : end + 2] not in ("'s", "’s")


def _cover(spans: Spans) -> Iterator[int]:
    return (i for start, end in spans for i in range(start, end))


def _words(text: str, known: dict[int, bool], masked: Collection[int]) -> Iterator[_Word]:
    for match in _WORD.finditer(text):
        word = _POSSESSIVE.sub("", match.group())
        start, end = match.start(), match.start() + len(word)
        kind = _kind(text, word, start, known, masked)
        yield _Word(start, end, word, kind, kind == "known" and known.get(end - 1, True))


def _kind(text: str, word: str, start: int, known: dict[int, bool], masked: Collection[int]) -> str:
    if any(i in masked for i in range(start, start + len(word))):
        return "masked"
    if not _is_name_like(word):
        return "particle" if word in PARTICLES else "plain"
    parts = [part for part in _PART.finditer(word) if _is_name_like(part.group())]
    unknown = [part.group() for part in parts if start + part.start() not in known]
    if not parts:
        unknown = [word]
    if not unknown or ("-" in word and all(is_prefix(part) for part in unknown)):
        return "known"
    initial = len(word) == 1 and text[start + 1 : start + 2] == "."
    return "title" if is_title(word) and not initial else "capital"


def is_prefix(part: str) -> bool:
    """True for what may stand before a known name: "Anti-Beijing"."""
    return part.lower() in ("anti", "pro", "non", "ex", "post", "pre", "mid", "vice", "sino")


def _is_name_like(word: str) -> bool:
    """A capital anywhere ("al-Masri"), or the form of a handle ("jade_88", "user7")."""
    if any(c.isupper() or c.istitle() for c in word) or "_" in word.strip("_"):
        return True
    return word[0].isalpha() and any(c.isdigit() for c in word)


def _runs(text: str, words: Sequence[_Word]) -> Iterator[list[_Word]]:
    """Words that stand together and are not plain; a particle only between two others."""
    run: list[_Word] = []
    for word in words:
        if run and (word.kind == "plain" or not _joined(text, run[-1], word)):
            yield _trimmed(run)
            run = []
        if word.kind != "plain" and (run or word.kind != "particle"):
            run.append(word)
    yield _trimmed(run)


def _trimmed(run: list[_Word]) -> list[_Word]:
    while run and run[-1].kind == "particle":
        run.pop()
    return run


def _joined(text: str, left: _Word, right: _Word) -> bool:
    gap = _POSSESSIVE.sub("", text[left.end : right.start].rstrip())
    if gap != text[left.end : right.start].rstrip():
        return False
    gap = gap.strip()
    if gap == ".":
        return len(left.text) == 1 or is_title(left.text)
    return gap in ("", "-", "–", "'", "’", "/", "&")


def _unknown_in(run: Sequence[_Word], text: str) -> Iterator[int]:
    """Places of a run to mask: what is not ordinary, then the known names that touch it."""
    flags = [word.kind == "masked" for word in run]
    for first, last in _segments(run):
        for i in _strange(run[first:last], text):
            flags[first + i] = True
    _take_along(run, flags)
    for i, word in enumerate(run):
        if flags[i]:
            yield from range(word.start, word.end)
            if i + 1 < len(run) and flags[i + 1]:
                yield from range(word.end, run[i + 1].start)


def _segments(run: Sequence[_Word]) -> Iterator[tuple[int, int]]:
    start = None
    for i, word in enumerate(run):
        if word.kind in ("known", "masked"):
            if start is not None:
                yield start, i
            start = None
        elif start is None:
            start = i
    if start is not None:
        yield start, len(run)


def _strange(words: Sequence[_Word], text: str) -> Iterator[int]:
    """Which of some words that nobody knows may not be shown."""
    texts = [word.text for word in words]
    if is_body(texts):
        return
    initial = len(texts[0]) == 1 and text[words[0].end : words[0].end + 1] == "."
    if len(words) == 1 and _opens(text, words[0].start) and is_ordinary(texts[0]) and not initial:
        return
    for i, word in enumerate(words):
        opening = i == 0 and _opens(text, word.start) and is_function(word.text)
        if word.kind == "capital" and not opening:
            yield i


def _take_along(run: Sequence[_Word], flags: list[bool]) -> None:
    """Mask what touches a masked word: lone known names, particles, and titles behind it."""
    changed = True
    while changed:
        changed = False
        for i, word in enumerate(run):
            before = i > 0 and flags[i - 1]
            after = i + 1 < len(run) and flags[i + 1]
            goes = {
                "known": word.lone and (before or after),
                "particle": before,
                "title": before or (after and is_name_word(word.text)),
            }.get(word.kind, False)
            if goes and not flags[i]:
                flags[i] = changed = True


def _opens(text: str, start: int) -> bool:
    """True where a sentence, a quote or a line begins."""
    before = text[:start].rstrip(" \t\"“'‘([*_#>") if start else ""
    return not before or before[-1] in _OPENERS or before != text[:start].rstrip(" \t*_#>")


def _written(text: str, masked: Collection[int]) -> str:
    parts: list[str] = []
    for i, letter in enumerate(text):
        if i not in masked:
            parts.append(letter)
        elif i - 1 not in masked:
            parts.append(MASK)
    return "".join(parts)
