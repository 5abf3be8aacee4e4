"""The records of nodes and links that a write has touched, made anew by `graph.project`."""

import sqlite3
from collections.abc import Iterable
from dataclasses import replace

from graph.members import Member
from graph.model import Event
from graph.project import entity_of, event_of, link_id
from graph.records import from_text, to_text
from graph.resolve.names import normalize
from graph.store.sqlite.change import Change, as_list, clean, facts_of, node_of


def refresh(change: Change) -> None:
    """Bring nodes, names and links in line with the clusters; the members have settled before."""
    db = change.db
    marked = (node_of(db, id) for id in change.marked)
    change.nodes.update(node for node in marked if node is not None)
    moved = as_list(change.moved)
    scenes = db.execute(
        "SELECT DISTINCT node FROM member WHERE place IN (SELECT value FROM json_each(?))",
        (moved,),
    ).fetchall()
    change.nodes.update(node for (node,) in scenes)
    for node in sorted(change.nodes):
        _refresh_node(change, node)
    _relink(change, moved)
    for link in sorted(change.links):
        _refresh_link(db, link)


def _refresh_node(change: Change, node: str) -> None:
    db = change.db
    facts = facts_of(db, node)
    if facts:
        public = any(f.type == "person" for f in facts) and _is_public(db, node)
        entity = entity_of(node, facts, public=public)
        row = (entity.type, entity.subtype, entity.country, entity.sensitive)
        bare = to_text(replace(entity, names=()))
        _write_node(change, node, "entity", (*row, None, None, None, None, ""), bare)
        _write_names(db, node, entity.names)
        return
    _write_names(db, node, ())
    inside = event_members(db, node)
    if not inside:
        _delete_node(change, node)
        return
    event = event_of(inside, place_nodes(db, inside))
    row = (event.type, None, None, False)
    more = (event.scope, event.first, event.last, event.place, event.first or "~")
    bare = to_text(replace(event, members=(), documents=(), claims=()))
    _write_node(change, node, "event", (*row, *more), bare)
    _write_issues(db, event)


def event_members(db: sqlite3.Connection, node: str) -> list[Member]:
    """Members of an event, sorted; of an entity or an unknown node: none."""
    rows = db.execute(
        "SELECT record FROM member WHERE node = ? AND kind = 'event' ORDER BY id", (node,)
    )
    return [from_text(Member, record) for (record,) in rows]


def place_nodes(db: sqlite3.Connection, inside: Iterable[Member]) -> dict[str, str]:
    """The nodes of the places of event members, by member."""
    found = {}
    for member in inside:
        node = node_of(db, member.place) if member.place is not None else None
        if member.place is not None and node is not None:
            found[member.place] = node
    return found


def _is_public(db: sqlite3.Connection, node: str) -> bool:
    query = (
        "SELECT 1 FROM member CROSS JOIN mark ON mark.member = member.id"
        " WHERE node = ?1 AND public UNION ALL"
        " SELECT 1 FROM meeting CROSS JOIN mark ON mark.member = meeting.key"
        " WHERE node = ?1 AND public LIMIT 1"
    )
    return db.execute(query, (node,)).fetchone() is not None


def _write_node(
    change: Change, node: str, kind: str, columns: tuple[object, ...], record: str
) -> None:
    db = change.db
    old = db.execute("SELECT kind, record FROM node WHERE id = ?", (node,)).fetchone()
    if old == (kind, record):
        return
    if old is None:
        change.created[kind] += 1
    db.execute(
        "INSERT INTO node VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, type = excluded.type,"
        " subtype = excluded.subtype, country = excluded.country,"
        " sensitive = excluded.sensitive, scope = excluded.scope, first = excluded.first,"
        " last = excluded.last, place = excluded.place, position = excluded.position,"
        " record = excluded.record",
        (node, kind, *columns, record),
    )


def _delete_node(change: Change, node: str) -> None:
    row = change.db.execute("SELECT kind FROM node WHERE id = ?", (node,)).fetchone()
    if row is not None:
        change.created[row[0]] -= 1
        change.db.execute("DELETE FROM node WHERE id = ?", (node,))


def _write_names(db: sqlite3.Connection, node: str, names: Iterable[str]) -> None:
    kept = {name for (name,) in db.execute("SELECT name FROM name WHERE node = ?", (node,))}
    wanted = {clean(name) for name in names}
    for name in sorted(kept - wanted):
        db.execute("DELETE FROM name WHERE node = ? AND name = ?", (node, name))
    for name in sorted(wanted - kept):
        db.execute(
            "INSERT INTO name (node, name, plain) VALUES (?, ?, ?)", (node, name, normalize(name))
        )


def _write_issues(db: sqlite3.Connection, event: Event) -> None:
    rows = db.execute("SELECT issue FROM issue WHERE node = ?", (event.id,))
    kept = {issue for (issue,) in rows}
    for issue in sorted(kept - set(event.issues)):
        db.execute("DELETE FROM issue WHERE node = ? AND issue = ?", (event.id, issue))
    for issue in sorted(set(event.issues) - kept):
        db.execute("INSERT INTO issue VALUES (?, ?)", (event.id, issue))


def _relink(change: Change, moved: str) -> None:
    """Find the link of every arc of which an end has moved."""
    db = change.db
    rows = db.execute(
        "SELECT id, type, standing, from_, to_, link FROM arc"
        " WHERE from_ IN (SELECT value FROM json_each(?1)) UNION"
        " SELECT id, type, standing, from_, to_, link FROM arc"
        " WHERE to_ IN (SELECT value FROM json_each(?1))",
        (moved,),
    ).fetchall()
    for id, type_, standing, from_, to, old in rows:
        start, end = node_of(db, from_), node_of(db, to)
        assert start is not None and end is not None
        link = link_id(start, type_, end, standing) if start != end else None
        if link != old:
            db.execute("UPDATE arc SET link = ? WHERE id = ?", (link, id))
            change.links.update(one for one in (old, link) if one is not None)


def _refresh_link(db: sqlite3.Connection, link: str) -> None:
    row = db.execute(
        "SELECT type, from_, to_, standing FROM arc WHERE link = ? LIMIT 1", (link,)
    ).fetchone()
    if row is None:
        db.execute("DELETE FROM link WHERE id = ?", (link,))
        return
    type_, from_, to, standing = row
    db.execute(
        "INSERT INTO link VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
        (link, type_, node_of(db, from_), node_of(db, to), standing),
    )
