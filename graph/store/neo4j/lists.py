"""Keyset pages: each list is ordered by one property that tells its nodes apart."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from neo4j import ManagedTransaction

from graph.store.base import Page
from graph.store.neo4j.conditions import Where
from graph.store.pages import check_limit, read_key, write_key

Record = TypeVar("Record")


@dataclass(frozen=True, slots=True)
class Ordered:
    """A label with the property that orders its nodes."""

    label: str
    by: str = "id"


DOCUMENTS = Ordered("Document")
ENTITIES = Ordered("Entity")
EVENTS = Ordered("Event", "_order")
LINKS = Ordered("_Link")
CLAIMS = Ordered("Claim", "_order")
JUDGEMENTS = Ordered("Judgement")
FINDINGS = Ordered("Finding")


def read_page(
    tx: ManagedTransaction,
    order: Ordered,
    where: Where,
    read: Callable[[ManagedTransaction, Sequence[str]], Sequence[Record]],
    *,
    limit: int,
    after: str | None,
) -> Page[Record]:
    """One page of a list; `read` makes records of ids."""
    check_limit(limit)
    key = read_order(after)
    count = f"{where.match(order.label)} RETURN count(n)"
    counted = tx.run(count, where.values).single(strict=True)
    values = {**where.values, "key": key, "most": limit + 1}
    rows = list(tx.run(where.page(order.label, order.by), values))
    shown = rows[:limit]
    records = tuple(read(tx, [id for id, _ in shown]))
    following = write_key([shown[-1][1]]) if len(rows) > limit else None
    return Page(records, following, int(counted[0]))


def read_order(after: str | None) -> str:
    """The place in its order after which a page begins; empty for the first page.

    Raises:
        ValueError: It is not the `next` of a page of such a list.
    """
    key = read_key(after, str)
    return str(key[0]) if key is not None else ""
