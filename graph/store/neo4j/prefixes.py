"""Finds records by the beginning of their id, for people who copy no more than that."""

from neo4j import ManagedTransaction

from graph.store.text import clean

_LABELS = ("Entity", "Event", "Document", "Claim", "_Link", "Judgement", "Finding")
_RECORDS = "\nUNION ".join(
    f"CALL () {{ MATCH (n:{label}) WHERE n.id STARTS WITH $prefix"
    " RETURN n.id AS id ORDER BY id LIMIT $most } RETURN id"
    for label in _LABELS
)
_MEMBERS = """
CALL () { MATCH (m:_Member) WHERE m.id STARTS WITH $prefix AND m.node IS NOT NULL
    RETURN DISTINCT m.node AS id ORDER BY id LIMIT $most } RETURN id
"""
_ALL = f"{_RECORDS}\nUNION {_MEMBERS}"


def ids_starting(tx: ManagedTransaction, prefix: str, limit: int) -> tuple[str, ...]:
    """Ids of records that begin with `prefix`, sorted, at most `limit`.

    A member id that begins so gives the id of the entity or event that it is part of now.
    """
    if prefix != clean(prefix):
        return ()
    rows = tx.run(_ALL, prefix=prefix, most=limit)
    return tuple(sorted(id for (id,) in rows)[:limit])
