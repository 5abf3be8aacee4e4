"""The store contract: domain records in, domain records out, never rows.

Every list is a keyset page that leads to the very last record; no list is cut in silence. Any id
that a record ever had (a member id, an identity key) resolves to the record that holds it now.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from graph.model import (
    Claim,
    Document,
    Entity,
    Event,
    Extraction,
    Finding,
    Judgement,
    Link,
    Mention,
    Standing,
)
from graph.resolve.profiles import Profile
from graph.sources import EventStatus, SourceCount
from graph.store.filters import (
    EVERY_CLAIM,
    EVERY_DOCUMENT,
    EVERY_ENTITY,
    EVERY_EVENT,
    EVERY_FINDING,
    EVERY_JUDGEMENT,
    EVERY_LINK,
    EVERY_NEIGHBOR,
    EVERY_PATH,
    EVERYTHING,
    ClaimFilter,
    DocumentFilter,
    EntityFilter,
    EventFilter,
    FindingFilter,
    JudgementFilter,
    LinkFilter,
    NeighborFilter,
    Page,
    PathFilter,
    SubgraphFilter,
)

__all__ = [
    "AnyRecord",
    "ClaimFilter",
    "DocumentFilter",
    "DocumentMention",
    "DumpRecord",
    "EntityFilter",
    "EventFilter",
    "FindingFilter",
    "Hit",
    "JudgementFilter",
    "LinkFilter",
    "Neighbor",
    "NeighborFilter",
    "Page",
    "Path",
    "PathFilter",
    "Paths",
    "Skipped",
    "Stats",
    "Store",
    "Stored",
    "Subgraph",
    "SubgraphFilter",
    "Withdrawal",
    "every",
]

Record = TypeVar("Record")


@dataclass(frozen=True, slots=True)
class Neighbor:
    """A link of a node and the node at its other end."""

    link: Link
    node: Entity | Event


@dataclass(frozen=True, slots=True)
class Hit:
    """An entity that a search found, the name that fits best, and how well in (0, 1]."""

    entity: Entity
    name: str
    score: float


@dataclass(frozen=True, slots=True)
class DocumentMention:
    """A mention of an entity of the graph; `member` is the document entity it belongs to."""

    document: str
    member: str
    mention: Mention


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """A person took a judgement back. It outlives an automatic judgement that its document took."""

    judgement: str
    author: str
    time: str


@dataclass(frozen=True, slots=True)
class Stored:
    """What a `put` did.

    Attributes:
        unchanged: True when the store had it, or something better, and nothing was written.
        replaced: True when the document was known and its extraction gave way.
        superseded: Ids of documents that this one switched off.
        superseded_by: Id of the document that holds instead of this one, or None.
        claims, entities, events: How many the graph has now that it did not have before.
        judgements: How many automatic judgements were made.
    """

    document: str
    unchanged: bool = False
    replaced: bool = False
    superseded: tuple[str, ...] = ()
    superseded_by: str | None = None
    claims: int = 0
    entities: int = 0
    events: int = 0
    judgements: int = 0


@dataclass(frozen=True, slots=True)
class Path:
    """A chain of nodes, each joined to the next by one or more links.

    `links[i]` are all links between `nodes[i]` and `nodes[i + 1]` that the filter lets through, in
    either direction, sorted by id; so there is one more node than there are steps.
    """

    nodes: tuple[Entity | Event, ...]
    links: tuple[tuple[Link, ...], ...]


@dataclass(frozen=True, slots=True)
class Skipped:
    """A node that the search met and did not run through.

    `reason` is `links` (it has more than the filter allows) or `place` (a platform, or a state as
    territory, too). What has a single link leads nowhere and is not named.
    """

    node: Entity | Event
    reason: str
    links: int


@dataclass(frozen=True, slots=True)
class Paths:
    """The shortest paths between two nodes, the shortest first, then by ids of their nodes.

    Attributes:
        paths: Empty when none is as short as the filter asks.
        skipped: What the search met and skipped, by id; there may be paths through it.
    """

    paths: tuple[Path, ...]
    skipped: tuple[Skipped, ...]


@dataclass(frozen=True, slots=True)
class Subgraph:
    """A part of the graph. Both ends of every link are among the nodes; both are sorted by id.

    `total` is the number of nodes that the filter lets through, of which `nodes` shows the first
    `SubgraphFilter.most`.
    """

    nodes: tuple[Entity | Event, ...]
    links: tuple[Link, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Stats:
    """How many records of each kind there are.

    `claims` are those of current documents, `waiting` the unsure judgements in force.
    """

    documents: int
    current_documents: int
    undated_documents: int
    claims: int
    entities: int
    events: int
    links: int
    judgements: int
    withdrawn: int
    unanchored: int
    skipped: int
    waiting: int
    findings: int


DumpRecord = Extraction | Judgement | Withdrawal | Finding
AnyRecord = Document | Entity | Event | Claim | Link | Judgement | Finding

DEFAULT_LIMIT = 50


class Store(Protocol):
    """What every store does. Records do not depend on the order in which anything was written.

    Every method raises `StoreUnavailable` when the store cannot be reached or written.
    """

    @property
    def address(self) -> str: ...

    def put(self, extraction: Extraction) -> Stored:
        """Keep a document with what it says, in one transaction, and make the automatic judgements.

        Of two extractions of one document the better holds, whatever came first: see
        `graph.versions.rank`. The claims must have passed `check_extraction`.
        """
        ...

    def remove(self, document: str) -> None:
        """Take a document out with its claims and automatic judgements; persons' judgements stay.

        Raises:
            NotFound: There is no such document.
        """
        ...

    def judge(self, judgement: Judgement) -> bool:
        """Record a judgement; False when it was known and nothing was written.

        A side that stands in no current document waits until that document comes.

        Raises:
            ConflictingJudgement: A person's other verdict on the same two is in force.
            ValueError: The sides are an entity and an event, or the author is one of the rules
                that judge by themselves when documents come.
        """
        ...

    def withdraw(self, judgement: str, *, author: str, time: str) -> bool:
        """Take a judgement back; it stays in the log. False when it was withdrawn before.

        Raises:
            NotFound: There is no such judgement.
        """
        ...

    def keep(self, finding: Finding) -> bool:
        """Keep a finding; False when it was there and nothing was written."""
        ...

    def get(self, id: str) -> AnyRecord:
        """The record that has this id now; member ids and keys give their entity or event.

        Raises:
            NotFound: Nothing has it.
        """
        ...

    def resolve(self, ids: Iterable[str]) -> dict[str, str]:
        """For each member id or key that is in the graph, the id of its entity or event."""
        ...

    def extraction(self, document: str) -> Extraction:
        """All that a document says, as it was put; of superseded documents too.

        Raises:
            NotFound: There is no such document.
        """
        ...

    def documents(
        self,
        filter: DocumentFilter = EVERY_DOCUMENT,
        *,
        limit: int = DEFAULT_LIMIT,
        after: str | None = None,
    ) -> Page[Document]:
        """Documents by id, superseded ones too."""
        ...

    def entities(
        self,
        filter: EntityFilter = EVERY_ENTITY,
        *,
        limit: int = DEFAULT_LIMIT,
        after: str | None = None,
    ) -> Page[Entity]:
        """Entities by id."""
        ...

    def events(
        self,
        filter: EventFilter = EVERY_EVENT,
        *,
        limit: int = DEFAULT_LIMIT,
        after: str | None = None,
    ) -> Page[Event]:
        """Events by first day, then id; undated ones last."""
        ...

    def links(
        self,
        filter: LinkFilter = EVERY_LINK,
        *,
        limit: int = DEFAULT_LIMIT,
        after: str | None = None,
    ) -> Page[Link]:
        """Links by id."""
        ...

    def claims(
        self,
        filter: ClaimFilter = EVERY_CLAIM,
        *,
        limit: int = DEFAULT_LIMIT,
        after: str | None = None,
    ) -> Page[Claim]:
        """Claims by document, then place in the text, then id."""
        ...

    def judgements(
        self,
        filter: JudgementFilter = EVERY_JUDGEMENT,
        *,
        limit: int = DEFAULT_LIMIT,
        after: str | None = None,
    ) -> Page[Judgement]:
        """Judgements by id, withdrawn ones too."""
        ...

    def findings(
        self,
        filter: FindingFilter = EVERY_FINDING,
        *,
        limit: int = DEFAULT_LIMIT,
        after: str | None = None,
    ) -> Page[Finding]:
        """Findings by id."""
        ...

    def mentions(
        self, id: str, *, limit: int = DEFAULT_LIMIT, after: str | None = None
    ) -> Page[DocumentMention]:
        """Mentions of an entity by document and place in the text; of an event: none.

        Raises:
            NotFound: No entity or event has this id.
        """
        ...

    def neighbors(
        self,
        id: str,
        filter: NeighborFilter = EVERY_NEIGHBOR,
        *,
        limit: int = DEFAULT_LIMIT,
        after: str | None = None,
    ) -> Page[Neighbor]:
        """Links of a node with the node at the other end.

        Those that most claims say come first, then by link id.

        Raises:
            NotFound: No entity or event has this id.
        """
        ...

    def nodes(self, ids: Iterable[str]) -> dict[str, Entity | Event]:
        """The entities and events that have these ids now, by the ids that were asked for."""
        ...

    def degrees(
        self, ids: Iterable[str], *, standings: tuple[Standing, ...] = ("reported",)
    ) -> dict[str, int]:
        """How many links of these standings each node has, by node id; unknown ids are left out."""
        ...

    def paths(self, a: str, b: str, filter: PathFilter = EVERY_PATH, *, count: int = 3) -> Paths:
        """The `count` shortest paths between two nodes, links taken in either direction.

        Raises:
            NotFound: No entity or event has one of the ids.
            ValueError: Both ids lead to one node; or `count` or `longest` is below 1.
        """
        ...

    def subgraph(self, filter: SubgraphFilter = EVERYTHING) -> Subgraph:
        """Part of the graph with all its links.

        Raises:
            NotFound: No entity or event has an id of `around`.
            ValueError: `most` is below 1, or `depth` below 0.
        """
        ...

    def search(
        self,
        text: str,
        filter: EntityFilter = EVERY_ENTITY,
        *,
        limit: int = DEFAULT_LIMIT,
        after: str | None = None,
    ) -> Page[Hit]:
        """Entities by name: same, beginnings of words, with a typo; the best first, then by id.

        Text without a letter or digit finds nothing.
        """
        ...

    def status(self, events: Sequence[str]) -> dict[str, EventStatus]:
        """Status, sources and review by the ids that were asked for; only events are answered."""
        ...

    def sources(self, links: Sequence[str]) -> dict[str, SourceCount]:
        """Sources of links, by link id; unknown ids are left out."""
        ...

    def profiles(self, block: str) -> tuple[Profile, ...]:
        """What the rules know of every member of one block, in all documents, sorted by member."""
        ...

    def stats(self) -> Stats: ...

    def starting(self, prefix: str, *, limit: int = 2) -> tuple[str, ...]:
        """Ids of records that begin so, sorted, at most `limit`.

        The beginning of a member id gives the record that holds it now.
        """
        ...

    def secret(self) -> bytes:
        """32 random bytes that this store alone has, by which ids are keyed when they leave it.

        Made at the first call and kept. It is no part of a dump, so a copy has another.
        """
        ...

    def digest(self) -> str:
        """Hash of documents, extractions and judgements in force: equal stores, equal digests."""
        ...

    def dump(self) -> Iterator[DumpRecord]:
        """Everything from which `load` rebuilds an equal store, as of one moment, in one order."""
        ...

    def load(self, records: Iterable[DumpRecord]) -> int:
        """Take in a dump on top of what is there; gives the number of records read."""
        ...

    def close(self) -> None: ...


LARGEST_STRIDE = 8_000
"""Records that `every` reads at a time in a long list."""


def every(
    read: Callable[..., Page[Record]], filter: object = None, *, limit: int = 500
) -> Iterator[Record]:
    """Walk all pages of a list: `every(store.events, EventFilter(types=("protest",)))`.

    What is written meanwhile may or may not be among what follows; nothing is given twice. Pages
    grow as the walk goes on, since each counts the whole list anew.
    """
    arguments = () if filter is None else (filter,)
    after = None
    while True:
        page = read(*arguments, limit=limit, after=after)
        yield from page.items
        if page.next is None:
            return
        after, limit = page.next, max(limit, min(2 * limit, LARGEST_STRIDE))
