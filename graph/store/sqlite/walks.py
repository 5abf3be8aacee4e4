"""The store as walks see it: links and nodes in batches, found by index."""

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence

from graph.analysis.ground import Site, Step
from graph.model import Entity, Event, Link, Standing
from graph.sources import SourceCount
from graph.store.sqlite.parameters import as_list
from graph.store.sqlite.records import read_links, read_nodes, resolve_ids
from graph.store.sqlite.sourcing import link_sources


class SqliteGround:
    """`graph.store.walks.StoreGround` over one open transaction."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def steps(
        self, ids: Collection[str], standings: Collection[Standing], *, least_claims: int = 1
    ) -> Iterator[Step]:
        rows = self._db.execute(_STEPS, (as_list(ids), as_list(standings), least_claims))
        return (Step(*row) for row in rows)

    def sites(self, ids: Collection[str], standings: Collection[Standing]) -> dict[str, Site]:
        counts = count_links(self._db, ids, standings)
        rows = self._db.execute(
            "SELECT id, kind, type, subtype FROM node WHERE id IN (SELECT value FROM json_each(?))",
            (as_list(ids),),
        )
        return {
            id: Site(kind, type_, subtype, counts.get(id, 0)) for id, kind, type_, subtype in rows
        }

    def sources(self, links: Sequence[str]) -> dict[str, SourceCount]:
        return link_sources(self._db, links)

    def resolve(self, ids: Iterable[str]) -> dict[str, str]:
        return resolve_ids(self._db, ids)

    def all_ids(self) -> list[str]:
        return [id for (id,) in self._db.execute("SELECT id FROM node ORDER BY id")]

    def nodes(self, ids: Collection[str]) -> dict[str, Entity | Event]:
        return {node.id: node for node in read_nodes(self._db, list(ids))}

    def links(self, ids: Collection[str]) -> dict[str, Link]:
        return {link.id: link for link in read_links(self._db, list(ids))}


_STEPS = """
SELECT id, type, from_, to_ FROM link WHERE id IN (
    SELECT id FROM link WHERE from_ IN (SELECT value FROM json_each(?1))
        AND standing IN (SELECT value FROM json_each(?2)) AND claims >= ?3
    UNION SELECT id FROM link WHERE to_ IN (SELECT value FROM json_each(?1))
        AND standing IN (SELECT value FROM json_each(?2)) AND claims >= ?3)
"""


def count_links(
    db: sqlite3.Connection, ids: Collection[str], standings: Collection[Standing]
) -> dict[str, int]:
    """Number of links of these standings for each node that has any."""
    rows = db.execute(_COUNTS, (as_list(ids), as_list(standings)))
    return dict(rows.fetchall())


_COUNTS = """
SELECT node, sum(links) FROM degree
WHERE node IN (SELECT value FROM json_each(?1)) AND standing IN (SELECT value FROM json_each(?2))
GROUP BY node
"""
"""No link leads from a node to itself, so that none is counted twice."""
