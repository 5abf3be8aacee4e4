"""The secret by which ids are keyed when they leave the machine: made once, never dumped."""

import os
import sqlite3

_BYTES = 32


def read_secret(db: sqlite3.Connection) -> bytes | None:
    """The secret, or None when none was made yet."""
    row = db.execute("SELECT value FROM meta WHERE name = 'secret'").fetchone()
    return bytes(row[0]) if row is not None else None


def make_secret(db: sqlite3.Connection) -> bytes:
    """The secret, made now if there is none; the connection may write."""
    db.execute(
        "INSERT INTO meta (name, value) VALUES ('secret', ?) ON CONFLICT DO NOTHING",
        (os.urandom(_BYTES),),
    )
    made = read_secret(db)
    assert made is not None
    return made
