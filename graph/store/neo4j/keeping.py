"""Writes what a unit of work has changed, in a few queries whatever their number.

First go the relationships that no longer hold, then nodes come and change, then relationships come,
and at last nodes go. Entities, events, claims, documents and links are what people query; what the
program needs besides stands on nodes whose label starts with an underscore.
"""

from typing import Any

from neo4j import ManagedTransaction

from graph.store.neo4j.cypher import all_entity_labels
from graph.store.neo4j.links import LinkChanges, link_changes
from graph.store.neo4j.sheets import (
    LABELS,
    Properties,
    Sheets,
    event_claims,
    local_ids,
    said_by,
    sheets_of,
)
from graph.store.write import rows
from graph.store.write.unit import Unit

Rows = list[dict[str, Any]]


def keep(tx: ManagedTransaction, unit: Unit) -> None:
    """Write all changes of a unit of work; nothing when there are none."""
    if not unit.all_changes():
        return
    sheets, links = sheets_of(unit), link_changes(unit)
    _run(tx, _DROP_LINKS, dropped=links.dropped)
    _release_claims(tx, unit, sheets)
    _write_nodes(tx, sheets)
    _write_links(tx, links)
    _join(tx, unit, sheets)
    _delete_nodes(tx, sheets)


def _run(tx: ManagedTransaction, query: str, **lists: Any) -> list[Any]:
    """Run a query unless all its lists are empty."""
    return list(tx.run(query, lists)) if any(lists.values()) else []


_DROP_LINKS = """
UNWIND $dropped AS row
MATCH (l:_Link {id: row})
OPTIONAL MATCH (:Entity|Event {id: l.from})-[r {id: l.id}]->(:Entity|Event {id: l.to})
DELETE r, l
"""

_MAKE_ENTITIES = """
CALL () { UNWIND $made_Entity AS row
    CREATE (n:Entity) SET n = row.properties, n.id = row.id SET n:$(row.labels) }
"""

_CHANGE_ENTITIES = f"""
CALL () {{ UNWIND $changed_Entity AS row
    MATCH (n:Entity {{id: row.id}}) SET n += row.properties
    WITH n, row WHERE row.labels <> []
    REMOVE n:{":".join(label for label in all_entity_labels() if label != "Entity")}
    SET n:$(row.labels) }}
"""


def _make(label: str) -> str:
    return (
        f"CALL () {{ UNWIND $made_{label} AS row"
        f" CREATE (n:{label}) SET n = row.properties, n.id = row.id }}"
    )


def _change(label: str) -> str:
    return (
        f"CALL () {{ UNWIND $changed_{label} AS row"
        f" MATCH (n:{label} {{id: row.id}}) SET n += row.properties }}"
    )


_PLAIN = [label for label in LABELS if label != "Entity"]
_MAKE = "\n".join([*map(_make, _PLAIN), _MAKE_ENTITIES])
_CHANGE = "\n".join([*map(_change, _PLAIN), _CHANGE_ENTITIES])
_COUNT_WRITES = "MATCH (s:_Store {id: 'shadowgraph'}) SET s.writes = s.writes + 1"


def _write_nodes(tx: ManagedTransaction, sheets: Sheets) -> None:
    made = {f"made_{label}": _sheet(sheets.made[label]) for label in LABELS}
    changed = {f"changed_{label}": _sheet(sheets.changed[label]) for label in LABELS}
    tx.run(f"{_MAKE}\n{_CHANGE}\n{_COUNT_WRITES}", {**made, **changed}).consume()


def _sheet(nodes: dict[str, Properties]) -> Rows:
    found = []
    for id, properties in sorted(nodes.items()):
        labels = properties.pop("_labels", [])
        found.append({"id": id, "labels": labels, "properties": properties})
    return found


def _delete_nodes(tx: ManagedTransaction, sheets: Sheets) -> None:
    for label in LABELS:
        query = f"UNWIND $gone AS id MATCH (n:{label} {{id: id}}) DETACH DELETE n"
        _run(tx, query, gone=sheets.gone[label])


def _write_links(tx: ManagedTransaction, links: LinkChanges) -> None:
    _run(tx, _WRITE_LINKS, made=links.made, grown=links.grown)
    for row in _run(tx, _REMAKE_LINKS, torn=links.torn):
        links.dated.append(links.dates(*row))
    _run(tx, _DATE_LINKS, dated=links.dated)
    for text, changed in links.relationships():
        _run(tx, text, changed=changed)


_WRITE_LINKS = """
CALL () {
    UNWIND $made AS row
    CREATE (l:_Link) SET l = row.link
    WITH row
    MATCH (a:Entity|Event {id: row.link.from})
    MATCH (b:Entity|Event {id: row.link.to})
    CREATE (a)-[r:$(row.relationship)]->(b) SET r = row.properties
}
CALL () {
    UNWIND $grown AS row
    MATCH (l:_Link {id: row.id})
    SET l.claims = l.claims + row.claims, l.weight = row.weight,
        l.first = CASE WHEN l.first IS NULL OR row.first < l.first THEN row.first ELSE l.first END,
        l.last = CASE WHEN l.last IS NULL OR row.last > l.last THEN row.last ELSE l.last END
}
"""

_REMAKE_LINKS = """
UNWIND $torn AS row
MATCH (l:_Link {id: row.id})
SET l.claims = [claim IN l.claims WHERE NOT claim IN row.lost] + row.claims, l.weight = row.weight
WITH l
UNWIND l.claims AS claim
MATCH (c:Claim {id: claim})
RETURN l.id, collect(c._arcs)
"""

_DATE_LINKS = """
UNWIND $dated AS row
MATCH (l:_Link {id: row.id}) SET l.first = row.first, l.last = row.last
"""


