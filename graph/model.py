"""The records that everything else passes around.

A claim is one source saying one thing in one sentence. Entities, events and links are views that
`graph.project` computes from claims and judgements; nothing here computes or stores anything.
All offsets are code points into `Document.text`, half-open, and `text[start:end]` is the quote.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

ClaimKind = Literal["event", "relation", "event_relation"]
Modality = Literal[
    "asserted", "alleged", "attempted", "planned", "hypothetical", "denied", "negated"
]
Scope = Literal["incident", "pattern"]
Verdict = Literal["positive", "negative", "unsure"]
Standing = Literal["reported", "unrealized", "refuted"]
Precision = Literal["year", "month", "day", "interval"]
Status = Literal["unreported", "disputed", "corroborated", "alleged"]

STANDING: Mapping[str, Standing] = {
    "asserted": "reported",
    "alleged": "reported",
    "attempted": "reported",
    "planned": "unrealized",
    "hypothetical": "unrealized",
    "denied": "refuted",
    "negated": "refuted",
}
"""What a link made from a claim of this modality may say."""

IMPORTED_ROW = "imported_row"
"""Rule of a claim that somebody stated as a row of a table; no program read it in prose."""

TOPIC = "topic:"
"""What an issue begins with that is none of the vocabulary: the name that an import gives."""

ORIGINS = ("option", "sidecar", "front_matter", "file", "dateline")
"""Where a metadata value may come from, the most trusted first."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where one metadata field of a document came from: `field` and one of `ORIGINS`."""

    field: str
    origin: str


@dataclass(frozen=True, slots=True)
class Locator:
    """A named part of a document: from `start` on, the text belongs to `name` (`page 3`)."""

    start: int
    name: str


@dataclass(frozen=True, slots=True)
class Document:
    """One text as a reader gave it.

    Attributes:
        id: Hash of text and publisher.
        external_id: Id that the provider gave, or None. Another text under the same external id
            supersedes this one, or is superseded by it (the later `published` holds).
        published: ISO day on which it was published, or None when unknown.
        origins: For each known metadata field, where its value came from.
        language: ISO 639-1 code, or None when it could not be told.
        source_sha256: Digest of the bytes that were read, 64 hex digits.
        reader: Name and version of the reader, for example `markdown/1`.
        about: ISO codes of the states that the document is about, sorted.
        blocks: The structure that the reader saw, in text order; see `Block`.
    """

    id: str
    text: str
    source_sha256: str
    reader: str
    external_id: str | None = None
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: str | None = None
    language: str | None = None
    about: tuple[str, ...] = ()
    origins: tuple[Origin, ...] = ()
    locators: tuple[Locator, ...] = ()
    blocks: tuple["Block", ...] = ()


