"""Documents and what they say: the data, and the rows of the graph that one document gives."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import replace

from graph.members import Anchor, Member, anchors, arcs, members
from graph.model import STANDING, Claim, Document, Extraction, Mention
from graph.records import from_text, to_text
from graph.resolve.profiles import profiles
from graph.resolve.rules import is_automatic
from graph.sources import sayings
from graph.store.sqlite.change import Change, as_list, clean, count_facts, facts_text
from graph.store.sqlite.judgements import anchor_judgements, release_judgements
from graph.versions import reader_name, superseded


def insert_document(db: sqlite3.Connection, extraction: Extraction, digest: str) -> None:
    """Write the data of a document that is not there; it is in the graph only after `enter`."""
    document = extraction.document
    db.execute(
        "INSERT INTO document (id, external_id, source, publisher, published, current, digest,"
        " record, text, rest) VALUES (?, ?, ?, ?, ?, 0, ?, ?, ?, ?)",
        (
            document.id,
            None if document.external_id is None else clean(document.external_id),
            source_of(document),
            None if document.publisher is None else clean(document.publisher),
            document.published,
            digest,
            to_text(replace(document, text="")),
            json.dumps(document.text, ensure_ascii=not _is_valid(document.text)),
            to_text(replace(extraction, document=_EMPTY, claims=())),
        ),
    )
    db.executemany(
        "INSERT INTO claim (id, document, position, start, kind, type, event, modality, standing,"
        " current, quote, root, root_text, paragraph, record)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?)",
        _claim_rows(extraction),
    )
    paragraphs = {(s.document, s.paragraph, clean(s.text)) for s in sayings(extraction)}
    db.executemany("INSERT OR IGNORE INTO paragraph VALUES (?, ?, ?)", sorted(paragraphs))
    db.executemany(
        "INSERT INTO profile VALUES (?, ?, ?, ?)",
        [(p.member, document.id, clean(p.block), to_text(p)) for p in profiles(extraction)],
    )


_EMPTY = Document("", "", "", "")


def _is_valid(text: str) -> bool:
    return text == clean(text)


def _claim_rows(extraction: Extraction) -> Iterator[tuple[object, ...]]:
    said = sayings(extraction)
    for position, (claim, saying) in enumerate(zip(extraction.claims, said, strict=True)):
        yield (
            claim.id,
            claim.document,
            position,
            claim.start,
            claim.kind,
            claim.type,
            claim.event,
            claim.modality,
            STANDING[claim.modality],
            clean(claim.quote),
            saying.root,
            clean(saying.root_text),
            saying.paragraph,
            to_text(claim),
        )


def read_extraction(db: sqlite3.Connection, document: str) -> Extraction | None:
    """The extraction as it was put, or None when there is no such document."""
    row = db.execute("SELECT record, text, rest FROM document WHERE id = ?", (document,)).fetchone()
    if row is None:
        return None
    claims = db.execute(
        "SELECT record FROM claim WHERE document = ? ORDER BY position", (document,)
    )
    return replace(
        from_text(Extraction, row[2]),
        document=read_document(row[0], row[1]),
        claims=tuple(from_text(Claim, text) for (text,) in claims),
    )


def read_document(record: str, text: str) -> Document:
    """A document from two columns of its row."""
    return replace(from_text(Document, record), text=json.loads(text))


def source_of(document: Document) -> str:
    """What two readings of the same bytes by one reader have in common."""
    return clean(json.dumps([document.source_sha256, reader_name(document), document.publisher]))


def siblings(db: sqlite3.Connection, document: Document) -> set[str]:
    """Ids of the documents that this one may switch on or off, itself among them when stored."""
    external = None if document.external_id is None else clean(document.external_id)
    rows = db.execute(
        "SELECT id FROM document WHERE external_id = ? OR source = ? OR id = ?",
        (external, source_of(document), document.id),
    )
    return {id for (id,) in rows}


def switch_versions(change: Change, ids: Iterable[str]) -> dict[str, str]:
    """Let the current ones of these documents into the graph and the superseded ones out.

    Returns:
        The documents that went out, each with the one that holds instead.
    """
    db = change.db
    inside = {id: _without_text(db, id) for id in ids}
    around = {id for document in inside.values() for id in siblings(db, document)}
    rows = {**{id: _without_text(db, id) for id in around - inside.keys()}, **inside}
    holds = superseded(rows[id] for id in sorted(rows))
    went = {}
    for id in sorted(inside):
        by = holds.get(id)
        (current,) = db.execute("SELECT current FROM document WHERE id = ?", (id,)).fetchone()
        if current and by is not None:
            leave(change, id)
            went[id] = by
        elif not current and by is None:
            enter(change, id)
        db.execute(
            "UPDATE document SET superseded_by = ? WHERE id = ? AND superseded_by IS NOT ?",
            (by, id, by),
        )
    return went


def _without_text(db: sqlite3.Connection, id: str) -> Document:
    (record,) = db.execute("SELECT record FROM document WHERE id = ?", (id,)).fetchone()
    return from_text(Document, record)


def enter(change: Change, document: str) -> None:
    """Let a document into the graph: its members, anchors and arcs, and judgements on them."""
    extraction = read_extraction(change.db, document)
    assert extraction is not None
    db = change.db
    inside = list(members(extraction))
    db.executemany(
        "INSERT INTO member VALUES (?, ?, ?, ?, ?, NULL, ?, ?)", map(_member_row, inside)
    )
    db.executemany(
        "INSERT INTO meeting VALUES (?, 1, NULL) ON CONFLICT DO UPDATE SET members = members + 1",
        [(m.key,) for m in inside if m.key is not None],
    )
    db.executemany(
        "INSERT INTO anchor VALUES (?, ?, ?, ?, ?, ?)", map(_anchor_row, anchors(extraction))
    )
    db.executemany(
        "INSERT INTO arc (document, claim, type, standing, from_, to_, first, last)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (document, a.claim, a.type, a.standing, a.from_, a.to, a.first, a.last)
            for a in arcs(extraction)
        ],
    )
    db.executemany("INSERT OR IGNORE INTO part VALUES (?, ?, ?)", _parts(extraction))
    db.execute("UPDATE claim SET current = 1 WHERE document = ?", (document,))
    db.execute("UPDATE document SET current = 1 WHERE id = ?", (document,))
    change.seeds.update(m.id for m in inside)
    change.moved.update(m.id for m in inside)
    anchor_judgements(change, document)


def _member_row(member: Member) -> tuple[object, ...]:
    return (
        member.id,
        member.document,
        member.kind,
        member.key,
        member.place,
        facts_text(member.facts) if member.kind == "entity" else None,
        to_text(member),
    )


def _anchor_row(anchor: Anchor) -> tuple[object, ...]:
    mention = Mention(anchor.start, anchor.end, anchor.text, anchor.sentence)
    record = to_text(mention) if anchor.text else ""
    return (anchor.document, anchor.type, anchor.start, anchor.end, anchor.member, record)


def _parts(extraction: Extraction) -> Iterator[tuple[str, str, str]]:
    """Who takes part in which claim: (claim, role, member)."""
    local = {entity.id: entity.local_id for entity in extraction.entities}
    for claim in extraction.claims:
        for role in claim.roles:
            member = local.get(role.entity) if role.entity else role.event
            if member is not None:
                yield claim.id, role.role, member
        for source in claim.attribution:
            if source.entity in local and source.entity is not None:
                yield claim.id, "source", local[source.entity]


def leave(change: Change, document: str) -> None:
    """Take a document out of the graph; its data stay."""
    db = change.db
    release_judgements(change, document)
    rows = db.execute(
        "SELECT id, key, node, facts FROM member WHERE document = ?", (document,)
    ).fetchall()
    for id, key, node, facts in rows:
        change.loosen([id])
        change.nodes.add(node)
        if facts is not None:
            count_facts(db, node, facts, -1)
        if key is not None:
            change.loosen([key])
            db.execute("UPDATE meeting SET members = members - 1 WHERE key = ?", (key,))
    gone = {id for id, *_ in rows}
    change.moved -= gone
    links = db.execute("SELECT DISTINCT link FROM arc WHERE document = ?", (document,))
    change.links.update(link for (link,) in links if link is not None)
    for statement in _FORGET:
        db.execute(statement, (document,))
    keys = as_list({key for _, key, _, _ in rows if key is not None})
    db.execute(
        "DELETE FROM meeting WHERE members = 0 AND key IN (SELECT value FROM json_each(?))",
        (keys,),
    )


_FORGET = (
    "DELETE FROM part WHERE claim IN (SELECT id FROM claim WHERE document = ?)",
    "DELETE FROM arc WHERE document = ?",
    "DELETE FROM anchor WHERE document = ?",
    "DELETE FROM member WHERE document = ?",
    "UPDATE claim SET current = 0 WHERE document = ?",
    "UPDATE document SET current = 0 WHERE id = ?",
)


def delete_document(db: sqlite3.Connection, document: str) -> None:
    """Delete the data of a document that is not in the graph, and its automatic judgements."""
    rows = db.execute(
        "SELECT id, author FROM judgement WHERE left_document = ?1 OR right_document = ?1",
        (document,),
    ).fetchall()
    automatic = as_list(id for id, author in rows if is_automatic(author))
    db.execute("DELETE FROM judgement WHERE id IN (SELECT value FROM json_each(?))", (automatic,))
    db.execute("DELETE FROM claim WHERE document = ?", (document,))
    db.execute("DELETE FROM document WHERE id = ?", (document,))


def delete_rules_judgements(db: sqlite3.Connection, document: str) -> None:
    """Delete what rules elsewhere have said of a document, since it goes for good."""
    db.execute(
        "DELETE FROM judgement WHERE (left_document = ?1 OR right_document = ?1)"
        " AND author NOT LIKE 'person:%'",
        (document,),
    )
