"""The rows that a write finds and keeps: the data, and what `graph.project` computes from them.

Documents with their bodies, claims, paragraphs, profiles, judgements, withdrawals and findings are
the data. All other rows stand for current documents only.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from types import MappingProxyType
from typing import Any, ClassVar, NamedTuple

from graph.model import Standing


class Lookup(NamedTuple):
    """Columns by which rows are found together; `only` those of which this flag is set."""

    columns: tuple[str, ...]
    only: str | None = None


def _by(*columns: str, **more: Lookup) -> Mapping[str, Lookup]:
    plain = {column: Lookup((column,)) for column in columns}
    return MappingProxyType({**plain, **more})


class Row:
    """A row. `KEY` tells rows of a class apart; `LOOKUPS` are the ways in which they are found."""

    __slots__ = ()
    KEY: ClassVar[tuple[str, ...]] = ("id",)
    LOOKUPS: ClassVar[Mapping[str, Lookup]] = MappingProxyType({})


def columns_of(kind: type[Row]) -> tuple[str, ...]:
    """The columns of a class of rows, in the order of its arguments."""
    dataclass_: Any = kind
    return tuple(field.name for field in fields(dataclass_))


@dataclass(frozen=True, slots=True)
class DocumentRow(Row):
    """A document. `source`: what two readings of the same bytes by one reader have in common."""

    LOOKUPS = _by("id", "external_id", "source")
    id: str
    external_id: str | None
    source: str
    publisher: str | None
    published: str | None
    current: bool
    superseded_by: str | None
    digest: str
    record: str


@dataclass(frozen=True, slots=True)
class BodyRow(Row):
    """What is long of a document: its text as JSON, and its extraction without claims."""

    LOOKUPS = _by("id")
    id: str
    text: str
    rest: str


@dataclass(frozen=True, slots=True)
class ClaimRow(Row):
    """A claim. `event` and `root` (the end of the attribution chain) are members."""

    LOOKUPS = _by("id", "document")
    id: str
    document: str
    position: int
    start: int
    kind: str
    type: str
    event: str | None
    modality: str
    standing: str
    current: bool
    quote: str
    root: str | None
    root_text: str
    paragraph: int
    record: str


@dataclass(frozen=True, slots=True)
class ParagraphRow(Row):
    """A paragraph in which a claim stands."""

    KEY = ("document", "start")
    LOOKUPS = _by("document")
    document: str
    start: int
    text: str


@dataclass(frozen=True, slots=True)
class ProfileRow(Row):
    """A `graph.resolve.profiles.Profile`."""

    KEY = ("member",)
    LOOKUPS = _by("document", "block")
    member: str
    document: str
    block: str
    record: str


@dataclass(frozen=True, slots=True)
class JudgementRow(Row):
    """A judgement. `anchored` is None when it is not in force or only unsure."""

    LOOKUPS = _by("id", "left_document", "right_document")
    id: str
    author: str
    verdict: str
    left_document: str
    left_start: int
    right_document: str
    right_start: int
    withdrawn: bool
    anchored: bool | None
    skipped: bool
    record: str


@dataclass(frozen=True, slots=True)
class WithdrawalRow(Row):
    """A withdrawal; its judgement may be yet to come."""

    KEY = ("judgement",)
    LOOKUPS = _by("judgement")
    judgement: str
    author: str
    time: str


@dataclass(frozen=True, slots=True)
class FindingRow(Row):
    """A finding of an analysis."""

    LOOKUPS = _by("id")
    id: str
    kind: str
    record: str


@dataclass(frozen=True, slots=True)
class MemberRow(Row):
    """A member with the node that it belongs to. `facts` are those of an entity."""

    LOOKUPS = _by("id", "document", "key", "node", "place")
    id: str
    document: str
    kind: str
    key: str | None
    place: str | None
    node: str | None
    facts: str | None
    record: str


@dataclass(frozen=True, slots=True)
class MeetingRow(Row):
    """A key, how many members have it, and the node that it belongs to."""

    KEY = ("key",)
    LOOKUPS = _by("key", "node")
    key: str
    members: int
    node: str | None


@dataclass(frozen=True, slots=True)
class AnchorRow(Row):
    """A span by which a member is found. `record` is its mention, empty for a trigger."""

    KEY = ("member", "type", "start", "end")
    LOOKUPS = _by("document", "member", spot=Lookup(("document", "type", "start")))
    document: str
    type: str
    start: int
    end: int
    member: str
    record: str


@dataclass(frozen=True, slots=True)
class ArcRow(Row):
    """What one claim says between two members, and the link that it is part of."""

    KEY = ("claim", "type", "from_", "to_")
    LOOKUPS = _by("document", "claim", "from_", "to_")
    document: str
    claim: str
    type: str
    standing: Standing
    from_: str
    to_: str
    first: str | None
    last: str | None
    link: str | None


@dataclass(frozen=True, slots=True)
class PartRow(Row):
    """A member in a role of a claim, or in its attribution chain (role `source`)."""

    KEY = ("member", "claim", "role")
    LOOKUPS = _by("claim", "member")
    claim: str
    role: str
    member: str


@dataclass(frozen=True, slots=True)
class TieRow(Row):
    """A judgement in force whose two sides are found."""

    KEY = ("judgement",)
    LOOKUPS = _by(
        "judgement",
        "left",
        "right",
        "left_key",
        "right_key",
        left_apart=Lookup(("left",), "apart"),
        right_apart=Lookup(("right",), "apart"),
    )
    judgement: str
    left: str
    right: str
    left_key: str | None
    right_key: str | None
    apart: bool
    person: bool
    score: float


@dataclass(frozen=True, slots=True)
class MarkRow(Row):
    """A person's judgement in force about one member."""

    KEY = ("judgement",)
    LOOKUPS = _by("judgement", "member")
    judgement: str
    member: str
    public: bool
    reviewed: bool


