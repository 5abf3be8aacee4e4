"""Rows of `graph.store.write` in the tables of SQLite.

All statements are made of the names of tables and columns here and in `graph.store.write.rows`;
every value is a parameter.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from operator import attrgetter
from typing import Any

from graph.store.write import rows
from graph.store.write.rows import Lookup, Row, columns_of
from graph.store.write.unit import Changes, Unit, Wanted

_TABLES: dict[type[Row], str] = {
    rows.DocumentRow: "document",
    rows.BodyRow: "document",
    rows.ClaimRow: "claim",
    rows.ParagraphRow: "paragraph",
    rows.ProfileRow: "profile",
    rows.JudgementRow: "judgement",
    rows.WithdrawalRow: "withdrawal",
    rows.FindingRow: "finding",
    rows.MemberRow: "member",
    rows.MeetingRow: "meeting",
    rows.AnchorRow: "anchor",
    rows.ArcRow: "arc",
    rows.PartRow: "part",
    rows.TieRow: "tie",
    rows.MarkRow: "mark",
    rows.NodeRow: "node",
    rows.IssueRow: "issue",
    rows.TallyRow: "tally",
    rows.LinkRow: "link",
    rows.NameRow: "name",
}


class Rows:
    """The stored rows, as `graph.store.write.unit.Finder` asks for them."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def fetch(self, wanted: list[Wanted]) -> Iterator[Row]:
        for one in wanted:
            make: Any = one.kind
            single, several = _STATEMENTS[one.kind].selects[one.lookup]
            if len(one.values) == 1:
                found = self._db.execute(single, _parameters(one.values[0]))
            else:
                found = self._db.execute(several, (json.dumps(one.values),))
            for row in found.fetchall():
                yield make(*row)


def keep(db: sqlite3.Connection, unit: Unit) -> None:
    """Write what a unit of work has changed: what others point at comes first and goes last."""
    changes = unit.all_changes()
    for kind in reversed(changes):
        key = attrgetter(*kind.KEY)
        gone = [_parameters(key(row)) for row in changes[kind].dropped]
        if kind is not rows.BodyRow:  # goes with its document
            db.executemany(_STATEMENTS[kind].delete, gone)
    for kind, one in changes.items():
        _write(db, kind, one)
    if rows.NameRow in changes:
        db.execute(_TIDY_NAMES)


_TIDY_NAMES = "INSERT INTO name_words (name_words, rank) VALUES ('merge', 16)"
"""Each write leaves the index of names one part more, and a search asks every part."""


def _write(db: sqlite3.Connection, kind: type[Row], changes: Changes[Any]) -> None:
    statements, added, altered = _STATEMENTS[kind], changes.added, changes.altered
    if kind is rows.BodyRow:  # its columns came with its document
        added, altered = [], [*added, *altered]
    db.executemany(statements.insert, map(attrgetter(*columns_of(kind)), added))
    if altered:
        values = attrgetter(*_values_of(kind), *kind.KEY)
        db.executemany(statements.update, map(values, altered))


def _parameters(key: object) -> tuple[object, ...]:
    return key if isinstance(key, tuple) else (key,)


def _values_of(kind: type[Row]) -> list[str]:
    return [column for column in columns_of(kind) if column not in kind.KEY]


class _Statements:
    """The statements of one class of rows; `selects` for one value and for a list, by lookup."""

    def __init__(self, kind: type[Row], table: str) -> None:
        columns, values = list(columns_of(kind)), ["?"] * len(columns_of(kind))
        key = _equal(kind.KEY)
        changed = ", ".join(f'"{column}" = ?' for column in _values_of(kind))
        self.select = f"SELECT {_names(columns)} FROM {table} WHERE"
        self.selects = {name: self._by(lookup) for name, lookup in kind.LOOKUPS.items()}
        self.update = f"UPDATE {table} SET {changed} WHERE {key}"
        self.delete = f"DELETE FROM {table} WHERE {key}"
        if kind is rows.DocumentRow:
            columns, values = [*columns, "text", "rest"], [*values, "''", "''"]
        self.insert = f"INSERT INTO {table} ({_names(columns)}) VALUES ({', '.join(values)})"

    def _by(self, lookup: Lookup) -> tuple[str, str]:
        columns = lookup.columns
        flag = "" if lookup.only is None else f' AND "{lookup.only}" = 1'
        values = "value"
        if len(columns) > 1:
            numbers = range(len(columns))
            values = ", ".join(f"json_extract(value, '$[{number:d}]')" for number in numbers)
        among = f"({_names(columns)}) IN (SELECT {values} FROM json_each(?))"
        return f"{self.select} {_equal(columns)}{flag}", f"{self.select} {among}{flag}"


def _equal(columns: Iterable[str]) -> str:
    return " AND ".join(f'"{column}" = ?' for column in columns)


def _names(columns: Iterable[str]) -> str:
    return ", ".join(f'"{column}"' for column in columns)


_STATEMENTS = {kind: _Statements(kind, table) for kind, table in _TABLES.items()}
