"""The cues of `lexicon/issues.yaml` as search patterns, built and checked once."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from extract.issues.issue_file import (
    DAYS,
    FILE,
    GROUPS,
    HIDING,
    IN_BRACES,
    LABELS,
    PHRASES,
    PLAIN_PIECE,
    SCENES,
    SLOTS,
    WEAK,
    WORDS,
    any_text,
    issue_lists,
    openings_of,
    phrase_pattern,
    texts_of,
)
from extract.word_starts import Sought, opening_of
from extract.wordlists import LexiconError, word_set
from graph.ontology import ontology

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
        words = any_text(WEAK, issue, value)
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
        on, of = (any_text(f"{DAYS}.{issue}", side, value.get(side)) for side in ("on", "of"))
        on_, of_ = (openings_of(texts_of(DAYS, issue, value.get(side))) for side in ("on", "of"))
        found[issue] = (
            Sought(rf"(?<!\w)(?:{on})(?!\w)", on_, re.IGNORECASE),
            Sought(rf"(?<![\w-])(?:{of})(?!\w)", of_),
        )
    return found


@lru_cache(maxsize=1)
def issue_cues() -> tuple[IssueCue, ...]:
    """Every cue of the file.

    Raises:
        LexiconError: an issue that the ontology lacks, one without cues, or an unknown key.
    """
    data = issue_lists()
    parts = {*GROUPS, *WORDS, *HIDING, *PHRASES, WEAK, DAYS, *SCENES, *LABELS, *SLOTS}
    unknown = set(data) - parts
    if unknown:
        raise LexiconError(FILE, sorted(unknown)[0], "unknown part")
    around = {name: word_set(FILE, name, data.get(name)) for name in WORDS}
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
    pieces = (PLAIN_PIECE.findall(IN_BRACES.sub(" ", phrase.lower())) for phrase in phrases)
    return tuple(dict.fromkeys(tuple(sorted(parts, key=len, reverse=True)) for parts in pieces))


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
