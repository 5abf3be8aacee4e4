"""The stream of records from which another store rebuilds this one, and its digest."""

import sqlite3
from collections.abc import Iterator

from graph.ids import digest
from graph.model import Finding
from graph.records import from_text
from graph.store.base import DumpRecord, Stats, Withdrawal
from graph.store.sqlite.records import read_extraction, read_judgements


def dump(db: sqlite3.Connection) -> Iterator[DumpRecord]:
    """Extractions, judgements, withdrawals, findings; each by id."""
    for id in _ids(db, "SELECT id FROM document ORDER BY id"):
        extraction = read_extraction(db, id)
        assert extraction is not None
        yield extraction
    for id in _ids(db, "SELECT id FROM judgement ORDER BY id"):
        yield from read_judgements(db, [id])
    for row in db.execute("SELECT judgement, author, time FROM withdrawal ORDER BY judgement"):
        yield Withdrawal(*row)
    for (record,) in db.execute("SELECT record FROM finding ORDER BY id"):
        yield from_text(Finding, record)


def _ids(db: sqlite3.Connection, query: str) -> Iterator[str]:
    for (id,) in db.execute(query):
        yield id


def content_digest(db: sqlite3.Connection) -> str:
    """Hash of documents, their extractions and the judgements in force."""
    documents = db.execute("SELECT id, digest FROM document ORDER BY id").fetchall()
    judgements = db.execute("SELECT id FROM judgement WHERE withdrawn = 0 ORDER BY id").fetchall()
    return digest([documents, judgements])


_COUNTS = {
    "documents": "document",
    "current_documents": "document WHERE current",
    "undated_documents": "document WHERE published IS NULL",
    "claims": "claim WHERE current",
    "entities": "node WHERE kind = 'entity'",
    "events": "node WHERE kind = 'event'",
    "links": "link",
    "judgements": "judgement",
    "withdrawn": "judgement WHERE withdrawn",
    "unanchored": "judgement WHERE anchored = 0",
    "skipped": "judgement WHERE skipped",
    "waiting": "judgement WHERE verdict = 'unsure' AND withdrawn = 0",
    "findings": "finding",
}


def stats(db: sqlite3.Connection) -> Stats:
    """Numbers of records; see `Store.stats`."""
    counts = {
        name: db.execute(f"SELECT count(*) FROM {rows}").fetchone()[0]
        for name, rows in _COUNTS.items()
    }
    return Stats(**counts)
