"""When a commit is under way, so that a read can tell whether it met one.

Neo4j applies a commit piece by piece, and a read sees each piece at once. No mark inside the commit
itself tells that it is under way: the mark is one of the pieces. So a writer marks its commit in
transactions of their own, before and after; a read is whole when both marks are equal at its start
and the same at its end. That is a sequence lock:
https://docs.kernel.org/locking/seqlock.html
"""

from contextlib import suppress
from typing import Any

from neo4j import Driver, ManagedTransaction
from neo4j.exceptions import DriverError, Neo4jError

_BEGIN = """
MERGE (c:_Commits {id: 'shadowgraph'})
ON CREATE SET c.begun = 1, c.ended = 0
ON MATCH SET c.begun = c.begun + 1
RETURN c.begun
"""
_END = "MATCH (c:_Commits {id: 'shadowgraph'}) WHERE c.ended < $number SET c.ended = $number"
_SETTLE = "MATCH (c:_Commits {id: 'shadowgraph'}) WHERE c.ended < c.begun SET c.ended = c.begun"
_READ = """
MATCH (s:_Store {id: 'shadowgraph'})
OPTIONAL MATCH (c:_Commits {id: 'shadowgraph'})
RETURN s.writes, coalesce(c.begun, 0), coalesce(c.ended, 0)
"""


class Commits:
    """The marks of commits in one database. `begin` and `settle` are for who holds its lock."""

    def __init__(self, driver: Driver) -> None:
        self._driver = driver

    def begin(self) -> int:
        """Mark that a commit comes, and give its number."""
        (number,) = self._mark(_BEGIN)
        return int(number)

    def end(self, number: int) -> None:
        """Mark that the commit of this number, and so each before it, is whole.

        Without a connection the mark is left to `settle`: the commit itself is kept.
        """
        with suppress(DriverError, Neo4jError):
            self._mark(_END, number=number)

    def settle(self) -> None:
        """Mark that none is under way, where a writer that died left one open."""
        self._mark(_SETTLE)

    def _mark(self, query: str, **values: int) -> list[Any]:
        """Run a statement in a transaction of its own, and give the one value of each row."""
        with self._driver.session() as session:
            return session.execute_write(lambda tx: tx.run(query, values).value())

    def quiet_since(self, tx: ManagedTransaction) -> tuple[int, int] | None:
        """What is the same as long as nobody commits; None while somebody does."""
        writes, begun, ended = tx.run(_READ).single(strict=True)
        return (writes, begun) if begun == ended else None


def count_writes(tx: ManagedTransaction) -> int:
    """How many transactions have written, this one included."""
    record = tx.run("MATCH (s:_Store {id: 'shadowgraph'}) RETURN s.writes").single(strict=True)
    return int(record[0])
