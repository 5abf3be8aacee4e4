"""The connection to one Neo4j: how it is opened, and what reads and writes in it may rely on."""

import logging
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Generic, TypeVar

from neo4j import Driver, GraphDatabase, ManagedTransaction, NotificationMinimumSeverity, Session
from neo4j.exceptions import DatabaseUnavailable, ServiceUnavailable, SessionExpired

from graph.errors import NotFound, StoreUnavailable
from graph.store.neo4j.commits import Commits, count_writes
from graph.store.neo4j.schema import lock, prepare
from graph.store.neo4j.translating import PASSWORD_VARIABLE, translated

Result = TypeVar("Result")

_CONNECT_TRIES = 3
_PAUSE_S = 0.5
_CONNECTION_TIMEOUT_S = 10.0
_ACQUISITION_TIMEOUT_S = 20.0
"""How long a thread waits for a connection that is free and has said who it is."""
_IDLE_S = 5.0
"""A connection that nobody used for so long must answer before it is used again, within the time
of `_ACQUISITION_TIMEOUT_S`. A server that falls silent in the middle of an answer is given up after
the time that it has told itself: keep-alives times probes, 120 s in Neo4j's own settings."""
_RETRY_S = 10.0
_READ_TRIES = 2
_TORN = (AttributeError, KeyError, NotFound, TypeError, ValueError)
"""What a read may raise when it meets a node of which only half is there."""

logging.getLogger("neo4j").addHandler(logging.NullHandler())  # its warnings are no output of ours


@dataclass(frozen=True, slots=True)
class _Done(Generic[Result]):
    result: Result


class Connections:
    """A driver with its pool; threads share it."""

    def __init__(self, address: str, user: str, password: str | None) -> None:
        """Connect, and bring the schema up to date.

        Raises:
            StoreUnavailable: It cannot be reached or is another program's, or the login is wrong.
            StoreTooNew: A newer version of this program has written it.
        """
        self.address = address
        if not password:
            raise StoreUnavailable(address, f"no password is given; set {PASSWORD_VARIABLE}")
        self._closed = False
        with translated(address):
            self._driver = GraphDatabase.driver(
                address,
                auth=(user, password),
                connection_timeout=_CONNECTION_TIMEOUT_S,
                connection_acquisition_timeout=_ACQUISITION_TIMEOUT_S,
                liveness_check_timeout=_IDLE_S,
                max_transaction_retry_time=_RETRY_S,
                notifications_min_severity=NotificationMinimumSeverity.OFF,
                user_agent="shadowgraph",
            )
            self._commits = Commits(self._driver)
            try:
                _connect(self._driver)
                prepare(self._driver, address)
            except BaseException:
                self._driver.close()
                raise

    def read(self, work: Callable[[ManagedTransaction], Result]) -> Result:
        """Give `work` a transaction that reads.

        Neo4j shows what is committed meanwhile, even half of it. So a read during which something
        was committed is done again, and at last while nobody may write: it sees one moment.
        """
        with self._session() as session:
            for _ in range(_READ_TRIES):
                done = session.execute_read(self._watched, work)
                if done is not None:
                    return done.result
        return self.read_alone(work)

    def read_alone(self, work: Callable[[ManagedTransaction], Result]) -> Result:
        """Give `work` a transaction that reads while nobody may write."""

        def locked(tx: ManagedTransaction) -> Result:
            lock(tx)
            self._commits.settle()
            return work(tx)

        with self._session() as session:
            return session.execute_write(locked)

    def write(self, work: Callable[[ManagedTransaction], Result]) -> Result:
        """Give `work` a transaction that alone may write; all or nothing of it is kept.

        `work` may be called again when the database was busy, so it starts anew each time.
        """
        begun: list[int] = []

        def locked(tx: ManagedTransaction) -> Result:
            lock(tx)
            before = count_writes(tx)
            result = work(tx)
            if count_writes(tx) != before:
                begun.append(self._commits.begin())
            return result

        with self._session() as session:
            result = session.execute_write(locked)
        if begun:
            self._commits.end(begun[-1])
        return result

    def close(self) -> None:
        """Close all connections; the store cannot be used afterwards."""
        self._closed = True
        with translated(self.address):
            self._driver.close()

    def _watched(
        self, tx: ManagedTransaction, work: Callable[[ManagedTransaction], Result]
    ) -> _Done[Result] | None:
        """What `work` gives, or None when a commit was under way, whatever that did to it."""
        before = self._commits.quiet_since(tx)
        if before is None:
            return None
        try:
            done = _Done(work(tx))
        except _TORN:
            if self._commits.quiet_since(tx) == before:
                raise
            return None
        return done if self._commits.quiet_since(tx) == before else None

    @contextmanager
    def _session(self) -> Iterator[Session]:
        if self._closed:
            raise StoreUnavailable(self.address, "the store was closed")
        with translated(self.address), self._driver.session() as session:
            yield session


def _connect(driver: Driver) -> None:
    """Wait a moment for a database that is just starting, not again for one that keeps silent."""
    until = time.monotonic() + _CONNECTION_TIMEOUT_S
    for tries_left in reversed(range(_CONNECT_TRIES)):
        try:
            driver.verify_connectivity()
        except (ServiceUnavailable, SessionExpired, DatabaseUnavailable):
            if not tries_left or time.monotonic() > until:
                raise
            time.sleep(_PAUSE_S)
        else:
            return
