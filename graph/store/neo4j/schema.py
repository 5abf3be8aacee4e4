"""Constraints and indexes, the schema's version, and whose database it is.

Neo4j cannot change schema and data in one transaction. So every step can be done again, the version
is written last, and one server at a time migrates: it holds a lock on the `_Store` node.
"""

import os
from collections.abc import Iterator

from neo4j import Driver, ManagedTransaction, Session

from graph.errors import StoreTooNew, StoreUnavailable

_SECRET_BYTES = 32
NAMES_INDEX = "shadowgraph_names"
QUOTES_INDEX = "shadowgraph_quotes"

_IDS = (
    "Entity", "Event", "Document", "Claim", "Judgement", "Finding",
    "_Body", "_Profile", "_Withdrawal", "_Member", "_Key", "_Link",
)  # fmt: skip
_INDEXES = {
    "Entity": ("type", "name"),
    "Event": ("type", "_order", "first", "place"),
    "Document": ("external_id", "_source", "publisher", "published"),
    "Claim": ("document", "_order"),
    "Judgement": (
        "_left_document",
        "_right_document",
        "_tie_left",
        "_tie_right",
        "_tie_left_key",
        "_tie_right_key",
        "_apart_left",
        "_apart_right",
        "_mark_member",
    ),
    "_Profile": ("document", "block"),
    "_Member": ("document", "key", "place", "node"),
    "_Key": ("node",),
    "_Link": ("from, standing, weight, id", "to, standing, weight, id"),
}
_WORDS = "OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}"


def _first_step() -> Iterator[str]:
    for label in _IDS:
        yield (
            f"CREATE CONSTRAINT shadowgraph_{label}_id IF NOT EXISTS"
            f" FOR (n:{label}) REQUIRE n.id IS UNIQUE"
        )
    for label, several in _INDEXES.items():
        for columns in several:
            name = "_".join(("shadowgraph", label, *columns.split(", ")))
            properties = ", ".join(f"n.{column}" for column in columns.split(", "))
            yield f"CREATE INDEX {name} IF NOT EXISTS FOR (n:{label}) ON ({properties})"
    for name, label, text in (
        (NAMES_INDEX, "Entity", "search"),
        (QUOTES_INDEX, "Claim", "_words"),
    ):
        yield (
            f"CREATE FULLTEXT INDEX {name} IF NOT EXISTS"
            f" FOR (n:{label}) ON EACH [n.{text}] {_WORDS}"
        )


_SPANS = (
    "CREATE INDEX shadowgraph_Event_span IF NOT EXISTS FOR (n:Event) ON (n._span, n._order)",
    "CREATE INDEX shadowgraph_Event_type_span IF NOT EXISTS"
    " FOR (n:Event) ON (n.type, n._span, n._order)",
    # as in graph.store.stretches
    """MATCH (n:Event) WHERE n.first IS NOT NULL AND n._span IS NULL
    CALL (n) {
        SET n._span = CASE
            WHEN n.first = n.last THEN 'day'
            WHEN left(n.first, 7) = left(n.last, 7) THEN 'month'
            WHEN left(n.first, 4) = left(n.last, 4) THEN 'year'
            ELSE 'more'
        END
    } IN TRANSACTIONS OF 1000 ROWS""",
)

STEPS: tuple[tuple[str, ...], ...] = (tuple(_first_step()), _SPANS)
"""Step n leads from schema n to schema n + 1. A step that was released is never changed."""

NEWEST = len(STEPS)

ONE_STORE = (
    "CREATE CONSTRAINT shadowgraph_store IF NOT EXISTS FOR (s:_Store) REQUIRE s.id IS UNIQUE"
)
_WAIT_S = 300


def prepare(driver: Driver, address: str) -> None:
    """Check whose database it is, then bring its schema up to date.

    Raises:
        StoreUnavailable: It is another program's.
        StoreTooNew: A newer version of this program has written it.
    """
    with driver.session() as session:
        version = session.execute_read(_version)
        if version is None:
            if session.execute_read(_has_nodes):
                raise StoreUnavailable(
                    address,
                    "this is the database of another program; name an empty one, or empty it first",
                )
            version = 0
            _run(session, ONE_STORE)
            session.execute_write(_make_mark)
        if version > NEWEST:
            raise StoreTooNew(address, version, NEWEST)
        if version < NEWEST:
            session.execute_write(_migrate, driver)


def lock(tx: ManagedTransaction) -> None:
    """Let nobody else write until this transaction ends.

    Giving a node a label that it has locks it and writes nothing. Taking away a property that it
    does not have, and MERGE, lock nothing.
    """
    tx.run("MATCH (s:_Store {id: 'shadowgraph'}) SET s:_Store").consume()


def _version(tx: ManagedTransaction) -> int | None:
    """None where there is no mark of this program."""
    record = tx.run("MATCH (s:_Store {id: 'shadowgraph'}) RETURN s.version").single()
    return None if record is None else int(record[0])


def _has_nodes(tx: ManagedTransaction) -> bool:
    return tx.run("MATCH (n) WHERE NOT n:_Store RETURN 1 LIMIT 1").single() is not None


def _make_mark(tx: ManagedTransaction) -> None:
    tx.run(
        "MERGE (s:_Store {id: 'shadowgraph'})"
        " ON CREATE SET s.version = 0, s.writes = 0, s.secret = $secret",
        secret=os.urandom(_SECRET_BYTES),
    ).consume()


def _migrate(tx: ManagedTransaction, driver: Driver) -> None:
    """Take the missing steps in transactions of their own, while this one has the lock."""
    lock(tx)
    version = _version(tx) or 0
    with driver.session() as session:
        for step in STEPS[version:]:
            for statement in step:
                session.run(statement).consume()  # some say themselves what is one transaction
        _run(session, f"CALL db.awaitIndexes({_WAIT_S:d})")
    query = "MATCH (s:_Store {id: 'shadowgraph'}) SET s.version = $version"
    tx.run(query, version=NEWEST).consume()


def _run(session: Session, statement: str) -> None:
    session.execute_write(lambda tx: tx.run(statement).consume())
