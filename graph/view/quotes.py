"""The quotes of a page: each sentence once, with all that is read in it and who says so."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from graph.view.words import Record, plain, shown, who


@dataclass(frozen=True, slots=True)
class Reading:
    """What one claim reads in a sentence, and who says it."""

    number: int
    words: str
    modality: str
    standing: str
    who: str
    confidence: float
    rule: str
    extractor: str


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence of a document with all that is read in it.

    Attributes:
        document: Its id.
        page: Where it stands in the document, or empty.
        parts: The sentence as (text, is a trigger).
    """

    number: int
    document: str
    page: str
    parts: tuple[tuple[str, bool], ...]
    readings: list[Reading] = field(default_factory=list)


def quotes_of(
    claims: Sequence[Record], documents: Mapping[str, Record], standings: Mapping[str, str]
) -> tuple[list[Quote], dict[str, int]]:
    """Sentences by document, in the order of the claims, and the number of each claim by its id.

    Args:
        documents: By id.
        standings: Of each modality.
    """
    quotes: dict[tuple[str, str], Quote] = {}
    numbers: dict[str, int] = {}
    triggers: dict[tuple[str, str], list[Record]] = defaultdict(list)
    first: dict[str, int] = {}
    for claim in claims:
        triggers[_sentence(claim)].append(claim)
        first.setdefault(str(claim["document"]), len(first))
    ordered = sorted(claims, key=lambda claim: first[str(claim["document"])])
    for number, claim in enumerate(ordered):
        sentence = _sentence(claim)
        if sentence not in quotes:
            parts = _marked(shown(claim["quote"]), triggers[sentence])
            page = shown(claim.get("locator") or "")
            quotes[sentence] = Quote(len(quotes), sentence[0], page, parts)
        numbers[str(claim["id"])] = number
        document = documents.get(sentence[0])
        quotes[sentence].readings.append(_reading(number, claim, document, standings))
    return list(quotes.values()), numbers


def numbers_of(claims: Iterable[str], numbers: Mapping[str, int]) -> tuple[int, ...]:
    """Numbers of the claims with these ids, without those that are not on the page."""
    return tuple(numbers[id] for id in claims if id in numbers)


def _sentence(claim: Record) -> tuple[str, str]:
    return str(claim["document"]), str(claim["quote"])


def _marked(quote: str, claims: Sequence[Record]) -> tuple[tuple[str, bool], ...]:
    """The quote cut at its triggers: those that stand in it once, as a word of their own."""
    spans = []
    for words in {shown(claim["trigger"]["text"]) for claim in claims if claim.get("trigger")}:
        found = list(re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", quote)) if words else []
        if len(found) == 1:
            spans.append(found[0].span())
    parts: list[tuple[str, bool]] = []
    at = 0
    for start, end in sorted(spans):
        if start >= at:
            parts += [(quote[at:start], False), (quote[start:end], True)]
            at = end
    parts.append((quote[at:], False))
    return tuple(part for part in parts if part[0])


def _reading(
    number: int, claim: Record, document: Record | None, standings: Mapping[str, str]
) -> Reading:
    publisher = document.get("publisher") if document else None
    mode = claim.get("mode")
    return Reading(
        number=number,
        words=plain(str(claim["type"])) + (f" ({plain(str(mode))})" if mode else ""),
        modality=str(claim["modality"]),
        standing=standings[str(claim["modality"])],
        who=who(claim) or (f"{shown(publisher)} itself" if publisher else "nobody who is named"),
        confidence=float(claim["confidence"]),
        rule=str(claim.get("rule") or ""),
        extractor=str(claim.get("extractor") or ""),
    )
