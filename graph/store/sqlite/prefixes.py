"""Finds records by the beginning of their id, for people who copy no more than that."""

import sqlite3

from graph.store.text import clean

_TABLES = ("node", "document", "claim", "link", "judgement", "finding")


def ids_starting(db: sqlite3.Connection, prefix: str, limit: int) -> tuple[str, ...]:
    """Ids of records that begin with `prefix`, sorted, at most `limit`.

    A member id that begins so gives the id of the entity or event that it is part of now.
    """
    if prefix != clean(prefix):
        return ()
    end = prefix + "\U0010ffff"
    found: set[str] = set()
    for table in _TABLES:
        rows = db.execute(
            f"SELECT id FROM {table} WHERE id >= ? AND id < ? ORDER BY id LIMIT ?",
            (prefix, end, limit),
        )
        found.update(id for (id,) in rows)
    members = db.execute(
        "SELECT DISTINCT node FROM member WHERE id >= ? AND id < ? AND node IS NOT NULL"
        " ORDER BY node LIMIT ?",
        (prefix, end, limit),
    )
    found.update(node for (node,) in members)
    return tuple(sorted(found)[:limit])
