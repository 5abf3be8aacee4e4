"""Keyset pages: each list is ordered by columns that tell its rows apart."""

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from graph.store.base import Page
from graph.store.pages import check_limit, read_key, write_key
from graph.store.sqlite.conditions import Where

Record = TypeVar("Record")


@dataclass(frozen=True, slots=True)
class Ordered:
    """A table with the columns that order it; the last of them is the id of the record.

    `kinds` are the classes of their values, as far as they are not all texts.
    """

    table: str
    columns: tuple[str, ...]
    kinds: tuple[type, ...] = ()

    def read_key(self, after: str | None) -> list[Any] | None:
        """The values after which a page of this list begins; None for the first page."""
        return read_key(after, *(self.kinds or (str,) * len(self.columns)))


DOCUMENTS = Ordered("document", ("id",))
ENTITIES = Ordered("node", ("id",))
EVENTS = Ordered("node", ("position", "id"))
LINKS = Ordered("link", ("id",))
CLAIMS = Ordered("claim", ("document", "start", "id"), (str, int, str))
JUDGEMENTS = Ordered("judgement", ("id",))
FINDINGS = Ordered("finding", ("id",))


def read_page(
    db: sqlite3.Connection,
    order: Ordered,
    where: Where,
    read: Callable[[sqlite3.Connection, Sequence[str]], Sequence[Record]],
    *,
    limit: int,
    after: str | None,
) -> Page[Record]:
    """One page of a list; `read` makes records of ids."""
    check_limit(limit)
    key = order.read_key(after)
    columns = ", ".join(order.columns)
    beyond = f" AND ({columns}) > ({', '.join('?' * len(key))})" if key is not None else ""
    total, rows = 0, list[tuple[Any, ...]]()
    for text, values in where.each():
        among = f"FROM {order.table} WHERE {text}"
        total += db.execute(f"SELECT count(*) {among}", values).fetchone()[0]
        rows += db.execute(
            f"SELECT {columns} {among}{beyond} ORDER BY {columns} LIMIT ?",
            (*values, *(key or ()), limit + 1),
        )
    rows.sort()
    shown = rows[:limit]
    records = tuple(read(db, [row[-1] for row in shown]))
    return Page(records, write_key(shown[-1]) if len(rows) > limit else None, total)
