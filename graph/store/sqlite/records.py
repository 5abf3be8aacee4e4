"""Rows as domain records: the lists that no row holds are read by index, many records at a time."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial

from graph.members import Facts, Member
from graph.model import Claim, Entity, Event, Extraction, Finding, Judgement, Link
from graph.records import from_text
from graph.resolve.profiles import Profile
from graph.store.assembling import in_order, to_document, to_extraction, to_judgement
from graph.store.base import AnyRecord
from graph.store.sqlite.parameters import as_list
from graph.store.text import clean, indexed

_WITHDRAWAL = " LEFT JOIN withdrawal ON withdrawal.judgement = judgement.id AND withdrawn"


def get_record(db: sqlite3.Connection, id: str) -> AnyRecord | None:
    """The record of any kind that has this id now, or None."""
    if id != clean(id):
        return None  # bytes of a command line that are no text
    node = resolve_ids(db, [id]).get(id, id)
    found: Sequence[AnyRecord] = read_nodes(db, [node])
    for read in (read_claims, read_links, read_judgements):
        found = found or read(db, [id])
    if found:
        return found[0]
    row = db.execute("SELECT record, text FROM document WHERE id = ?", (id,)).fetchone()
    if row is not None:
        return to_document(*row)
    row = db.execute("SELECT record FROM finding WHERE id = ?", (id,)).fetchone()
    return from_text(Finding, row[0]) if row is not None else None


def resolve_ids(db: sqlite3.Connection, ids: Iterable[str]) -> dict[str, str]:
    """For each member id or key in the graph the id of its node."""
    rows = db.execute(
        "SELECT id, node FROM member WHERE id IN (SELECT value FROM json_each(?1)) UNION ALL"
        " SELECT key, node FROM meeting WHERE key IN (SELECT value FROM json_each(?1))"
        " AND node IS NOT NULL",
        (as_list(ids),),
    )
    return dict(rows.fetchall())


def read_nodes(db: sqlite3.Connection, ids: Sequence[str]) -> list[Entity | Event]:
    """Entities and events in the order of their ids as given; unknown ones are left out."""
    wanted = as_list(ids)
    rows = db.execute(
        "SELECT id, kind, record FROM node WHERE id IN (SELECT value FROM json_each(?))", (wanted,)
    ).fetchall()
    events = {id: from_text(Event, record) for id, kind, record in rows if kind == "event"}
    entities = {id: from_text(Entity, record) for id, kind, record in rows if kind == "entity"}
    whole: dict[str, Entity | Event] = {
        **_whole_entities(db, entities),
        **_whole_events(db, events),
    }
    return [whole[id] for id in ids if id in whole]


def _whole_entities(db: sqlite3.Connection, bare: dict[str, Entity]) -> dict[str, Entity]:
    wanted = as_list(bare)
    names = _lists(db, "SELECT node, facts FROM tally WHERE node IN", wanted)
    keys = _lists(db, "SELECT node, key FROM meeting WHERE node IN", wanted)
    members: dict[str, list[str]] = {}
    documents: dict[str, set[str]] = {}
    for node, ids, texts in db.execute(_MEMBERS, (wanted,)):
        members[node], documents[node] = json.loads(ids), set(json.loads(texts))
    return {
        id: replace(
            entity,
            names=tuple(sorted({from_text(Facts, facts).name for facts in names[id]})),
            members=tuple(sorted([*members.get(id, ()), *keys[id]])),
            documents=tuple(sorted(documents.get(id, ()))),
        )
        for id, entity in bare.items()
    }


_MEMBERS = """
SELECT node, json_group_array(id), json_group_array(document) FROM member
WHERE node IN (SELECT value FROM json_each(?)) GROUP BY node
"""
"""A row for each node; a row for each of the thousands of members of a hub takes twice as long."""


def _whole_events(db: sqlite3.Connection, bare: dict[str, Event]) -> dict[str, Event]:
    rows = _lists(db, "SELECT node, record FROM member WHERE node IN", as_list(bare))
    found = {}
    for id, event in bare.items():
        inside = [from_text(Member, record) for record in rows[id]]
        found[id] = replace(
            event,
            members=tuple(sorted(m.id for m in inside)),
            documents=tuple(sorted({m.document for m in inside})),
            claims=tuple(sorted(c for m in inside for c in m.claims)),
        )
    return found


def read_links(db: sqlite3.Connection, ids: Sequence[str]) -> list[Link]:
    """Links in the order of their ids as given; unknown ones are left out."""
    wanted = as_list(ids)
    arcs: dict[str, list[tuple[str, str | None, str | None]]] = defaultdict(list)
    query = "SELECT link, claim, first, last FROM arc WHERE link IN"
    for link, *arc in db.execute(f"{query} (SELECT value FROM json_each(?))", (wanted,)):
        arcs[link].append((arc[0], arc[1], arc[2]))
    rows = db.execute(
        "SELECT id, type, from_, to_, standing FROM link"
        " WHERE id IN (SELECT value FROM json_each(?))",
        (wanted,),
    )
    found = {}
    for id, type_, from_, to, standing in rows:
        claims = tuple(sorted({claim for claim, _, _ in arcs[id]}))
        first = min((first for _, first, _ in arcs[id] if first), default=None)
        last = max((last for _, _, last in arcs[id] if last), default=None)
        found[id] = Link(id, type_, from_, to, standing, claims, first, last)
    return [found[id] for id in ids if id in found]


def read_claims(db: sqlite3.Connection, ids: Sequence[str]) -> list[Claim]:
    """Claims in the order of their ids as given, of superseded documents too."""
    rows = db.execute(
        "SELECT id, record FROM claim WHERE id IN (SELECT value FROM json_each(?))",
        (as_list(ids),),
    )
    return in_order(ids, rows, partial(from_text, Claim))


def read_judgements(db: sqlite3.Connection, ids: Sequence[str]) -> list[Judgement]:
    """Judgements in the order of their ids as given, with their withdrawals."""
    rows = db.execute(
        "SELECT judgement.id, record, withdrawal.author, withdrawal.time FROM judgement"
        + _WITHDRAWAL
        + " WHERE judgement.id IN (SELECT value FROM json_each(?))",
        (as_list(ids),),
    )
    return in_order(ids, rows, to_judgement)


def read_extraction(db: sqlite3.Connection, document: str) -> Extraction | None:
    """The extraction as it was put, or None when there is no such document."""
    row = db.execute("SELECT record, text, rest FROM document WHERE id = ?", (document,)).fetchone()
    if row is None:
        return None
    claims = db.execute(
        "SELECT record FROM claim WHERE document = ? ORDER BY position", (document,)
    )
    return to_extraction(row[2], to_document(row[0], row[1]), (text for (text,) in claims))


def block_profiles(db: sqlite3.Connection, block: str) -> tuple[Profile, ...]:
    """Profiles of one block in the order of their members."""
    rows = db.execute(
        "SELECT record FROM profile WHERE block = ? ORDER BY member", (indexed(block),)
    )
    return tuple(from_text(Profile, record) for (record,) in rows)


def _lists(db: sqlite3.Connection, query: str, wanted: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for id, value in db.execute(f"{query} (SELECT value FROM json_each(?))", (wanted,)):
        found[id].append(value)
    return found