BlockKind = Literal[
    "paragraph", "heading", "item", "recommendation", "caption", "dateline", "byline", "footnote",
    "table", "notice", "quote", "turn", "log",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of text with one function.

    A `heading`, `recommendation`, `byline`, `dateline`, `footnote` or `notice` tells no incident.
    `item` is a list item that may tell one, `table` a row; `quote` is set apart as another's words,
    `turn` is what one speaker of a transcript says, `log` an entry with its day or hour. `level` is
    1 for a top heading and for the row of headings of a table; 0 where levels do not apply.
    """

    start: int
    end: int
    kind: BlockKind
    level: int = 0


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in the text that names an entity, without leading article and final 's.

    `sentence` is the index of its sentence in `Extraction.sentences`.
    """

    start: int
    end: int
    text: str
    sentence: int


@dataclass(frozen=True, slots=True)
class DocumentEntity:
    """An entity as one document knows it.

    Attributes:
        id: The identity key where there is one (`state:CN`), else `local_id`.
        local_id: Hash of document id, type and first mention; unique among all documents.
        key: Identity key by which it meets its likes in other documents without a judgement
            (`state:CN`, `campus:ubc.ca`), or None. A person has one at most inside an import.
        name: The fullest name that the document gives.
        country: ISO code of the state that controls it, or None.
        public_role: The public office that makes a natural person public, or None.
        sensitive: True when the name must not leave the machine.
    """

    id: str
    local_id: str
    type: str
    subtype: str | None
    name: str
    key: str | None = None
    country: str | None = None
    public_role: str | None = None
    sensitive: bool = False
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class DateInterval:
    """A partial date: all days from `from_` to `to`, ISO, both included.

    `text` is the expression that was read, empty when it came from elsewhere.
    """

    from_: str
    to: str
    precision: Precision
    text: str = ""


@dataclass(frozen=True, slots=True)
class CountRange:
    """At least `low`, at most `high`; None where the text sets no bound."""

    low: int | None
    high: int | None


RoleValue = DateInterval | CountRange | str


@dataclass(frozen=True, slots=True)
class Role:
    """One participant of a claim: exactly one of `entity`, `event` and `value` is given.

    `entity` is the id of a `DocumentEntity`, `event` the id of a `DocumentEvent` of the same
    document. `inferred` marks a role that stands outside the sentence.
    """

    role: str
    start: int
    end: int
    text: str
    entity: str | None = None
    event: str | None = None
    value: RoleValue | None = None
    score: float = 1.0
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """One link of an attribution chain: who says so. `entity` as in `Role`, or None."""

    text: str
    start: int
    end: int
    kind: str
    entity: str | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class IssueTag:
    """What an event was about, with the words that show it."""

    issue: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another reading of a claim: what would change (`type`, `initiator`, ...) and to what."""

    field: str
    value: str
    score: float


@dataclass(frozen=True, slots=True)
class Claim:
    """One source saying one thing in one sentence.

    Attributes:
        event: Id of the `DocumentEvent` for an event claim, else None.
        trigger: The word that says it.
        attribution: Who says so, nearest first; empty when the publisher does.
        confidence: Calibrated probability in [0, 1] that the sentence says this. How likely it is
            that it happened is not part of it.
        rule: Name of the rule that made the claim; `extractor` its program and version.
    """

    id: str
    document: str
    kind: ClaimKind
    type: str
    sentence: int
    start: int
    end: int
    quote: str
    trigger: Span
    roles: tuple[Role, ...]
    modality: Modality
    scope: Scope
    confidence: float
    rule: str
    extractor: str
    event: str | None = None
    mode: str | None = None
    attribution: tuple[Source, ...] = ()
    issues: tuple[IssueTag, ...] = ()
    cues: tuple[Span, ...] = ()
    alternatives: tuple[Alternative, ...] = ()


@dataclass(frozen=True, slots=True)
class DocumentEvent:
    """An event as one document knows it. `date` and `place` come from its claims.

    `place` is the id of an entity, or None. `claims` are claim ids in text order. By `key` it meets
    its likes in other documents without a judgement, as rows of one import with one event id do.
    """

    id: str
    type: str
    mode: str | None
    scope: Scope
    claims: tuple[str, ...]
    date: DateInterval | None = None
    place: str | None = None
    issues: tuple[str, ...] = ()
    key: str | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be read as it stands; the rest went on."""

    document: str
    start: int
    end: int
    rule: str
    message: str


@dataclass(frozen=True, slots=True)
class Extraction:
    """What one document says. `sentences` are half-open offsets in text order."""

    document: Document
    extractor: str
    sentences: tuple[tuple[int, int], ...] = ()
    entities: tuple[DocumentEntity, ...] = ()
    events: tuple[DocumentEvent, ...] = ()
    claims: tuple[Claim, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a judgement: a mention or trigger in a document, or an identity key.

    With a key, `document` is empty and `start` and `end` are 0.
    """

    document: str
    start: int
    end: int
    type: str
    key: str | None = None


@dataclass(frozen=True, slots=True)
class Judgement:
    """Someone's verdict that two sides are one (positive), are not, or may be (unsure).

    Attributes:
        author: `rule:NAME/VERSION`, or `person:NAME`.
        score: In [0, 1]; persons give 1.0.
        features: The facts that the score rests on, as (name, value).
        time: ISO time for a person's judgement, None for a rule's.
        withdrawn: True when it was taken back; it stays in the log and has no effect.
    """

    id: str
    left: Side
    right: Side
    verdict: Verdict
    author: str
    score: float
    reason: str
    features: tuple[tuple[str, str], ...] = ()
    time: str | None = None
    withdrawn: bool = False
    withdrawn_by: str | None = None
    withdrawn_time: str | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """An entity of the graph: one cluster of document entities.

    `members` are all member ids and keys, sorted; each of them resolves to `id`, which
    `graph.clusters.node_id` chooses among them.
    """

    id: str
    type: str
    subtype: str | None
    name: str
    names: tuple[str, ...]
    country: str | None
    sensitive: bool
    members: tuple[str, ...]
    documents: tuple[str, ...]
    public_role: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """An event of the graph: one cluster of document events. Dates are ISO days or None."""

    id: str
    type: str
    mode: str | None
    scope: Scope
    members: tuple[str, ...]
    documents: tuple[str, ...]
    claims: tuple[str, ...]
    first: str | None = None
    last: str | None = None
    place: str | None = None
    issues: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """What the claims of one standing say between two nodes of the graph."""

    id: str
    type: str
    from_: str
    to: str
    standing: Standing
    claims: tuple[str, ...]
    first: str | None = None
    last: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """The result of an analysis, kept beside the graph; outdated when `data_digest` changed."""

    id: str
    kind: str
    parameters: tuple[tuple[str, str], ...]
    data_digest: str
    result: str
