"""The lists of the contract that need more than one kind of node."""

import json
from collections.abc import Sequence
from functools import partial
from itertools import product
from typing import Any

from neo4j import ManagedTransaction

from graph.model import Event, Mention
from graph.records import from_text
from graph.store.base import DocumentMention, EventFilter, Neighbor, NeighborFilter, Page
from graph.store.by_status import asks_for_status, with_status
from graph.store.neo4j.conditions import of_events
from graph.store.neo4j.cypher import STANDINGS, are_link_types, pattern
from graph.store.neo4j.lists import EVENTS, read_order, read_page
from graph.store.neo4j.records import (
    read_events,
    read_links,
    read_nodes,
    require_node,
    resolve_ids,
)
from graph.store.neo4j.sourcing import statuses
from graph.store.pages import check_limit, read_key, write_key


def events(
    tx: ManagedTransaction, wanted: EventFilter, limit: int, after: str | None
) -> Page[Event]:
    """See `Store.events`."""
    where = of_events(tx, wanted, resolve_ids(tx, wanted.node_ids))
    if not asks_for_status(wanted):
        return read_page(tx, EVENTS, where, read_events, limit=limit, after=after)
    check_limit(limit)
    key = read_order(after)
    query = f"{where.match('Event')} RETURN n._order, n.id ORDER BY n._order"
    rows = [(order, id) for order, id in tx.run(query, where.values)]
    passing = list(with_status(rows, wanted, partial(statuses, tx)))
    rest = [row for row in passing if row[0] > key]
    shown = rest[:limit]
    following = write_key([shown[-1][0]]) if len(rest) > limit else None
    return Page(tuple(read_events(tx, [id for _, id in shown])), following, len(passing))


_COUNT_MENTIONS = "MATCH (m:_Member) WHERE m.node = $node RETURN sum(m.mentions)"

_MENTIONS = """
CALL () {
    MATCH (m:_Member) WHERE m.node = $node AND m.document >= $document AND m.mentions > 0
    WITH DISTINCT m.document AS document ORDER BY document LIMIT $most
    RETURN collect(document) AS documents
}
MATCH (m:_Member) WHERE m.node = $node AND m.document IN documents
RETURN m.document, m.id, m.anchors
"""
"""Each of the documents has one mention at least, so that they fill a page."""


def mentions(
    tx: ManagedTransaction, id: str, limit: int, after: str | None
) -> Page[DocumentMention]:
    """See `Store.mentions`."""
    check_limit(limit)
    node = require_node(tx, id)
    key = _mention_key(after)
    total = tx.run(_COUNT_MENTIONS, node=node).single(strict=True)[0]
    found: list[tuple[tuple[str, int, int, str], str]] = []
    most = limit + 2  # one more than is shown, and one of which all may have been shown before
    rows = tx.run(_MENTIONS, node=node, document=key[0] if key else "", most=most)
    for document, member, anchors in rows:
        for _, start, end, record in map(json.loads, anchors):
            place = (document, start, end, member)
            if record and (key is None or place > key):
                found.append((place, record))
    found.sort()
    items = tuple(
        DocumentMention(document, member, from_text(Mention, record))
        for (document, _, _, member), record in found[:limit]
    )
    following = write_key(found[limit - 1][0]) if len(found) > limit else None
    return Page(items, following, int(total))


def _mention_key(after: str | None) -> tuple[str, int, int, str] | None:
    match read_key(after, str, int, int, str):
        case [document, start, end, member]:
            return document, start, end, member
    return None


def neighbors(
    tx: ManagedTransaction, id: str, wanted: NeighborFilter, limit: int, after: str | None
) -> Page[Neighbor]:
    """See `Store.neighbors`. Each end and standing is read in its own order, then merged."""
    check_limit(limit)
    node = require_node(tx, id)
    rank, last = _rank_key(after)
    values = {
        "node": node,
        "types": sorted(wanted.types),
        "node_types": sorted(wanted.node_types),
        "rank": rank,
        "last": last,
        "most": limit + 1,
    }
    ends = {"out": ("from",), "in": ("to",), "both": ("from", "to")}[wanted.direction]
    branches = list(product(ends, wanted.standings or STANDINGS))
    query = "\nUNION ALL ".join(_branch(end, standing, wanted) for end, standing in branches)
    ranked = sorted((w, link, other) for w, link, other in tx.run(query, values))
    shown = ranked[:limit]
    links = {link.id: link for link in read_links(tx, [link for _, link, _ in shown])}
    nodes = {one.id: one for one in read_nodes(tx, sorted({end for *_, end in shown}))}
    items = tuple(
        Neighbor(links[link], nodes[end])
        for _, link, end in shown
        if link in links and end in nodes
    )
    following = write_key(shown[-1][:2]) if len(ranked) > limit else None
    return Page(items, following, _count(tx, wanted, values, branches))


def _rank_key(after: str | None) -> tuple[int, str]:
    """The rank (fewer than no claims) and the link after which a page begins."""
    match read_key(after, int, str):
        case [rank, id]:
            return rank, id
    return _FIRST, ""


_FIRST = -(2**62)


def _conditions(end: str, standing: str, wanted: NeighborFilter) -> str:
    parts = [f"l.{end} = $node", f"l.standing = '{_checked(standing)}'"]
    if wanted.types:
        parts.append("l.type IN $types")
    if wanted.node_types:
        parts.append(
            f"EXISTS {{ MATCH (o:Entity|Event {{id: l.{_other(end)}}})"
            " WHERE o.type IN $node_types }"
        )
    return " AND ".join(parts)


def _other(end: str) -> str:
    return "to" if end == "from" else "from"


def _checked(standing: str) -> str:
    if standing not in STANDINGS:
        raise ValueError(f"{standing!r} is no standing")
    return standing


def _branch(end: str, standing: str, wanted: NeighborFilter) -> str:
    return (
        f"CALL () {{ MATCH (l:_Link) WHERE {_conditions(end, standing, wanted)}"
        " AND l.weight >= $rank AND l.id IS NOT NULL AND (l.weight > $rank OR l.id > $last)"
        f" RETURN l.weight AS weight, l.id AS link, l.{_other(end)} AS other"
        f" ORDER BY l.{end}, l.standing, l.weight, l.id LIMIT $most }}"
        " RETURN weight, link, other"
    )


def _count(
    tx: ManagedTransaction,
    wanted: NeighborFilter,
    values: dict[str, Any],
    branches: Sequence[tuple[str, Any]],
) -> int:
    """How many links pass. Those of a hub are not walked: Neo4j knows how many of a type it has."""
    by_row = bool(wanted.node_types) or not are_link_types(wanted.types)
    parts = []
    for end, standing in branches:
        if by_row or (wanted.types and standing != "reported"):
            parts.append(f"COUNT {{ MATCH (l:_Link) WHERE {_conditions(end, standing, wanted)} }}")
        else:
            arrow = ("-", "->") if end == "from" else ("<-", "-")
            for kind in pattern(wanted.types, (standing,)).split("|"):
                parts.append(f"COUNT {{ (n){arrow[0]}[:{kind}]{arrow[1]}() }}")
    query = f"MATCH (n:Entity|Event) WHERE n.id = $node RETURN {' + '.join(parts)}"
    return int(tx.run(query, values).single(strict=True)[0])
