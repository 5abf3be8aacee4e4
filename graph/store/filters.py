"""Filters of the lists of a store, and the pages that the lists come in.

Filters are conjunctions: an empty tuple and None mean "whatever".
"""

from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

from graph.model import ClaimKind, Modality, Scope, Standing, Status, Verdict

Record = TypeVar("Record")


@dataclass(frozen=True, slots=True)
class Page(Generic[Record]):
    """A stretch of a list.

    Attributes:
        next: Give it as `after` to read on; None when nothing follows.
        total: Number of records that the filter lets through, on all pages.
    """

    items: tuple[Record, ...]
    next: str | None
    total: int


@dataclass(frozen=True, slots=True)
class DocumentFilter:
    """`since` and `until` are ISO days of publication, both included; they leave undated ones out.

    `current` False asks for superseded documents only, None for all.
    """

    publisher: str | None = None
    since: str | None = None
    until: str | None = None
    current: bool | None = None
    external_id: str | None = None
    undated: bool = False


@dataclass(frozen=True, slots=True)
class EntityFilter:
    """`name` lets an entity through when each of its words begins a word of one of the names."""

    types: tuple[str, ...] = ()
    subtypes: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    sensitive: bool | None = None
    document: str | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class EventFilter:
    """What an event must be.

    Attributes:
        since: ISO day; an event passes when its dates overlap `since` to `until`. Undated events
            pass only when neither is given.
        actor: An entity that did, led, joined or paid for it, in whatever standing.
        entity: An entity in any role of it.
        modalities: At least one claim on it has one of these.
        standings: At least one claim on it has one of these.
        statuses: See `graph.sources`; computed on reading, so it costs time on a large store.
        independent_sources: It has at least so many, whatever its status.
    """

    types: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    place: str | None = None
    actor: str | None = None
    entity: str | None = None
    document: str | None = None
    issues: tuple[str, ...] = ()
    modalities: tuple[Modality, ...] = ()
    standings: tuple[Standing, ...] = ()
    scope: Scope | None = None
    statuses: tuple[Status, ...] = ()
    independent_sources: int = 0

    @property
    def node_ids(self) -> list[str]:
        """The ids of entities and events that it names."""
        return _given(self.place, self.actor, self.entity)


@dataclass(frozen=True, slots=True)
class ClaimFilter:
    """What a claim must be.

    Attributes:
        event: An event whose claim it is.
        entity: An entity that fills one of its roles.
        source: An entity anywhere in its attribution chain.
        text: Each word begins a word of the quote.
        superseded: True lets claims of superseded documents through, too.
    """

    document: str | None = None
    event: str | None = None
    entity: str | None = None
    source: str | None = None
    link: str | None = None
    types: tuple[str, ...] = ()
    kinds: tuple[ClaimKind, ...] = ()
    modalities: tuple[Modality, ...] = ()
    standings: tuple[Standing, ...] = ()
    text: str | None = None
    superseded: bool = False

    @property
    def node_ids(self) -> list[str]:
        """The ids of entities and events that it names."""
        return _given(self.event, self.entity, self.source)


@dataclass(frozen=True, slots=True)
class LinkFilter:
    """`nodes` lets links through that have one of these at an end; `from_` and `to` fix one end."""

    nodes: tuple[str, ...] = ()
    from_: str | None = None
    to: str | None = None
    types: tuple[str, ...] = ()
    standings: tuple[Standing, ...] = ()

    @property
    def node_ids(self) -> list[str]:
        """The ids of entities and events that it names."""
        return [*self.nodes, *_given(self.from_, self.to)]


@dataclass(frozen=True, slots=True)
class JudgementFilter:
    """What a judgement must be.

    Attributes:
        author: Exact author, or a kind with its colon: `person:` or `rule:`.
        document: A side stands in this document.
        node: A side is (now) part of this entity or event.
        anchored: False asks for those in force of which a side stands in no current document.
        skipped: True asks for those that a negative judgement rules out.
    """

    verdicts: tuple[Verdict, ...] = ()
    author: str | None = None
    withdrawn: bool | None = None
    document: str | None = None
    node: str | None = None
    anchored: bool | None = None
    skipped: bool | None = None

    @property
    def node_ids(self) -> list[str]:
        """The ids of entities and events that it names."""
        return _given(self.node)


@dataclass(frozen=True, slots=True)
class NeighborFilter:
    """Only reported links unless asked. `node_types` are types of what stands at the other end."""

    types: tuple[str, ...] = ()
    standings: tuple[Standing, ...] = ("reported",)
    node_types: tuple[str, ...] = ()
    direction: Literal["out", "in", "both"] = "both"


@dataclass(frozen=True, slots=True)
class PathFilter:
    """Which links and nodes a path may use.

    Attributes:
        without: Link types that no path uses.
        without_nodes: Types of entities and events that no path runs through.
        corroborated: Only links that two or more independent sources report.
        longest: Most links of one path, at least 1.
        through_places: Let paths run through places, platforms, and states as territory (by links
            that say where something is). Without it nearly all paths run through one country.
        most_links: A node in between with more links than this is skipped; None sets no limit.
    """

    without: tuple[str, ...] = ()
    without_nodes: tuple[str, ...] = ()
    standings: tuple[Standing, ...] = ("reported",)
    corroborated: bool = False
    longest: int = 6
    through_places: bool = False
    most_links: int | None = 200


@dataclass(frozen=True, slots=True)
class SubgraphFilter:
    """Which part of the graph is asked for. `around` and `events` add up; neither means all of it.

    Attributes:
        around: Ids of entities and events to start from.
        depth: How many links to walk from `around`, at least 0.
        events: Events that pass, with the entities that a link joins to them.
        without: Link types to leave out.
        most: Most nodes wanted, at least 1; what was asked for by id comes first, then what is
            nearest to it (events and their entities all count as that near), then what most links
            join to those already taken, then what most links of all lead to, then by id.
    """

    around: tuple[str, ...] = ()
    depth: int = 1
    events: EventFilter | None = None
    standings: tuple[Standing, ...] = ("reported", "unrealized", "refuted")
    without: tuple[str, ...] = ()
    most: int = 150


@dataclass(frozen=True, slots=True)
class FindingFilter:
    """`kind` as in `Finding`."""

    kind: str | None = None


def _given(*ids: str | None) -> list[str]:
    return [id for id in ids if id is not None]


EVERY_DOCUMENT = DocumentFilter()
EVERY_ENTITY = EntityFilter()
EVERY_EVENT = EventFilter()
EVERY_CLAIM = ClaimFilter()
EVERY_LINK = LinkFilter()
EVERY_JUDGEMENT = JudgementFilter()
EVERY_NEIGHBOR = NeighborFilter()
EVERY_FINDING = FindingFilter()
EVERY_PATH = PathFilter()
EVERYTHING = SubgraphFilter()
