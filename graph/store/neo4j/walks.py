"""The store as walks see it: links and nodes in batches, found by index."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from neo4j import ManagedTransaction

from graph.analysis.ground import Site, Step
from graph.model import Entity, Event, Link, Standing
from graph.sources import SourceCount
from graph.store.neo4j.cypher import STANDINGS, pattern
from graph.store.neo4j.records import read_links, read_nodes, resolve_ids, storable
from graph.store.neo4j.sourcing import link_sources

_STEPS = """
MATCH (l:_Link) WHERE l.from IN $ids AND l.standing IN $standings AND l.weight <= $weight
    AND l.id IS NOT NULL
RETURN l.id, l.type, l.from AS start, l.to
UNION
MATCH (l:_Link) WHERE l.to IN $ids AND l.standing IN $standings AND l.weight <= $weight
    AND l.id IS NOT NULL
RETURN l.id, l.type, l.from AS start, l.to
"""


class Neo4jGround:
    """`graph.store.walks.StoreGround` over one open transaction."""

    def __init__(self, tx: ManagedTransaction) -> None:
        self._tx = tx

    def steps(
        self, ids: Collection[str], standings: Collection[Standing], *, least_claims: int = 1
    ) -> Iterator[Step]:
        rows = self._tx.run(
            _STEPS, ids=storable(ids), standings=storable(standings), weight=-least_claims
        )
        return (Step(*row) for row in rows)

    def sites(self, ids: Collection[str], standings: Collection[Standing]) -> dict[str, Site]:
        counts = count_links(self._tx, ids, standings)
        rows = self._tx.run(
            "MATCH (n:Entity|Event) WHERE n.id IN $ids"
            " RETURN n.id, CASE WHEN n:Event THEN 'event' ELSE 'entity' END, n.type, n.subtype",
            ids=storable(ids),
        )
        return {
            id: Site(kind, type_, subtype, counts.get(id, 0)) for id, kind, type_, subtype in rows
        }

    def sources(self, links: Sequence[str]) -> dict[str, SourceCount]:
        return link_sources(self._tx, links)

    def resolve(self, ids: Iterable[str]) -> dict[str, str]:
        return resolve_ids(self._tx, ids)

    def all_ids(self) -> list[str]:
        query = "MATCH (n:Entity|Event) RETURN n.id ORDER BY n.id"
        return [id for (id,) in self._tx.run(query)]

    def nodes(self, ids: Collection[str]) -> dict[str, Entity | Event]:
        return {node.id: node for node in read_nodes(self._tx, ids)}

    def links(self, ids: Collection[str]) -> dict[str, Link]:
        return {link.id: link for link in read_links(self._tx, ids)}


def count_links(
    tx: ManagedTransaction, ids: Collection[str], standings: Collection[Standing]
) -> dict[str, int]:
    """Number of links of these standings for each node; Neo4j knows it without walking them."""
    known = sorted(set(STANDINGS).intersection(standings))
    if not known:
        return {}
    kinds = pattern((), known)
    query = (
        "MATCH (n:Entity|Event) WHERE n.id IN $ids"
        f" RETURN n.id, COUNT {{ (n)-[:{kinds}]->() }} + COUNT {{ (n)<-[:{kinds}]-() }}"
    )
    return dict(list(tx.run(query, ids=storable(ids))))
