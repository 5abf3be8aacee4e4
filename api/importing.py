"""Tables and records of others into a store: read as a stream, checked, kept, and counted."""

import gc
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from api.failures import Failure
from api.known_names import known_name
from extract.record import from_record
from graph.errors import UnreadableInput
from graph.exchange.import_columns import Columns, find_columns
from graph.exchange.import_events import EventRow, Table, read_event, to_extraction
from graph.exchange.import_records import BLANK_READER, quoted_text
from graph.exchange.import_rows import Inspected, Row, inspect, read_rows
from graph.ids import document_id
from graph.ingest import ingest
from graph.locators import locator_at
from graph.model import Extraction
from graph.store.base import Store

Form = Literal["events", "edges", "records"]

ROWS = 1000
"""Rows of one document, and of one transaction."""
WAITING = 20_000
"""Most rows that wait until their publisher has enough of them for a document."""
MOST_FAILURES = 1000
"""How many bad rows are listed one by one; the others are counted."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """How a file is to be read; see `graph.exchange.import_events.Table`.

    Attributes:
        form: None takes records for `.jsonl` and a table of events for all else.
        columns: What a column is called in this file.
        import_id: None takes the digest of the file.
        encoding: None takes that of its mark, else UTF-8.
    """

    form: Form | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    import_id: str | None = None
    event_type: str | None = None
    actor_type: str = "organization"
    types: Mapping[str, str] = field(default_factory=dict)
    publisher: str | None = None
    encoding: str | None = None


@dataclass(slots=True)
class Import:
    """What came of an import so far. `new`, `unchanged` and `superseded` count documents.

    Attributes:
        undated: Rows, or documents of records, without a date.
        rows: Rows or records that were read, bad ones too.
        events: Events that the graph has now and had not before.
        actors_without_type: Actors that the default type was taken for, as often as they stand.
        without_publisher: Rows that nobody is known to have published.
        without_text: Records of which only the quotes are kept.
        more_failed: Bad rows beyond those that are listed.
        notes: What a reader of the report should know, as (path, note).
    """

    new: int = 0
    unchanged: int = 0
    superseded: int = 0
    failed: list[Failure] = field(default_factory=list)
    undated: int = 0
    rows: int = 0
    events: int = 0
    actors_without_type: int = 0
    without_publisher: int = 0
    without_text: int = 0
    more_failed: int = 0
    notes: list[tuple[str, str]] = field(default_factory=list)

    def failure(self, path: Path, place: str, reason: str) -> None:
        """Note what could not be read."""
        if len(self.failed) < MOST_FAILURES:
            self.failed.append(Failure(str(path), place, reason))
        else:
            self.more_failed += 1

    def keep(self, path: Path, extraction: Extraction, store: Store) -> None:
        """Put a document into the store and count it."""
        with _without_collecting():
            report = ingest(extraction, store)
        for problem in report.problems:
            self.failure(path, _line_of(extraction, problem.start), problem.message)
        self.events += report.events_added
        self.superseded += len(report.superseded) + (report.superseded_by is not None)
        if report.unchanged:
            self.unchanged += 1
        else:
            self.new += 1


def _line_of(extraction: Extraction, offset: int) -> str:
    return locator_at(extraction.document, offset) or f"character {offset}"


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Leave the search for reference cycles out: a write makes many objects and no cycles.

    It took a sixth of the time of a large import.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def form_of(path: Path, wanted: Wanted) -> Form:
    """What a file holds: what is said of it, else what its ending says."""
    if wanted.form is not None:
        return wanted.form
    return "records" if path.suffix.lower() in (".jsonl", ".ndjson") else "events"


def take_file(path: Path, wanted: Wanted, store: Store, done: Import) -> Iterator[tuple[int, int]]:
    """Take a file into a store; yields the line that it has come to, and about how many there are.

    Stopping between two of them leaves what is done.

    Args:
        done: Where to count.
    """
    try:
        seen = inspect(path, wanted.encoding)
        records = form_of(path, wanted) == "records"
        lines = (
            take_records(path, seen, store, done)
            if records
            else take_table(path, seen, wanted, store, done)
        )
        for line in lines:
            yield line, seen.lines
    except UnreadableInput as error:
        done.failure(path, error.place, error.reason)


def take_table(
    path: Path, seen: Inspected, wanted: Wanted, store: Store, done: Import
) -> Iterator[int]:
    """Take a table of events, or an edge list, into a store; yields the line that it has come to.

    Rows wait until there are `ROWS` of their publisher, so that a document holds rows of one
    publisher and a write does enough at once.

    Args:
        seen: As `inspect` gives it.
        done: Where to count.
    """
    lines = read_rows(path, seen.encoding)
    header = next(lines)
    if isinstance(header, UnreadableInput):
        done.failure(path, header.place, header.reason)
        return
    edges = wanted.form == "edges"
    try:
        columns = find_columns([c.text for c in header.cells], wanted.columns, edges=edges)
    except ValueError as error:
        done.failure(path, f"line {header.line}", str(error))
        return
    table = _table(columns, seen, wanted)
    if columns.unread:
        done.notes.append((str(path), f"columns not read: {', '.join(columns.unread)}"))
    writer = _Documents(path, header.text, table, store, done)
    for row in lines:
        done.rows += 1
        if isinstance(row, UnreadableInput):
            done.failure(path, row.place, row.reason)
        else:
            writer.take(row)
            yield row.line
    writer.flush()


def _table(columns: Columns, seen: Inspected, wanted: Wanted) -> Table:
    edges = wanted.form == "edges"
    return Table(
        columns=columns.places,
        width=columns.width,
        import_id=wanted.import_id or seen.digest,
        named=wanted.import_id is not None,
        event_type=wanted.event_type or ("statement" if edges else None),
        actor_type=wanted.actor_type,
        types=tuple(sorted(wanted.types.items())),
        publisher=wanted.publisher,
        seconds=edges,
        known=known_name,
    )


class _Documents:
    """Gathers rows by publisher and keeps a document of them when there are enough."""

    def __init__(self, path: Path, header: str, table: Table, store: Store, done: Import) -> None:
        self.path, self.header, self.table = path, header, table
        self.store, self.done = store, done
        self.waiting: dict[str | None, list[EventRow]] = {}
        self.count = 0

    def take(self, row: Row) -> None:
        """Read a row; a bad one is reported and leaves the others alone."""
        try:
            one = read_event(row, self.table)
        except ValueError as error:
            self.done.failure(self.path, f"line {row.line}", str(error))
            return
        self.done.undated += one.date is None
        self.done.actors_without_type += one.untyped
        self.done.without_publisher += one.publisher is None
        rows = self.waiting.setdefault(one.publisher, [])
        rows.append(one)
        self.count += 1
        if len(rows) == ROWS:
            self._keep(one.publisher)
        elif self.count == WAITING:
            self.flush()

    def flush(self) -> None:
        """Keep all that waits."""
        for publisher in list(self.waiting):
            self._keep(publisher)

    def _keep(self, publisher: str | None) -> None:
        rows = self.waiting.pop(publisher)
        self.count -= len(rows)
        title = f"{self.path.name}, lines {rows[0].row.line} to {rows[-1].row.line}"
        if self.table.named:
            title = f"{self.table.import_id}: {title}"
        extraction = to_extraction(self.header, rows, self.table, publisher=publisher, title=title)
        self.done.keep(self.path, extraction, self.store)


def take_records(path: Path, seen: Inspected, store: Store, done: Import) -> Iterator[int]:
    """Take extraction records, one a line, into a store; yields the line that it has come to.

    A record without text keeps its quotes alone: nothing between them can be searched or shown.
    """
    with path.open(encoding=seen.encoding) as file:
        for line, text in enumerate(file, 1):
            if not text.strip():
                continue
            done.rows += 1
            try:
                _take_record(path, json.loads(text), store, done)
            except (ValueError, RecursionError) as error:
                done.failure(path, f"line {line}", str(error))
            yield line


def _take_record(path: Path, record: Any, store: Store, done: Import) -> None:
    """Keep one record.

    Raises:
        ValueError: It is no extraction record, or none that a store can keep.
    """
    extraction, whole = _extraction(record)
    done.keep(path, extraction, store)
    done.undated += extraction.document.published is None
    done.without_text += not whole
    done.without_publisher += extraction.document.publisher is None


def _extraction(record: Any) -> tuple[Extraction, bool]:
    """What a record tells, and whether it has its text.

    Raises:
        ValueError: It is no extraction record.
    """
    if not isinstance(record, dict) or not isinstance(record.get("document"), dict):
        raise ValueError("the line is no extraction record, as `shadowgraph extract` prints them")
    document = record["document"]
    if document.get("text") is not None:
        found = from_record(record)
        if found.document.id != document_id(found.document.text, found.document.publisher):
            raise ValueError("the id of the document does not belong to its text and publisher")
        return found, True
    try:
        text = quoted_text(record)
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"no whole extraction record: {error}") from error
    return from_record({**record, "document": {**document, "reader": BLANK_READER}}, text), False
