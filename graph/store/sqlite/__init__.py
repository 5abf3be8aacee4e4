"""The embedded store: one SQLite file, many readers, one writer at a time.

This class keeps transactions; what happens in them stands in the modules beside it. All records
come from the pure functions of `graph.project`, so that the stored graph equals the projection.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

from graph.errors import NotFound
from graph.model import (
    Claim,
    Document,
    Entity,
    Event,
    Extraction,
    Finding,
    Judgement,
    Link,
    Standing,
)
from graph.resolve.profiles import Profile
from graph.sources import EventStatus, SourceCount
from graph.store.base import (
    DEFAULT_LIMIT,
    AnyRecord,
    ClaimFilter,
    DocumentFilter,
    DocumentMention,
    DumpRecord,
    EntityFilter,
    EventFilter,
    FindingFilter,
    Hit,
    JudgementFilter,
    LinkFilter,
    Neighbor,
    NeighborFilter,
    Page,
    PathFilter,
    Paths,
    Stats,
    Stored,
    Subgraph,
    SubgraphFilter,
    Withdrawal,
    every,
)
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
)
from graph.store.sqlite import conditions, dumps, lists, reads, records, rows, sourcing
from graph.store.sqlite.connections import Connections
from graph.store.sqlite.lists import read_page
from graph.store.sqlite.prefixes import ids_starting
from graph.store.sqlite.search import Vocabulary, search
from graph.store.sqlite.secret import make_secret, read_secret
from graph.store.sqlite.walks import SqliteGround, count_links
from graph.store.walks import find_paths, find_subgraph
from graph.store.write import writes
from graph.store.write.unit import Unit

_LOAD_BATCH = 200


class SqliteStore:
    """`graph.store.base.Store` in one file. Threads share it; each gets its own connection."""

    def __init__(self, path: Path) -> None:
        """Open the file, or make it where there is none.

        Raises:
            StoreUnavailable: The file cannot be made, read or written, or is another program's.
            StoreTooNew: A newer version of this program has written it.
        """
        self._connections = Connections(path, f"sqlite:{path}")
        self._vocabulary = Vocabulary()

    @property
    def address(self) -> str:
        return self._connections.address

    def put(self, extraction: Extraction) -> Stored:
        with self._unit() as unit:
            return writes.put(unit, extraction)

    def remove(self, document: str) -> None:
        with self._unit() as unit:
            writes.remove(unit, document)

    def judge(self, judgement: Judgement) -> bool:
        with self._unit() as unit:
            return writes.judge(unit, judgement)

    def withdraw(self, judgement: str, *, author: str, time: str) -> bool:
        with self._unit() as unit:
            return writes.withdraw(unit, Withdrawal(judgement, author, time))

    def keep(self, finding: Finding) -> bool:
        with self._unit() as unit:
            return writes.keep(unit, finding)

    def get(self, id: str) -> AnyRecord:
        with self._connections.reading() as db:
            record = records.get_record(db, id)
        if record is None:
            raise NotFound("record", id)
        return record

    def resolve(self, ids: Iterable[str]) -> dict[str, str]:
        with self._connections.reading() as db:
            return records.resolve_ids(db, ids)

    def extraction(self, document: str) -> Extraction:
        with self._connections.reading() as db:
            extraction = records.read_extraction(db, document)
        if extraction is None:
            raise NotFound("document", document)
        return extraction

    def documents(
        self,
        filter: DocumentFilter = EVERY_DOCUMENT,
        *,
        limit: int = DEFAULT_LIMIT,
        after: str | None = None,
    ) -> Page[Document]:
        where = conditions.of_documents(filter)
        with self._connections.reading() as db:
            return read_page(
                db, lists.DOCUMENTS, where, reads.read_documents, limit=limit, after=after
            )

    def entities(
        self,
        filter: EntityFilter = EVERY_ENTITY,
        *,
        limit: int = DEFAULT_LIMIT,
        after: str | None = None,
    ) -> Page[Entity]:
        where = conditions.of_entities(filter)
        with self._connections.reading() as db:
            return read_page(
                db, lists.ENTITIES, where, reads.read_entities, limit=limit, after=after
            )

    def events(
        self,
        filter: EventFilter = EVERY_EVENT,
        *,
        limit: int = DEFAULT_LIMIT,
        after: str | None = None,
    ) -> Page[Event]:
        with self._connections.reading() as db:
            return reads.events(db, filter, limit, after)

    def links(
        self,
        filter: LinkFilter = EVERY_LINK,
        *,
        limit: int = DEFAULT_LIMIT,
        after: str | None = None,
    ) -> Page[Link]:
        with self._connections.reading() as db:
            where = conditions.of_links(filter, records.resolve_ids(db, filter.node_ids))
            return read_page(db, lists.LINKS, where, records.read_links, limit=limit, after=after)

    def claims(
        self,
        filter: ClaimFilter = EVERY_CLAIM,
        *,
        limit: int = DEFAULT_LIMIT,
        after: str | None = None,
    ) -> Page[Claim]:
        with self._connections.reading() as db:
            where = conditions.of_claims(filter, records.resolve_ids(db, filter.node_ids))
            return read_page(db, lists.CLAIMS, where, records.read_claims, limit=limit, after=after)

    def judgements(
        self,
        filter: JudgementFilter = EVERY_JUDGEMENT,
        *,
        limit: int = DEFAULT_LIMIT,
        after: str | None = None,
    ) -> Page[Judgement]:
        with self._connections.reading() as db:
            where = conditions.of_judgements(filter, records.resolve_ids(db, filter.node_ids))
            return read_page(
                db, lists.JUDGEMENTS, where, records.read_judgements, limit=limit, after=after
            )

    def findings(
        self,
        filter: FindingFilter = EVERY_FINDING,
        *,
        limit: int = DEFAULT_LIMIT,
        after: str | None = None,
    ) -> Page[Finding]:
        where = conditions.Where()
        where.equal("kind", filter.kind)
        with self._connections.reading() as db:
            return read_page(
                db, lists.FINDINGS, where, reads.read_findings, limit=limit, after=after
            )

    def mentions(
        self, id: str, *, limit: int = DEFAULT_LIMIT, after: str | None = None
    ) -> Page[DocumentMention]:
        with self._connections.reading() as db:
            return reads.mentions(db, id, limit, after)

    def neighbors(
        self,
        id: str,
        filter: NeighborFilter = EVERY_NEIGHBOR,
        *,
        limit: int = DEFAULT_LIMIT,
        after: str | None = None,
    ) -> Page[Neighbor]:
        with self._connections.reading() as db:
            return reads.neighbors(db, id, filter, limit, after)

    def nodes(self, ids: Iterable[str]) -> dict[str, Entity | Event]:
        with self._connections.reading() as db:
            homes = records.resolve_ids(db, ids)
            found = SqliteGround(db).nodes(set(homes.values()))
        return {id: found[home] for id, home in homes.items()}

    def degrees(
        self, ids: Iterable[str], *, standings: tuple[Standing, ...] = ("reported",)
    ) -> dict[str, int]:
        with self._connections.reading() as db:
            homes = set(records.resolve_ids(db, ids).values())
            counts = count_links(db, homes, standings)
        return {id: counts.get(id, 0) for id in sorted(homes)}

    def paths(self, a: str, b: str, filter: PathFilter = EVERY_PATH, *, count: int = 3) -> Paths:
        with self._connections.reading() as db:
            return find_paths(SqliteGround(db), a, b, filter, count)

    def subgraph(self, filter: SubgraphFilter = EVERYTHING) -> Subgraph:
        with self._connections.reading() as db:
            events = None
            if filter.events is not None:
                events = [event.id for event in every(self.events, filter.events)]
            return find_subgraph(SqliteGround(db), filter, events)

    def search(
        self,
        text: str,
        filter: EntityFilter = EVERY_ENTITY,
        *,
        limit: int = DEFAULT_LIMIT,
        after: str | None = None,
    ) -> Page[Hit]:
        with self._connections.reading() as db:
            return search(db, self._vocabulary, text, filter, limit, after)

    def status(self, events: Sequence[str]) -> dict[str, EventStatus]:
        with self._connections.reading() as db:
            nodes = records.resolve_ids(db, events)
            found = sourcing.statuses(db, nodes.values())
        return {id: found[node] for id, node in nodes.items() if node in found}

    def sources(self, links: Sequence[str]) -> dict[str, SourceCount]:
        with self._connections.reading() as db:
            return sourcing.link_sources(db, links)

    def profiles(self, block: str) -> tuple[Profile, ...]:
        with self._connections.reading() as db:
            return records.block_profiles(db, block)

    def stats(self) -> Stats:
        with self._connections.reading() as db:
            return dumps.stats(db)

    def starting(self, prefix: str, *, limit: int = 2) -> tuple[str, ...]:
        with self._connections.reading() as db:
            return ids_starting(db, prefix, limit)

    def secret(self) -> bytes:
        with self._connections.reading() as db:
            made = read_secret(db)
        if made is not None:
            return made
        with self._connections.writing() as db:
            return make_secret(db)

    def digest(self) -> str:
        with self._connections.reading() as db:
            return dumps.content_digest(db)

    def dump(self) -> Iterator[DumpRecord]:
        with self._connections.snapshot() as db:
            yield from dumps.dump(db)

    def load(self, records: Iterable[DumpRecord]) -> int:
        read, source = 0, iter(records)
        while batch := list(islice(source, _LOAD_BATCH)):
            with self._unit() as unit:
                for record in batch:
                    writes.load_record(unit, record)
            read += len(batch)
        return read

    def close(self) -> None:
        self._connections.close()

    @contextmanager
    def _unit(self) -> Iterator[Unit]:
        """A unit of work that alone may write; it is kept as a whole at the end, or not at all."""
        with self._connections.writing() as db:
            unit = Unit(rows.Rows(db))
            yield unit
            rows.keep(db, unit)
