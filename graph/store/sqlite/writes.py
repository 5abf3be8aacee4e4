"""What a write does, inside the transaction that the caller holds."""

import sqlite3
from collections.abc import Callable
from typing import TypeVar

from graph.errors import NotFound
from graph.model import Extraction, Finding, Judgement, Side
from graph.ontology import ontology
from graph.records import from_text, to_text
from graph.resolve.rules import is_automatic
from graph.store.base import DumpRecord, Stored, Withdrawal
from graph.store.sqlite.change import Change
from graph.store.sqlite.components import settle
from graph.store.sqlite.documents import (
    delete_document,
    delete_rules_judgements,
    insert_document,
    leave,
    read_extraction,
    siblings,
    switch_versions,
)
from graph.store.sqlite.judgements import (
    apply_withdrawal,
    check_conflict,
    insert_judgement,
    make_automatic,
)
from graph.store.sqlite.nodes import refresh
from graph.versions import extraction_digest, rank

Result = TypeVar("Result")


def changing(db: sqlite3.Connection, write: Callable[[Change], Result]) -> tuple[Result, Change]:
    """Let `write` touch the data, then bring the graph in line with them."""
    change = Change(db)
    result = write(change)
    settle(change)
    refresh(change)
    return result, change


def put(db: sqlite3.Connection, extraction: Extraction) -> Stored:
    """See `Store.put`."""
    id = extraction.document.id
    digest = extraction_digest(extraction)
    known = read_extraction(db, id)
    if known is not None:
        (kept,) = db.execute("SELECT digest FROM document WHERE id = ?", (id,)).fetchone()
        if kept == digest or rank(known, kept) < rank(extraction, digest):
            return Stored(id, unchanged=True)
    before = {claim.id for claim in known.claims} if known is not None and _current(db, id) else ()

    def write(change: Change) -> tuple[int, dict[str, str]]:
        around = siblings(db, known.document) if known is not None else set()
        if known is not None:
            if _current(db, id):
                leave(change, id)
            delete_document(db, id)
        insert_document(db, extraction, digest)
        made = make_automatic(change, extraction)
        return made, switch_versions(change, around | siblings(db, extraction.document))

    (made, went), change = changing(db, write)
    by = db.execute("SELECT superseded_by FROM document WHERE id = ?", (id,)).fetchone()[0]
    return Stored(
        document=id,
        replaced=known is not None,
        superseded=tuple(sorted(old for old, new in went.items() if new == id)),
        superseded_by=by,
        claims=len({c.id for c in extraction.claims} - set(before)) if by is None else 0,
        entities=max(change.created["entity"], 0),
        events=max(change.created["event"], 0),
        judgements=made,
    )


def _current(db: sqlite3.Connection, document: str) -> bool:
    row = db.execute("SELECT current FROM document WHERE id = ?", (document,)).fetchone()
    return bool(row[0])


def remove(db: sqlite3.Connection, document: str) -> None:
    """See `Store.remove`."""
    known = read_extraction(db, document)
    if known is None:
        raise NotFound("document", document)
    doomed = known.document

    def write(change: Change) -> None:
        around = siblings(db, doomed) - {document}
        if _current(db, document):
            leave(change, document)
        delete_document(db, document)
        delete_rules_judgements(db, document)
        switch_versions(change, around)

    changing(db, write)


def judge(db: sqlite3.Connection, judgement: Judgement) -> bool:
    """See `Store.judge`."""
    check_sides(judgement)
    if is_automatic(judgement.author):
        raise ValueError(f"{judgement.author} judges by itself when documents come")
    check_conflict(db, judgement)
    return changing(db, lambda change: insert_judgement(change, judgement))[0]


def check_sides(judgement: Judgement) -> None:
    """Raise ValueError when the sides are no two members of one kind."""
    if _kind(judgement.left) != _kind(judgement.right):
        raise ValueError(f"judgement {judgement.id} compares an entity with an event")


def _kind(side: Side) -> str:
    vocabulary = ontology()
    if side.type in vocabulary.entity_types:
        return "entity"
    if side.type in vocabulary.event_types and side.key is None:
        return "event"
    raise ValueError(f"{side.type!r} is no type that a side of a judgement can have")


def withdraw(db: sqlite3.Connection, withdrawal: Withdrawal) -> bool:
    """See `Store.withdraw`."""
    id = withdrawal.judgement
    if db.execute("SELECT 1 FROM judgement WHERE id = ?", (id,)).fetchone() is None:
        raise NotFound("judgement", id)
    return changing(db, lambda change: apply_withdrawal(change, withdrawal))[0]


def keep(db: sqlite3.Connection, finding: Finding) -> bool:
    """See `Store.keep`. Another finding with the same id takes the place of the old one."""
    row = db.execute("SELECT record FROM finding WHERE id = ?", (finding.id,)).fetchone()
    if row is not None and from_text(Finding, row[0]) == finding:
        return False
    db.execute(
        "INSERT OR REPLACE INTO finding VALUES (?, ?, ?)",
        (finding.id, finding.kind, to_text(finding)),
    )
    return True


def load_record(db: sqlite3.Connection, record: DumpRecord) -> None:
    """Take in one record of a dump.

    The log of judgements is taken as it is, but for automatic ones: `put` makes those anew.
    """
    match record:
        case Extraction():
            put(db, record)
        case Judgement(author=author) if is_automatic(author):
            by, time = record.withdrawn_by or "", record.withdrawn_time or ""
            if record.withdrawn:
                load_record(db, Withdrawal(record.id, by, time))
        case Judgement():
            check_sides(record)
            changing(db, lambda change: insert_judgement(change, record))
        case Withdrawal():
            changing(db, lambda change: apply_withdrawal(change, record))
        case Finding():
            keep(db, record)
