"""Connections to one SQLite file: one per thread, and what is set and checked when one opens."""

import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graph.errors import StoreTooNew, StoreUnavailable
from graph.store.migrations import APPLICATION, NEWEST, migrate

_OLDEST_SQLITE = (3, 37)
_BUSY_TIMEOUT_S = 30.0
SETTINGS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA wal_autocheckpoint = 8000",
    "PRAGMA cache_size = -32768",  # KiB; the default of 2 MiB rereads index pages for every write
)


class Connections:
    """Opens the file once per thread and keeps transactions apart.

    A new file is readable by its owner only, since it holds names.
    """

    def __init__(self, path: Path, address: str) -> None:
        self.address = address
        self._path = path
        self._own = threading.local()
        self._all: dict[sqlite3.Connection, threading.Thread | None] = {}
        self._lock = threading.Lock()
        self._closed = False
        with self.translated():
            _check_library()
            _check_place(path)
            self._prepare()

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """A connection that sees the store as of one moment."""
        with self._transaction("BEGIN") as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """A connection that alone may write; all or nothing of it is kept."""
        with self._transaction("BEGIN IMMEDIATE") as connection:
            yield connection

    @contextmanager
    def snapshot(self) -> Iterator[sqlite3.Connection]:
        """A connection of its own for a long read; the thread may write meanwhile."""
        with self.translated():
            connection = self._open()
            try:
                connection.execute("BEGIN")
                yield connection
            finally:
                self._forget(connection)

    def close(self) -> None:
        """Close the connections of all threads; the store cannot be used afterwards."""
        with self._lock:
            self._closed = True
            for connection in self._all:
                connection.close()
            self._all.clear()

    @contextmanager
    def translated(self) -> Iterator[None]:
        """Turn what SQLite and the file system raise into `StoreUnavailable`.

        Records that contradict each other (one claim id twice) are the caller's mistake.
        """
        try:
            yield
        except sqlite3.IntegrityError as fault:
            raise ValueError(f"the records contradict each other: {fault}") from fault
        except (sqlite3.Error, OSError) as fault:
            raise StoreUnavailable(self.address, _reason(fault)) from fault

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[sqlite3.Connection]:
        with self.translated():
            connection = self._mine()
            if connection.in_transaction:
                yield connection
                return
            connection.execute(begin)
            try:
                yield connection
            except BaseException:
                connection.rollback()
                raise
            connection.commit()

    def _mine(self) -> sqlite3.Connection:
        connection: sqlite3.Connection | None = getattr(self._own, "connection", None)
        if self._closed:
            raise StoreUnavailable(self.address, "the store was closed")
        if connection is None:
            self._close_left()
            connection = self._own.connection = self._open(threading.current_thread())
        return connection

    def _close_left(self) -> None:
        """Close the connections of threads that have ended; a server has many in its life."""
        with self._lock:
            for connection, thread in list(self._all.items()):
                if thread is not None and not thread.is_alive():
                    del self._all[connection]
                    connection.close()

    def _open(self, thread: threading.Thread | None = None) -> sqlite3.Connection:
        connection = sqlite3.connect(
            self._path, timeout=_BUSY_TIMEOUT_S, isolation_level=None, check_same_thread=False
        )
        with self._lock:
            self._all[connection] = thread
        try:
            for setting in SETTINGS:
                connection.execute(setting)
        except BaseException:
            self._forget(connection)
            raise
        return connection

    def _forget(self, connection: sqlite3.Connection) -> None:
        with self._lock:
            self._all.pop(connection, None)
        connection.close()

    def _prepare(self) -> None:
        """Check that the file is ours and not too new, then bring its schema up to date."""
        os.close(os.open(self._path, os.O_CREAT | os.O_RDWR, 0o600))
        connection = sqlite3.connect(
            self._path, timeout=_BUSY_TIMEOUT_S, isolation_level=None, check_same_thread=False
        )
        try:
            self._check_owner(connection)
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("BEGIN IMMEDIATE")
            self._check_owner(connection)
            if connection.execute("PRAGMA user_version").fetchone()[0] < NEWEST:
                migrate(connection)
                connection.commit()
            else:
                connection.rollback()
        finally:
            connection.close()

    def _check_owner(self, connection: sqlite3.Connection) -> None:
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if application != APPLICATION and (tables or application):
            raise StoreUnavailable(
                self.address, "this is the database of another program; name another file"
            )
        if version > NEWEST:
            raise StoreTooNew(self.address, version, NEWEST)


def _check_library() -> None:
    if sqlite3.sqlite_version_info < _OLDEST_SQLITE:
        raise sqlite3.NotSupportedError(
            f"SQLite {sqlite3.sqlite_version} is too old; 3.37 or newer is needed"
        )
    with sqlite3.connect(":memory:") as probe:
        options = {row[0] for row in probe.execute("PRAGMA compile_options")}
    probe.close()
    if "ENABLE_FTS5" not in options:
        raise sqlite3.NotSupportedError("this SQLite has no full-text search (FTS5)")


def _check_place(path: Path) -> None:
    if path.is_dir():
        raise IsADirectoryError(f"{path} is a folder; name a file in it")
    if not path.parent.is_dir():
        raise FileNotFoundError(f"there is no folder {path.parent}; make it first")


def _reason(fault: Exception) -> str:
    if isinstance(fault, OSError) and fault.strerror:
        return f"{fault.strerror}: check that the folder and the file can be written"
    text = str(fault)
    if "locked" in text:
        return f"{text}: another program has been writing for {_BUSY_TIMEOUT_S:.0f} seconds"
    if "not a database" in text:
        return f"{text}; name another file"
    if "readonly" in text or "unable to open" in text:
        return f"{text}: check that the folder and the file can be written"
    return text
