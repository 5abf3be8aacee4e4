"""What stands on a page in words: types, dates, how something is said, and by whom."""

import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from graph.dates import parse_partial

Record = Mapping[str, Any]

_LINK_WORDS = Path(__file__).parent.with_name("link_words.yaml")
_MARK = "\N{REPLACEMENT CHARACTER}"
_TURNS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Characters that turn the direction of what follows; they could make one name read as another."""
_HASH = re.compile(r"^([a-z]+:[0-9a-f]{8})[0-9a-f]{16}$")
_PLAIN = {"counter_protest": "counter-protest"}

HEADING = "Who did what to whom, and who says so"
"""Of a page for which nobody gives another."""

CORROBORATED, REPORTED, ALLEGED = "corroborated", "reported", "alleged"
UNREALIZED, REFUTED = "unrealized", "refuted"

SAYINGS: Mapping[str, str] = {
    CORROBORATED: "corroborated",
    REPORTED: "reported",
    ALLEGED: "only alleged",
    UNREALIZED: "planned or feared",
    REFUTED: "denied",
}
"""How a link is said, from firm to contradicted, and the words for it."""

_STATUSES = {"unreported": "plan or denial"}
"""What a person reads for a status that could be taken for "it happened, and nobody told"."""


def status_words(status: str) -> str:
    """The status of an event as a person reads it."""
    return _STATUSES.get(status, status)


def shown(text: object) -> str:
    """Text of a document as it may stand on a page: without control characters."""
    return "".join(_MARK if _is_control(c) else c for c in str(text))


def _is_control(character: str) -> bool:
    category = unicodedata.category(character)
    return category == "Cs" or character in _TURNS or (category == "Cc" and character not in "\n\t")


def plain(name: str) -> str:
    """A name of the vocabulary as people write it: `TOOK_PART_IN` gives "took part in"."""
    return _PLAIN.get(name.lower(), name.lower().replace("_", " "))


def link_words(type: str, standing: str) -> str:
    """A type of link as people write it; of what was never done, "would organize"."""
    return _undone()[type] if standing == UNREALIZED else plain(type)


@cache
def _undone() -> Mapping[str, str]:
    found: dict[str, str] = yaml.safe_load(_LINK_WORDS.read_text(encoding="utf-8"))
    return found


def days(first: str | None, last: str | None) -> str:
    """A stretch of days: "10 May 2023", "May 2023", "3 to 10 May 2023", "2021 to 2023"; or ""."""
    if not (first and last) or first == last:
        return _day(first or last or "")
    for length in (4, 7):
        interval = parse_partial(first[:length])
        if (interval.from_, interval.to) == (first, last):
            return _day(first[:length])
    if first.endswith("-01-01") and last.endswith("-12-31"):
        return f"{first[:4]} to {last[:4]}"
    same = 7 if first[:7] == last[:7] else 4 if first[:4] == last[:4] else 0
    begin = _day(first).split(" ")[: {7: 1, 4: 2, 0: 3}[same]]
    return f"{' '.join(begin)} to {_day(last)}"


def _day(text: str) -> str:
    """`2023-05-10` as "10 May 2023"; what is no date stays as it is."""
    try:
        interval = parse_partial(text[:10])
    except ValueError:
        return text
    first = date.fromisoformat(interval.from_)
    year_and_month = f"{first:%B} {first.year}"
    forms = {"day": f"{first.day} {year_and_month}", "month": year_and_month}
    return forms.get(interval.precision, str(first.year))


def band(confidence: float) -> str:
    """The confidence as a word: how sure the reading of the sentence is, not the event."""
    return "high" if confidence >= 0.85 else "fair" if confidence >= 0.6 else "low"


def number_of(count: int, what: str) -> str:
    """A count and its noun: "1 link", "2,311 nodes"."""
    return f"{count:,} {what}{'' if count == 1 else 's'}"


def short_id(id: str) -> str:
    """The beginning of an id that still finds its record; keys stay whole."""
    return _HASH.sub(r"\1", id)


def how_said(link: Record, modalities: frozenset[str]) -> str:
    """One of `SAYINGS`. `modalities` are those of the claims that the link is made of."""
    standing = str(link["standing"])
    if standing != REPORTED:
        return standing
    if int(link["independent_sources"]) >= 2:
        return CORROBORATED
    return ALLEGED if modalities == {"alleged"} else REPORTED


def who(claim: Record) -> str:
    """The attribution chain, nearest first; empty when the publisher itself says so."""
    chain = [f"{shown(s['text'])} ({plain(s['kind'])})" for s in claim.get("attribution", ())]
    return ", who has it from ".join(chain)


def document_line(document: Record | None) -> str:
    """Publisher, title and day of publication, as far as they are known."""
    if document is None:
        return "a document"
    title = document.get("title")
    published = document.get("published")
    parts = (
        document.get("publisher"),
        f"“{title}”" if title else None,
        _day(published) if published else "undated",
    )
    return shown(", ".join(part for part in parts if part))
