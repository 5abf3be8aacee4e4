"""What one write transaction has touched, and small statements that every step of it needs."""

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, field

from graph.members import Facts
from graph.records import from_text, to_text


@dataclass(slots=True)
class Change:
    """The touched part of the graph, gathered while the data are written, then settled at once.

    Attributes:
        seeds: Members and keys whose clusters must be computed anew.
        loosened: Nodes that something was taken from, so that they may fall apart.
        moved: Members that came, or that belong to another node now.
        marked: Members that persons' judgements have said something of, or no longer do.
        nodes: Nodes whose record must be made anew.
        links: Links that may have come or gone.
        created: Entities and events that came, less those that went.
    """

    db: sqlite3.Connection
    seeds: set[str] = field(default_factory=set)
    loosened: set[str] = field(default_factory=set)
    moved: set[str] = field(default_factory=set)
    marked: set[str] = field(default_factory=set)
    nodes: set[str] = field(default_factory=set)
    links: set[str] = field(default_factory=set)
    created: dict[str, int] = field(default_factory=lambda: {"entity": 0, "event": 0})

    def loosen(self, ids: Iterable[str]) -> None:
        """Mark the nodes that these members and keys belong to as no longer held together."""
        for id in ids:
            self.seeds.add(id)
            node = node_of(self.db, id)
            if node is not None:
                self.loosened.add(node)


def node_of(db: sqlite3.Connection, id: str) -> str | None:
    """The node that a member or key belongs to, or None."""
    row = db.execute("SELECT node FROM member WHERE id = ?", (id,)).fetchone()
    if row is None:
        row = db.execute("SELECT node FROM meeting WHERE key = ?", (id,)).fetchone()
    return row[0] if row else None


def as_list(values: Iterable[str]) -> str:
    """The values as one parameter for `IN (SELECT value FROM json_each(?))`."""
    return json.dumps(sorted(values))


def clean(text: str) -> str:
    """Text that SQLite can index: lone surrogates become question marks."""
    return text.encode("utf-8", "replace").decode()


def count_facts(db: sqlite3.Connection, node: str, facts: str, by: int) -> None:
    """Count `by` more members of a node that tell these facts."""
    db.execute(
        "INSERT INTO tally VALUES (?, ?, ?)"
        " ON CONFLICT DO UPDATE SET members = members + excluded.members",
        (node, facts, by),
    )
    if by < 0:
        db.execute("DELETE FROM tally WHERE node = ? AND facts = ? AND members = 0", (node, facts))


def facts_of(db: sqlite3.Connection, node: str) -> dict[Facts, int]:
    """What the members of an entity tell, with their number; empty for events and unknown nodes."""
    rows = db.execute("SELECT facts, members FROM tally WHERE node = ?", (node,))
    return {from_text(Facts, text): members for text, members in rows}


def facts_text(facts: Facts) -> str:
    return to_text(facts)
