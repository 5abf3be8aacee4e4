"""Names that somebody is called: "a page called our chairwoman a Tigrayan spy".

The name of a people in an insult tells nothing of whom a text is about, where the text shows
another people or state. Of a state with such a people of its own the insult is its quarrel:
"Iranian officials called her a Kurdish terrorist".
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache

from extract.issues.cues import CueHit
from extract.issues.issue_file import FILE, any_of, issue_lists
from extract.wordlists import word_set

_BEFORE = 60
"""How many characters before a name are looked at."""


def without_labels(
    text: str, hits: Sequence[CueHit], states: Collection[str] = ()
) -> tuple[CueHit, ...]:
    """The hits without those in insults, where other people are shown.

    Args:
        text: The document that the places of the hits are of.
        states: The states whose quarrel is told, by issue.
    """
    labels = {hit for hit in hits if hit.group == "community" and _is_label(text, hit)}
    if not labels:
        return tuple(hits)
    shown = {h.issue for h in hits if h.group == "community" and h not in labels} | {*states}
    own = frozenset[str]().union(shown, *(_own_peoples().get(issue, ()) for issue in shown))
    return tuple(hit for hit in hits if hit not in labels or not shown or hit.issue in own)


def not_by_labels(text: str, state: Iterable[CueHit]) -> tuple[CueHit, ...]:
    """Where a state is named, without what somebody is called: "a Tigrayan spy" names none."""
    named = tuple(state)
    kept = tuple(h for h in named if not _is_label(text, h) and not _has_insult(text, h))
    return kept or tuple(h for h in named if not _is_label(text, h))


def _has_insult(text: str, hit: CueHit) -> bool:
    """Whether the words of the hit take in the insult itself."""
    return bool(
        re.search(rf"\s(?:{any_of('epithets')})$", text[hit.start : hit.end], re.IGNORECASE)
    )


def _is_label(text: str, hit: CueHit) -> bool:
    """ "Called her a Gulenist", "insulted as a Burundian agent", '"You are a Tigrayan spy"'.

    A Rwandan spy who follows somebody is called nothing.
    """
    insult, noun_called, called = _patterns()
    before = text[max(0, hit.start - _BEFORE) : hit.start]
    if noun_called.search(before):
        return True
    insulted = insult.match(text, hit.end) or _has_insult(text, hit)
    return bool(insulted and called.search(before))


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """The insult behind a name, and what stands before it: with an article, and at all."""
    calling = any_of("name_calling")
    insult = rf"[\s-]+(?:\w+\s+)?(?:{any_of('epithets')})(?!\w)"
    noun_called = rf"(?<!\w)(?:{calling})\s+(?:[\w'’]+\s+){{1,3}}?(?:as\s+)?\W?an?\s+$"
    you = r"(?:you(?:['’]re|\s+are)?\s+)?(?:an?\s+)?"
    called = rf"(?:(?<!\w)(?:{calling})(?!\w)[^.!?]*|[\"“‘'«]\s?{you}|(?<!\w)you\s+are\s+an?\s+)$"
    return (
        re.compile(insult, re.IGNORECASE),
        re.compile(noun_called, re.IGNORECASE),
        re.compile(called, re.IGNORECASE),
    )


@lru_cache(maxsize=1)
def _own_peoples() -> Mapping[str, frozenset[str]]:
    """By the issue of a state those of its peoples."""
    named = issue_lists().get("own_peoples") or {}
    return {issue: word_set(FILE, issue, peoples) for issue, peoples in named.items()}