def _entered(unit: Unit) -> set[str]:
    """Documents that have come into the graph or left it, or say something else now."""
    members, claims = unit.changes(rows.MemberRow), unit.changes(rows.ClaimRow)
    told = {row.document for row in claims.altered}
    return told.union(row.document for row in (*members.added, *members.dropped))


def _claims_of(unit: Unit, documents: set[str]) -> list[rows.ClaimRow]:
    return [c for id in sorted(documents) for c in unit.rows(rows.ClaimRow, "document", id)]


def _release_claims(tx: ManagedTransaction, unit: Unit, sheets: Sheets) -> None:
    """Take claims from what they are about and who says them; `_join` joins them anew."""
    known = [
        claim.id
        for claim in _claims_of(unit, _entered(unit))
        if claim.id not in sheets.made["Claim"]
    ]
    _run(tx, _RELEASE_CLAIMS, claims=known)
    members = [
        {"member": row.id, "document": row.document} for row in unit.changes(rows.MemberRow).dropped
    ]
    _run(tx, _RELEASE_MEMBERS, members=members)


_RELEASE_CLAIMS = """
UNWIND $claims AS id
MATCH (:Claim {id: id})-[r:ABOUT|SAID_BY]->() DELETE r
"""

_RELEASE_MEMBERS = """
UNWIND $members AS row
MATCH (:Document {id: row.document})<-[r:MENTIONED_IN {member: row.member}]-() DELETE r
"""


def _join(tx: ManagedTransaction, unit: Unit, sheets: Sheets) -> None:
    """Join claims with documents, events and those who say them, and entities with documents."""
    entered = _entered(unit)
    claims = [claim for claim in _claims_of(unit, entered) if claim.current]
    from_ = [
        {"claim": row.id, "document": row.document} for row in unit.changes(rows.ClaimRow).added
    ]
    changes = unit.changes(rows.MemberRow)
    moved = [row for row in changes.altered if _has_moved(unit, row)]
    moved_events = [
        {"claim": claim, "event": row.node}
        for row in moved
        if row.kind == "event" and row.document not in entered
        for claim in event_claims(row)
    ]
    moved_entities = [{"member": row.id, "node": row.node} for row in moved if row.kind == "entity"]
    locals_ = {document: local_ids(unit, document) for document in {c.document for c in claims}}
    _run(tx, _MOVE_CLAIMS, events=moved_events, entities=moved_entities)
    _run(
        tx,
        _JOIN,
        documents=from_,
        about=[one for claim in claims for one in _about(unit, claim)],
        said=[one for claim in claims for one in _said(unit, claim, locals_[claim.document])],
        mentioned=[
            {"node": row.node, "document": row.document, "member": row.id}
            for row in changes.added
            if row.kind == "entity"
        ],
    )


def _has_moved(unit: Unit, row: rows.MemberRow) -> bool:
    before = unit.stored(row)
    return before is not None and before.node != row.node


def _about(unit: Unit, claim: rows.ClaimRow) -> Rows:
    if claim.event is None:
        return []
    member = unit.one(rows.MemberRow, claim.event)
    return [] if member is None else [{"claim": claim.id, "event": member.node}]


def _said(unit: Unit, claim: rows.ClaimRow, locals_: dict[str, str]) -> Rows:
    found = []
    for position, entity, kind, text in said_by(claim):
        for member in unit.rows(rows.MemberRow, "id", locals_.get(entity)):
            values = {"position": position, "kind": kind, "text": text, "member": member.id}
            found.append({"claim": claim.id, "node": member.node, "properties": values})
    return found


_MOVE_CLAIMS = """
CALL () {
    UNWIND $events AS row
    MATCH (c:Claim {id: row.claim}) MATCH (e:Event {id: row.event})
    OPTIONAL MATCH (c)-[old:ABOUT]->()
    DELETE old
    CREATE (c)-[:ABOUT]->(e)
}
CALL () {
    UNWIND $entities AS row
    MATCH (m:_Member {id: row.member}) MATCH (n:Entity {id: row.node})
    UNWIND m.sources AS id
    MATCH (:Claim {id: id})-[old:SAID_BY {member: row.member}]->()
    WITH startNode(old) AS c, old, n, properties(old) AS values
    CREATE (c)-[new:SAID_BY]->(n) SET new = values
    DELETE old
}
CALL () {
    UNWIND $entities AS row
    MATCH (m:_Member {id: row.member}) MATCH (n:Entity {id: row.node})
    MATCH (d:Document {id: m.document})<-[old:MENTIONED_IN {member: row.member}]-()
    WITH d, old, n, properties(old) AS values
    CREATE (n)-[new:MENTIONED_IN]->(d) SET new = values
    DELETE old
}
"""

_JOIN = """
CALL () {
    UNWIND $documents AS row
    MATCH (c:Claim {id: row.claim}) MATCH (d:Document {id: row.document})
    CREATE (c)-[:FROM]->(d)
}
CALL () {
    UNWIND $about AS row
    MATCH (c:Claim {id: row.claim}) MATCH (e:Event {id: row.event})
    CREATE (c)-[:ABOUT]->(e)
}
CALL () {
    UNWIND $said AS row
    MATCH (c:Claim {id: row.claim}) MATCH (n:Entity {id: row.node})
    CREATE (c)-[r:SAID_BY]->(n) SET r = row.properties
}
CALL () {
    UNWIND $mentioned AS row
    MATCH (d:Document {id: row.document}) MATCH (n:Entity {id: row.node})
    CREATE (n)-[r:MENTIONED_IN {member: row.member}]->(d)
}
"""