@dataclass(frozen=True, slots=True)
class NodeRow(Row):
    """An entity or event without its lists.

    `position` orders events: the first day, `~` when undated; it is empty for entities.
    """

    LOOKUPS = _by("id")
    id: str
    kind: str
    type: str
    subtype: str | None
    country: str | None
    sensitive: bool
    scope: str | None
    first: str | None
    last: str | None
    place: str | None
    position: str
    record: str


@dataclass(frozen=True, slots=True)
class IssueRow(Row):
    """What an event was about."""

    KEY = ("node", "issue")
    LOOKUPS = _by("node")
    node: str
    issue: str


@dataclass(frozen=True, slots=True)
class TallyRow(Row):
    """How many members of an entity tell the same of it."""

    KEY = ("node", "facts")
    LOOKUPS = _by("node")
    node: str
    facts: str
    members: int


@dataclass(frozen=True, slots=True)
class LinkRow(Row):
    """A link; `claims` is their number."""

    LOOKUPS = _by("id")
    id: str
    type: str
    from_: str
    to_: str
    standing: Standing
    claims: int


@dataclass(frozen=True, slots=True)
class NameRow(Row):
    """A name of an entity, and how `graph.resolve.names.normalize` writes it."""

    KEY = ("node", "name")
    LOOKUPS = _by("node")
    node: str
    name: str
    plain: str


KINDS: tuple[type[Row], ...] = (
    DocumentRow,
    BodyRow,
    ClaimRow,
    ParagraphRow,
    ProfileRow,
    JudgementRow,
    WithdrawalRow,
    FindingRow,
    MemberRow,
    MeetingRow,
    AnchorRow,
    ArcRow,
    PartRow,
    TieRow,
    MarkRow,
    NodeRow,
    IssueRow,
    TallyRow,
    LinkRow,
    NameRow,
)
"""All classes of rows; what others point at comes first."""
