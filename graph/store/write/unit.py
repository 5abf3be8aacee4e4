"""Unit of work: what one transaction has read and changed, and nothing that it did not touch.

A row is read once. Whoever looks for rows finds them as this transaction has left them. The store
gets all changes at the end, in batches, and a row that is again as it was is no change.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from operator import attrgetter
from typing import Any, Generic, Protocol, TypeVar, cast

from graph.store.write.rows import KINDS, Lookup, Row

R = TypeVar("R", bound=Row)
Value = Any
"""What a lookup goes by: a text, or a tuple where the lookup has several columns."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Rows of one class that have one of these values in a lookup."""

    kind: type[Row]
    lookup: str
    values: list[Value]


class Finder(Protocol):
    """A transaction of a store, as far as rows are read in it."""

    def fetch(self, wanted: list[Wanted]) -> Iterable[Row]:
        """The stored rows of all these lookups; further rows may come along with them."""
        ...


@dataclass(frozen=True, slots=True)
class Changes(Generic[R]):
    """What has become of the rows of one class, each part sorted by key."""

    kind: type[R]
    added: list[R]
    altered: list[R]
    dropped: list[R]


class _Table(Generic[R]):
    """The rows of one class that a transaction knows."""

    __slots__ = ("asked", "current", "index", "key", "kind", "readers", "stored", "touched")

    def __init__(self, kind: type[R]) -> None:
        self.kind = kind
        self.key: Callable[[R], Value] = attrgetter(*kind.KEY)
        self.readers = {name: _reader(lookup) for name, lookup in kind.LOOKUPS.items()}
        self.asked: dict[str, set[Value]] = {name: set() for name in kind.LOOKUPS}
        self.index: dict[str, dict[Value, set[Value]]] = {name: {} for name in kind.LOOKUPS}
        self.stored: dict[Value, R] = {}
        self.current: dict[Value, R] = {}
        self.touched: set[Value] = set()

    def learn(self, row: R) -> None:
        """Take in a stored row, unless it is known."""
        key = self.key(row)
        if key not in self.stored:
            self.stored[key] = row
            if key not in self.touched:
                self._set(key, row)

    def change(self, key: Value, row: R | None) -> None:
        self.touched.add(key)
        self._set(key, row)

    def _set(self, key: Value, row: R | None) -> None:
        old = self.current.get(key)
        for name, read in self.readers.items():
            before = None if old is None else read(old)
            after = None if row is None else read(row)
            if before != after:
                places = self.index[name]
                if before is not None:
                    places[before].discard(key)
                if after is not None:
                    places.setdefault(after, set()).add(key)
        if row is not None:
            self.current[key] = row
        elif old is not None:
            del self.current[key]

    def found(self, name: str, values: Iterable[Value]) -> Iterator[Value]:
        """Keys of rows that have one of these values."""
        places = self.index[name]
        for value in values:
            yield from places.get(value, ())


def _reader(lookup: Lookup) -> Callable[[Any], Value]:
    read = attrgetter(*lookup.columns)
    if lookup.only is None:
        return read
    flag = attrgetter(lookup.only)
    return lambda row: read(row) if flag(row) else None


class Unit:
    """The rows of one transaction."""

    def __init__(self, finder: Finder) -> None:
        self._finder = finder
        self._tables: dict[type[Row], _Table[Any]] = {kind: _Table(kind) for kind in KINDS}

    def find(self, kind: type[R], **lookups: Iterable[Value]) -> list[R]:
        """Rows that one of the lookups finds, sorted by key."""
        wanted = {name: tuple(values) for name, values in lookups.items()}
        self.load(*((kind, name, values) for name, values in wanted.items()))
        table: _Table[R] = self._tables[kind]
        keys = {key for name, values in wanted.items() for key in table.found(name, values)}
        return [table.current[key] for key in sorted(keys)]

    def one(self, kind: type[R], key: str) -> R | None:
        """The row with this key of one column, or None."""
        table: _Table[R] = self._tables[kind]
        row = table.current.get(key)
        if row is None and key not in table.touched:
            self.load((kind, kind.KEY[0], (key,)))
            row = table.current.get(key)
        return row

    def load(self, *wanted: tuple[type[Row], str, Iterable[Value]]) -> None:
        """Read what of these lookups is not known yet, all at once, so that `find` need not ask."""
        missing = []
        for kind, name, values in wanted:
            asked = self._tables[kind].asked[name]
            new = [value for value in dict.fromkeys(values) if value not in asked]
            if new:
                asked.update(new)
                missing.append(Wanted(kind, name, sorted(new)))
        if missing:
            for row in self._finder.fetch(missing):
                self._tables[type(row)].learn(row)

    def fresh(self, kind: type[Row], **lookups: Iterable[Value]) -> None:
        """Take it as known that no stored row has these values, so that nobody asks."""
        for name, values in lookups.items():
            self._tables[kind].asked[name].update(values)

    def add(self, row: Row) -> None:
        """Add a row that is new.

        Raises:
            ValueError: There is one with its key.
        """
        table = self._tables[type(row)]
        key = table.key(row)
        if key in table.current:
            raise ValueError(f"the records contradict each other: {key} stands there twice")
        table.change(key, row)

    def put(self, row: Row) -> None:
        """Write a row in place of the one with its key, which was looked for before, if any."""
        table = self._tables[type(row)]
        key = table.key(row)
        if table.current.get(key) != row:
            table.change(key, row)

    def drop(self, row: Row) -> None:
        """Delete a row; nothing when it is gone already."""
        table = self._tables[type(row)]
        key = table.key(row)
        if key in table.current:
            table.change(key, None)

    def rows(self, kind: type[R], lookup: str, value: Value) -> list[R]:
        """Rows that are known, without asking the store, sorted by key."""
        table: _Table[R] = self._tables[kind]
        return [table.current[key] for key in sorted(table.found(lookup, (value,)))]

    def all_stored(self, kind: type[R]) -> Iterable[R]:
        """Every row of a class as the store has it, as far as it is known."""
        table: _Table[R] = self._tables[kind]
        return table.stored.values()

    def stored(self, row: R) -> R | None:
        """The row as the store has it, as far as it is known."""
        table: _Table[R] = self._tables[type(row)]
        return table.stored.get(table.key(row))

    def changes(self, kind: type[R]) -> Changes[R]:
        """What the store has to do to the rows of one class."""
        table: _Table[R] = self._tables[kind]
        added, altered, dropped = [], [], []
        for key in sorted(table.touched):
            old, new = table.stored.get(key), table.current.get(key)
            if new is None:
                if old is not None:
                    dropped.append(old)
            elif old is None:
                added.append(new)
            elif old != new:
                altered.append(new)
        return Changes(kind, added, altered, dropped)

    def all_changes(self) -> dict[type[Row], Changes[Any]]:
        """Changes of every class that has any, in the order of `KINDS`."""
        found = {}
        for kind in KINDS:
            changes = self.changes(cast(type[Any], kind))
            if changes.added or changes.altered or changes.dropped:
                found[kind] = changes
        return found
