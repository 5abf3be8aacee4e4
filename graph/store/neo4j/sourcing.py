"""Status and sources, computed on reading from claims that are found by their relationships."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from neo4j import ManagedTransaction

from graph.sources import EventStatus, Review, Saying, SourceCount, count_sources, status
from graph.store.neo4j.records import storable

_SAYING = """
MATCH (d:Document {id: c.document})
MATCH (b:_Body {id: c.document})
OPTIONAL MATCH (m:_Member {id: c._root})
RETURN owner, c.id, c.document, c.modality, d.publisher, m.node, c._root_text, c._paragraph,
    head([i IN range(0, size(b.starts) - 1) WHERE b.starts[i] = c._paragraph | b.paragraphs[i]])
"""
_OF_EVENTS = f"""
MATCH (e:Event) WHERE e.id IN $ids
MATCH (e)<-[:ABOUT]-(c:Claim)
WITH e.id AS owner, c {_SAYING}
"""
_OF_LINKS = f"""
MATCH (l:_Link) WHERE l.id IN $ids
UNWIND l.claims AS claim
MATCH (c:Claim {{id: claim}})
WITH l.id AS owner, c {_SAYING}
"""
_REVIEWS = """
MATCH (m:_Member) WHERE m.node IN $ids
MATCH (j:Judgement) WHERE j._mark_member = m.id AND j._mark_reviewed
RETURN m.node, j.author, j.time ORDER BY j.time, j.author
"""


def statuses(tx: ManagedTransaction, events: Iterable[str]) -> dict[str, EventStatus]:
    """Status of events by node id; ids that are no events are left out."""
    wanted = storable(events)
    said = _gather(tx.run(_OF_EVENTS, ids=wanted))
    reviews = {node: Review(author, time) for node, author, time in tx.run(_REVIEWS, ids=wanted)}
    return {
        node: EventStatus(status(rows), count_sources(rows), reviews.get(node))
        for node, rows in said.items()
    }


def link_sources(tx: ManagedTransaction, links: Iterable[str]) -> dict[str, SourceCount]:
    """Sources of links by id; unknown ids are left out.

    What denies or only plans is counted for links of that standing: their sources are those who
    say what the link says.
    """
    said = _gather(tx.run(_OF_LINKS, ids=storable(links)))
    return {link: count_sources(rows, every_standing=True) for link, rows in said.items()}


def _gather(found: Iterable[Any]) -> dict[str, list[Saying]]:
    rows: Iterator[Any] = iter(found)
    gathered: dict[str, dict[str, Saying]] = defaultdict(dict)
    for owner, *row in rows:
        gathered[owner][row[0]] = Saying(*row)
    return {owner: [said[claim] for claim in sorted(said)] for owner, said in gathered.items()}
