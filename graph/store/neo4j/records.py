"""Nodes as domain records, many at a time."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from neo4j import ManagedTransaction

from graph.errors import NotFound
from graph.members import Facts, Member
from graph.model import Claim, Document, Entity, Event, Extraction, Finding, Judgement, Link
from graph.records import from_text
from graph.resolve.profiles import Profile
from graph.store.assembling import in_order, to_document, to_extraction, to_judgement
from graph.store.base import AnyRecord
from graph.store.text import clean, indexed


def get_record(tx: ManagedTransaction, id: str) -> AnyRecord | None:
    """The record of any kind that has this id now, or None."""
    node = resolve_ids(tx, [id]).get(id, id)
    found: Sequence[AnyRecord] = read_nodes(tx, [node])
    for read in (read_claims, read_links, read_judgements, read_documents, read_findings):
        found = found or read(tx, [id])
    return found[0] if found else None


def storable(ids: Iterable[str]) -> list[str]:
    """The ids that can be ids: bytes of a command line that are no text are left out."""
    return sorted({id for id in ids if id == clean(id)})


def resolve_ids(tx: ManagedTransaction, ids: Iterable[str]) -> dict[str, str]:
    """For each member id or key in the graph the id of its node."""
    wanted = storable(ids)
    if not wanted:
        return {}
    found = tx.run(
        "MATCH (m:_Member) WHERE m.id IN $ids AND m.node IS NOT NULL"
        " RETURN m.id AS id, m.node AS node"
        " UNION ALL MATCH (k:_Key) WHERE k.id IN $ids AND k.node IS NOT NULL"
        " RETURN k.id AS id, k.node AS node",
        ids=wanted,
    )
    return dict(list(found))


def require_node(tx: ManagedTransaction, id: str) -> str:
    """The node that has this id now.

    Raises:
        NotFound: None has.
    """
    node = resolve_ids(tx, [id]).get(id, id)
    known = tx.run("MATCH (n:Entity|Event) WHERE n.id IN $ids RETURN 1", ids=storable([node]))
    if not list(known):
        raise NotFound("entity or event", id)
    return node


_NODES = """
MATCH (n:Entity|Event) WHERE n.id IN $ids
CALL (n) {
    MATCH (m:_Member) WHERE m.node = n.id
    RETURN collect(m.id) AS members, collect(DISTINCT m.document) AS documents,
        collect(CASE WHEN m.kind = 'event' THEN m.record END) AS records
}
CALL (n) { MATCH (k:_Key) WHERE k.node = n.id RETURN collect(k.id) AS keys }
RETURN n.id, n:Event, n._record, n._facts, members, keys, documents, records
"""


def read_nodes(tx: ManagedTransaction, ids: Collection[str]) -> list[Entity | Event]:
    """Entities and events in the order of their ids as given; unknown ones are left out."""
    rows = {row[0]: _to_node(*row) for row in tx.run(_NODES, ids=storable(ids))}
    return [rows[id] for id in ids if id in rows]


def _to_node(
    id: str,
    event: bool,
    record: str,
    facts: list[str] | None,
    members: list[str],
    keys: list[str],
    documents: list[str],
    records: list[str],
) -> Entity | Event:
    lists: dict[str, Any] = {
        "members": tuple(sorted(members if event else [*members, *keys])),
        "documents": tuple(sorted(documents)),
    }
    if event:
        claims = (claim for text in records for claim in from_text(Member, text).claims)
        return replace(from_text(Event, record), claims=tuple(sorted(claims)), **lists)
    names = {from_text(Facts, text).name for text in facts or ()}
    return replace(from_text(Entity, record), names=tuple(sorted(names)), **lists)


def read_entities(tx: ManagedTransaction, ids: Collection[str]) -> list[Entity]:
    """Entities in the order of their ids as given."""
    return [node for node in read_nodes(tx, ids) if isinstance(node, Entity)]


def read_events(tx: ManagedTransaction, ids: Collection[str]) -> list[Event]:
    """Events in the order of their ids as given."""
    return [node for node in read_nodes(tx, ids) if isinstance(node, Event)]


_LINKS = """
MATCH (l:_Link) WHERE l.id IN $ids
RETURN l.id, l.type, l.from, l.to, l.standing, l.claims, l.first, l.last
"""


def read_links(tx: ManagedTransaction, ids: Collection[str]) -> list[Link]:
    """Links in the order of their ids as given; unknown ones are left out."""
    found = {}
    for id, type_, from_, to, standing, claims, first, last in tx.run(_LINKS, ids=storable(ids)):
        found[id] = Link(id, type_, from_, to, standing, tuple(sorted(claims)), first, last)
    return [found[id] for id in ids if id in found]


def read_claims(tx: ManagedTransaction, ids: Collection[str]) -> list[Claim]:
    """Claims in the order of their ids as given, of superseded documents too."""
    query = "MATCH (c:Claim) WHERE c.id IN $ids RETURN c.id, c._record"
    return in_order(ids, tx.run(query, ids=storable(ids)), partial(from_text, Claim))


_JUDGEMENTS = """
MATCH (j:Judgement) WHERE j.id IN $ids
OPTIONAL MATCH (w:_Withdrawal {id: j.id}) WHERE j.withdrawn
RETURN j.id, j._record, w.author, w.time
"""


def read_judgements(tx: ManagedTransaction, ids: Collection[str]) -> list[Judgement]:
    """Judgements in the order of their ids as given, with their withdrawals."""
    return in_order(ids, tx.run(_JUDGEMENTS, ids=storable(ids)), to_judgement)


_DOCUMENTS = """
MATCH (d:Document) WHERE d.id IN $ids
MATCH (b:_Body {id: d.id})
RETURN d.id, d._record, b.text
"""


def read_documents(tx: ManagedTransaction, ids: Collection[str]) -> list[Document]:
    """Documents in the order of their ids as given."""
    return in_order(ids, tx.run(_DOCUMENTS, ids=storable(ids)), to_document)


def read_findings(tx: ManagedTransaction, ids: Collection[str]) -> list[Finding]:
    """Findings in the order of their ids as given."""
    query = "MATCH (f:Finding) WHERE f.id IN $ids RETURN f.id, f._record"
    return in_order(ids, tx.run(query, ids=storable(ids)), partial(from_text, Finding))


_EXTRACTIONS = """
MATCH (d:Document) WHERE d.id IN $ids
MATCH (b:_Body {id: d.id})
CALL (d) {
    MATCH (c:Claim) WHERE c.document = d.id
    WITH c ORDER BY c._position
    RETURN collect(c._record) AS claims
}
RETURN d.id, d._record, b.text, b.rest, claims
"""


def read_extractions(tx: ManagedTransaction, ids: Collection[str]) -> list[Extraction]:
    """Extractions as they were put, in the order of their documents' ids as given."""
    found = {}
    for id, record, text, rest, claims in tx.run(_EXTRACTIONS, ids=storable(ids)):
        found[id] = to_extraction(rest, to_document(record, text), claims)
    return [found[id] for id in ids if id in found]


def block_profiles(tx: ManagedTransaction, block: str) -> tuple[Profile, ...]:
    """Profiles of one block in the order of their members."""
    query = "MATCH (p:_Profile) WHERE p.block = $block RETURN p.record ORDER BY p.id"
    return tuple(from_text(Profile, record) for (record,) in tx.run(query, block=indexed(block)))
