"""The lists of the contract that need more than one table."""

import sqlite3
from collections.abc import Sequence
from functools import partial
from itertools import product

from graph.errors import NotFound
from graph.model import STANDING, Document, Entity, Event, Finding, Mention
from graph.records import from_text
from graph.store.assembling import in_order, to_document
from graph.store.base import DocumentMention, EventFilter, Neighbor, NeighborFilter, Page
from graph.store.by_status import asks_for_status, with_status
from graph.store.pages import check_limit, read_key, write_key
from graph.store.sqlite.conditions import IN, Where, of_events
from graph.store.sqlite.lists import EVENTS, read_page
from graph.store.sqlite.parameters import as_list
from graph.store.sqlite.records import read_links, read_nodes, resolve_ids
from graph.store.sqlite.sourcing import statuses

_STANDINGS = tuple(dict.fromkeys(STANDING.values()))


def read_documents(db: sqlite3.Connection, ids: Sequence[str]) -> list[Document]:
    """Documents in the order of their ids as given."""
    rows = db.execute(
        "SELECT id, record, text FROM document WHERE id IN (SELECT value FROM json_each(?))",
        (as_list(ids),),
    )
    return in_order(ids, rows, to_document)


def read_findings(db: sqlite3.Connection, ids: Sequence[str]) -> list[Finding]:
    """Findings in the order of their ids as given."""
    rows = db.execute(
        "SELECT id, record FROM finding WHERE id IN (SELECT value FROM json_each(?))",
        (as_list(ids),),
    )
    return in_order(ids, rows, partial(from_text, Finding))


def read_events(db: sqlite3.Connection, ids: Sequence[str]) -> list[Event]:
    """Events in the order of their ids as given."""
    return [node for node in read_nodes(db, ids) if isinstance(node, Event)]


def read_entities(db: sqlite3.Connection, ids: Sequence[str]) -> list[Entity]:
    """Entities in the order of their ids as given."""
    return [node for node in read_nodes(db, ids) if isinstance(node, Entity)]


def events(
    db: sqlite3.Connection, wanted: EventFilter, limit: int, after: str | None
) -> Page[Event]:
    """See `Store.events`."""
    where = of_events(wanted, resolve_ids(db, wanted.node_ids))
    if not asks_for_status(wanted):
        return read_page(db, EVENTS, where, read_events, limit=limit, after=after)
    check_limit(limit)
    key = EVENTS.read_key(after)
    rows: list[tuple[str, str]] = []
    for text, values in where.each():
        rows += db.execute(f"SELECT position, id FROM node WHERE {text}", values)
    rows.sort()
    passing = list(with_status(rows, wanted, partial(statuses, db)))
    rest = [row for row in passing if key is None or row > (key[0], key[1])]
    shown = rest[:limit]
    following = write_key(shown[-1]) if len(rest) > limit else None
    return Page(tuple(read_events(db, [id for _, id in shown])), following, len(passing))


def mentions(
    db: sqlite3.Connection, id: str, limit: int, after: str | None
) -> Page[DocumentMention]:
    """See `Store.mentions`."""
    check_limit(limit)
    node = require_node(db, id)
    key = read_key(after, str, int, int, str)
    among = (
        "FROM anchor JOIN member ON member.id = anchor.member"
        " WHERE node = ? AND anchor.record <> ''"
    )
    (total,) = db.execute(f"SELECT count(*) {among}", (node,)).fetchone()
    order = "anchor.document, start, end, member"
    beyond = f" AND ({order}) > (?, ?, ?, ?)" if key is not None else ""
    rows = db.execute(
        f"SELECT {order}, anchor.record {among}{beyond} ORDER BY {order} LIMIT ?",
        (node, *(key or ()), limit + 1),
    ).fetchall()
    items = tuple(
        DocumentMention(document, member, from_text(Mention, record))
        for document, _, _, member, record in rows[:limit]
    )
    following = write_key(rows[limit - 1][:4]) if len(rows) > limit else None
    return Page(items, following, total)


def neighbors(
    db: sqlite3.Connection, id: str, wanted: NeighborFilter, limit: int, after: str | None
) -> Page[Neighbor]:
    """See `Store.neighbors`. Each end and standing is read in its own order, then merged."""
    check_limit(limit)
    node = require_node(db, id)
    key = read_key(after, int, str)
    total, ranked = 0, list[tuple[int, str, str]]()
    ends = {"out": ("from_",), "in": ("to_",), "both": ("from_", "to_")}[wanted.direction]
    for here, standing in product(ends, wanted.standings or _STANDINGS):
        there = "to_" if here == "from_" else "from_"
        where = Where()
        where.equal("standing", standing)
        where.any_of("type", wanted.types)
        if not wanted.node_types:
            total += _degree(db, node, here, where)
        where.equal(here, node)
        if wanted.node_types:
            types = as_list(wanted.node_types)
            where.add(f"(SELECT type FROM node WHERE node.id = {there}) {IN}", types)
            count = f"SELECT count(*) FROM link WHERE {where.text}"
            total += db.execute(count, where.values).fetchone()[0]
        if key is not None:
            where.add("claims < ? OR claims = ? AND id > ?", -key[0], -key[0], key[1])
        ranked += db.execute(
            f"SELECT -claims, id, {there} FROM link WHERE {where.text}"
            f" ORDER BY {here}, standing, claims DESC, id LIMIT ?",
            (*where.values, limit + 1),
        )
    ranked.sort()
    shown = ranked[:limit]
    links = read_links(db, [link for _, link, _ in shown])
    found = {other.id: other for other in read_nodes(db, sorted({end for *_, end in shown}))}
    items = (Neighbor(one, found[end]) for one, (*_, end) in zip(links, shown, strict=True))
    following = write_key(shown[-1][:2]) if len(ranked) > limit else None
    return Page(tuple(items), following, total)


def _degree(db: sqlite3.Connection, node: str, end: str, where: Where) -> int:
    """How many links the node has at this end, of a standing and of types; those of a hub, too."""
    query = f"SELECT total(links) FROM degree WHERE node = ? AND end = ? AND {where.text}"
    return int(db.execute(query, (node, end, *where.values)).fetchone()[0])


def require_node(db: sqlite3.Connection, id: str) -> str:
    """The node that has this id now.

    Raises:
        NotFound: None has.
    """
    node = resolve_ids(db, [id]).get(id, id)
    if db.execute("SELECT 1 FROM node WHERE id = ?", (node,)).fetchone() is None:
        raise NotFound("entity or event", id)
    return node
