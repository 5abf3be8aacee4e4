"""A claim on the wire: one source saying one thing in one sentence."""

from typing import Any, Literal

from pydantic import Field

from api.schemas.base import Id, Offset, Page, Score, Wire, example
from graph.model import ClaimKind, Modality, Precision, Scope

EXAMPLE: dict[str, Any] = {
    "record": "claim",
    "id": "clm:9caccaf47df05af09a53a697",
    "document": "doc:d4e2648719204225be81d32b",
    "kind": "event",
    "type": "counter_protest",
    "sentence": 5,
    "start": 596,
    "end": 727,
    "quote": "The Harmony Voice Students Association had announced its counter-rally two days"
    " earlier on WeChat, promising lunch and a free ride.",
    "trigger": {"start": 653, "end": 666, "text": "counter-rally"},
    "roles": [
        {
            "role": "organizer",
            "start": 600,
            "end": 634,
            "text": "Harmony Voice Students Association",
            "entity": "ent:9a78a9e438c730d983f909a2",
            "score": 0.9342,
            "inferred": False,
        },
        {
            "role": "time",
            "start": 667,
            "end": 683,
            "text": "two days earlier",
            "value": {
                "from": "2023-05-08",
                "to": "2023-05-08",
                "precision": "day",
                "text": "two days earlier",
            },
            "score": 0.7857,
            "inferred": False,
        },
    ],
    "modality": "planned",
    "scope": "incident",
    "confidence": 0.9206,
    "rule": "reader",
    "extractor": "shadowgraph/1 reader/671f6d392e28 en_core_web_sm/3.8.0",
    "event": "evt:619be14e62713538a2a720c6",
    "mode": None,
    "attribution": [],
    "issues": [{"issue": "tibet", "start": 437, "end": 442}],
    "cues": [],
    "alternatives": [],
}


class Span(Wire):
    """A stretch of text."""

    start: Offset
    end: Offset
    text: str


class DateInterval(Wire):
    """A partial date: all days from `from` to `to`, both included."""

    from_: str = Field(alias="from")
    to: str
    precision: Precision
    text: str = Field(description="The words that were read.")


class CountRange(Wire):
    """At least `low`, at most `high`; null where the text sets no bound."""

    low: int | None
    high: int | None


class Role(Wire):
    """One participant of a claim: exactly one of `entity`, `event` and `value` is there."""

    role: str
    start: Offset
    end: Offset
    text: str
    entity: Id | None = None
    event: Id | None = None
    value: DateInterval | CountRange | str | None = None
    score: Score
    inferred: bool = Field(description="True for a role that stands outside the sentence.")


class Source(Wire):
    """One link of an attribution chain: who says so."""

    text: str
    start: Offset
    end: Offset
    kind: str
    entity: Id | None


class IssueTag(Wire):
    """What an event was about, with the words that show it."""

    issue: str
    start: Offset
    end: Offset


class Alternative(Wire):
    """Another reading of a claim: what would change, and to what."""

    field: str
    value: str
    score: Score


class Claim(Wire):
    """One source saying one thing in one sentence."""

    model_config = example(EXAMPLE)

    record: Literal["claim"]
    id: Id
    document: Id
    kind: ClaimKind
    type: str = Field(description="Type of the event or relation, as in the ontology.")
    sentence: int = Field(ge=0, description="Number of the sentence in the document.")
    start: Offset
    end: Offset
    quote: str
    trigger: Span = Field(description="The word that says it.")
    roles: list[Role]
    modality: Modality
    scope: Scope
    confidence: Score = Field(
        description="Calibrated probability that the sentence says this; not that it happened."
    )
    rule: str
    extractor: str
    event: Id | None
    mode: str | None
    attribution: list[Source] = Field(
        description="Who says so, nearest first; empty when the publisher does."
    )
    issues: list[IssueTag]
    cues: list[Span]
    alternatives: list[Alternative]
    locator: str | None = Field(
        default=None, description="Where in the document the quote stands, as `page 3`."
    )


class ClaimPage(Page[Claim]):
    """Claims by document, then place in the text."""
