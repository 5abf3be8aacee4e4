"""The store in a Neo4j server: a graph that people can query, and what the program needs besides.

This class keeps transactions; what happens in them stands in the modules beside it. All records
come from the pure functions of `graph.project`, so that the stored graph equals the projection.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import TypeVar

from neo4j import ManagedTransaction

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
from graph.store.neo4j import conditions, dumps, lists, reads, records, sourcing
from graph.store.neo4j.connections import Connections
from graph.store.neo4j.keeping import keep
from graph.store.neo4j.lists import read_page
from graph.store.neo4j.prefixes import ids_starting
from graph.store.neo4j.rows import Rows
from graph.store.neo4j.search import named_ids, quoting_ids, search
from graph.store.neo4j.walks import Neo4jGround, count_links
from graph.store.walks import find_paths, find_subgraph
from graph.store.write import writes
from graph.store.write.unit import Unit

Result = TypeVar("Result")

_LOAD_RECORDS = 200
_LOAD_CLAIMS = 500
"""Of one transaction of `load`. The database holds about 80 kB of memory for each claim in it."""


class Neo4jStore:
    """`graph.store.base.Store` in one Neo4j database. Threads share it."""

    def __init__(self, address: str, user: str, password: str) -> None:
        """Connect; an empty database becomes a store.

        Args:
            address: `neo4j://HOST:PORT` or `bolt://HOST:PORT`, each with `+s` for encryption.

        Raises:
            StoreUnavailable: It cannot be reached, or the database is another program's.
            StoreTooNew: A newer version of this program has written it.
        """
        self._connections = Connections(address, user, password)

    @property
    def address(self) -> str:
        return self._connections.address

    def put(self, extraction: Extraction) -> Stored:
        return self._write(lambda unit: writes.put(unit, extraction))

    def remove(self, document: str) -> None:
        self._write(lambda unit: writes.remove(unit, document))

    def judge(self, judgement: Judgement) -> bool:
        return self._write(lambda unit: writes.judge(unit, judgement))

    def withdraw(self, judgement: str, *, author: str, time: str) -> bool:
        withdrawal = Withdrawal(judgement, author, time)
        return self._write(lambda unit: writes.withdraw(unit, withdrawal))

    def keep(self, finding: Finding) -> bool:
        return self._write(lambda unit: writes.keep(unit, finding))

    def get(self, id: str) -> AnyRecord:
        record = self._read(lambda tx: records.get_record(tx, id))
        if record is None:
            raise NotFound("record", id)
        return record

    def resolve(self, ids: Iterable[str]) -> dict[str, str]:
        wanted = list(ids)
        return self._read(lambda tx: records.resolve_ids(tx, wanted))

    def extraction(self, document: str) -> Extraction:
        found = self._read(lambda tx: records.read_extractions(tx, [document]))
        if not found:
            raise NotFound("document", document)
        return found[0]

    def documents(
        self,
        filter: DocumentFilter = EVERY_DOCUMENT,
        *,
        limit: int = DEFAULT_LIMIT,
        after: str | None = None,
    ) -> Page[Document]:
        def read(tx: ManagedTransaction) -> Page[Document]:
            where = conditions.of_documents(filter)
            return read_page(
                tx, lists.DOCUMENTS, where, records.read_documents, limit=limit, after=after
            )

        return self._read(read)

    def entities(
        self,
        filter: EntityFilter = EVERY_ENTITY,
        *,
        limit: int = DEFAULT_LIMIT,
        after: str | None = None,
    ) -> Page[Entity]:
        def read(tx: ManagedTransaction) -> Page[Entity]:
            where = conditions.of_entities(tx, filter, named_ids(tx, filter.name))
            return read_page(
                tx, lists.ENTITIES, where, records.read_entities, limit=limit, after=after
            )

        return self._read(read)

    def events(
        self,
        filter: EventFilter = EVERY_EVENT,
        *,
        limit: int = DEFAULT_LIMIT,
        after: str | None = None,
    ) -> Page[Event]:
        return self._read(lambda tx: reads.events(tx, filter, limit, after))

    def links(
        self,
        filter: LinkFilter = EVERY_LINK,
        *,
        limit: int = DEFAULT_LIMIT,
        after: str | None = None,
    ) -> Page[Link]:

        def read(tx: ManagedTransaction) -> Page[Link]:
            where = conditions.of_links(tx, filter, records.resolve_ids(tx, filter.node_ids))
            return read_page(tx, lists.LINKS, where, records.read_links, limit=limit, after=after)

        return self._read(read)

    def claims(
        self,
        filter: ClaimFilter = EVERY_CLAIM,
        *,
        limit: int = DEFAULT_LIMIT,
        after: str | None = None,
    ) -> Page[Claim]:

        def read(tx: ManagedTransaction) -> Page[Claim]:
            nodes = records.resolve_ids(tx, filter.node_ids)
            where = conditions.of_claims(tx, filter, nodes, quoting_ids(tx, filter.text))
            return read_page(tx, lists.CLAIMS, where, records.read_claims, limit=limit, after=after)

        return self._read(read)

    def judgements(
        self,
        filter: JudgementFilter = EVERY_JUDGEMENT,
        *,
        limit: int = DEFAULT_LIMIT,
        after: str | None = None,
    ) -> Page[Judgement]:

        def read(tx: ManagedTransaction) -> Page[Judgement]:
            where = conditions.of_judgements(tx, filter, records.resolve_ids(tx, filter.node_ids))
            return read_page(
                tx, lists.JUDGEMENTS, where, records.read_judgements, limit=limit, after=after
            )

        return self._read(read)

    def findings(
        self,
        filter: FindingFilter = EVERY_FINDING,
        *,
        limit: int = DEFAULT_LIMIT,
        after: str | None = None,
    ) -> Page[Finding]:
        def read(tx: ManagedTransaction) -> Page[Finding]:
            where = conditions.of_findings(filter)
            return read_page(
                tx, lists.FINDINGS, where, records.read_findings, limit=limit, after=after
            )

        return self._read(read)

    def mentions(
        self, id: str, *, limit: int = DEFAULT_LIMIT, after: str | None = None
    ) -> Page[DocumentMention]:
        return self._read(lambda tx: reads.mentions(tx, id, limit, after))

    def neighbors(
        self,
        id: str,
        filter: NeighborFilter = EVERY_NEIGHBOR,
        *,
        limit: int = DEFAULT_LIMIT,
        after: str | None = None,
    ) -> Page[Neighbor]:
        return self._read(lambda tx: reads.neighbors(tx, id, filter, limit, after))

    def nodes(self, ids: Iterable[str]) -> dict[str, Entity | Event]:
        wanted = list(ids)

        def read(tx: ManagedTransaction) -> dict[str, Entity | Event]:
            homes = records.resolve_ids(tx, wanted)
            found = Neo4jGround(tx).nodes(set(homes.values()))
            return {id: found[home] for id, home in homes.items() if home in found}

        return self._read(read)

    def degrees(
        self, ids: Iterable[str], *, standings: tuple[Standing, ...] = ("reported",)
    ) -> dict[str, int]:
        wanted = list(ids)

        def read(tx: ManagedTransaction) -> dict[str, int]:
            homes = set(records.resolve_ids(tx, wanted).values())
            counts = count_links(tx, homes, standings)
            return {id: counts.get(id, 0) for id in sorted(homes)}

        return self._read(read)

    def paths(self, a: str, b: str, filter: PathFilter = EVERY_PATH, *, count: int = 3) -> Paths:
        return self._read(lambda tx: find_paths(Neo4jGround(tx), a, b, filter, count))

    def subgraph(self, filter: SubgraphFilter = EVERYTHING) -> Subgraph:
        events = None
        if filter.events is not None:
            events = [event.id for event in every(self.events, filter.events)]
        return self._read(lambda tx: find_subgraph(Neo4jGround(tx), filter, events))

    def search(
        self,
        text: str,
        filter: EntityFilter = EVERY_ENTITY,
        *,
        limit: int = DEFAULT_LIMIT,
        after: str | None = None,
    ) -> Page[Hit]:
        return self._read(lambda tx: search(tx, text, filter, limit, after))

    def status(self, events: Sequence[str]) -> dict[str, EventStatus]:
        def read(tx: ManagedTransaction) -> dict[str, EventStatus]:
            nodes = records.resolve_ids(tx, events)
            found = sourcing.statuses(tx, nodes.values())
            return {id: found[node] for id, node in nodes.items() if node in found}

        return self._read(read)

    def sources(self, links: Sequence[str]) -> dict[str, SourceCount]:
        return self._read(lambda tx: sourcing.link_sources(tx, links))

    def profiles(self, block: str) -> tuple[Profile, ...]:
        return self._read(lambda tx: records.block_profiles(tx, block))

    def stats(self) -> Stats:
        return self._read(dumps.stats)

    def starting(self, prefix: str, *, limit: int = 2) -> tuple[str, ...]:
        return self._read(lambda tx: ids_starting(tx, prefix, limit))

    def secret(self) -> bytes:
        return self._read(_secret)

    def digest(self) -> str:
        return self._read(dumps.content_digest)

    def dump(self) -> Iterator[DumpRecord]:
        """See `Store.dump`. Nobody can write while it is read into a temporary file."""
        spool = dumps.Spool()
        try:
            self._connections.read_alone(spool.fill)
            yield from spool.records()
        finally:
            spool.close()

    def load(self, records: Iterable[DumpRecord]) -> int:
        read = 0
        for batch in _batches(records):
            self._write(partial(_load, batch))
            read += len(batch)
        return read

    def close(self) -> None:
        self._connections.close()

    def _read(self, work: Callable[[ManagedTransaction], Result]) -> Result:
        return self._connections.read(work)

    def _write(self, work: Callable[[Unit], Result]) -> Result:
        """Do a unit of work; it is kept as a whole, or not at all."""

        def write(tx: ManagedTransaction) -> Result:
            unit = Unit(Rows(tx))
            result = work(unit)
            keep(tx, unit)
            return result

        return self._connections.write(write)


def _batches(records: Iterable[DumpRecord]) -> Iterator[list[DumpRecord]]:
    """Records by what one transaction takes; a document with more claims has one for itself."""
    batch: list[DumpRecord] = []
    room = _LOAD_CLAIMS
    for record in records:
        claims = len(record.claims) if isinstance(record, Extraction) else 0
        if batch and (claims > room or len(batch) == _LOAD_RECORDS):
            yield batch
            batch, room = [], _LOAD_CLAIMS
        batch.append(record)
        room -= claims
    if batch:
        yield batch


def _load(batch: Iterable[DumpRecord], unit: Unit) -> None:
    for record in batch:
        writes.load_record(unit, record)


def _secret(tx: ManagedTransaction) -> bytes:
    record = tx.run("MATCH (s:_Store {id: 'shadowgraph'}) RETURN s.secret").single(strict=True)
    return bytes(record[0])
