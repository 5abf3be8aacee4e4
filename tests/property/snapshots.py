"""What a store says, in a form that two stores can be compared by."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from graph.project import Projection, projection
from graph.records import to_text
from graph.sources import Saying, count_sources, sayings, status
from graph.store import Store, open_store
from graph.store.base import ClaimFilter, JudgementFilter, every
from tests.property.scenarios import Scenario

GRAPH = ("documents", "entities", "events", "links", "claims", "status", "sources")


@contextmanager
def new_store() -> Iterator[Store]:
    """An empty store that is gone afterwards."""
    with TemporaryDirectory() as folder:
        store = open_store(f"sqlite:{Path(folder, 'graph.db')}")
        try:
            yield store
        finally:
            store.close()


def fill(store: Store, scenario: Scenario) -> None:
    for extraction in scenario.extractions:
        store.put(extraction)
    store.load(scenario.judgements)


def snapshot(store: Store) -> dict[str, list[str]]:
    """All that a store gives out, as text, by kind; small pages, so that paging is tried too."""
    lists = {
        "documents": store.documents,
        "entities": store.entities,
        "events": store.events,
        "links": store.links,
        "claims": store.claims,
        "judgements": store.judgements,
    }
    found = {name: [to_text(r) for r in every(read, limit=3)] for name, read in lists.items()}
    events = [event.id for event in every(store.events)]
    links = [link.id for link in every(store.links)]
    found["status"] = [f"{id} {one}" for id, one in sorted(store.status(events).items())]
    found["sources"] = [f"{id} {one}" for id, one in sorted(store.sources(links).items())]
    found["extractions"] = [
        to_text(store.extraction(document.id)) for document in every(store.documents)
    ]
    return found


def graph_of(store: Store) -> dict[str, list[str]]:
    """The part of a snapshot that judgements in force make."""
    return {name: rows for name, rows in snapshot(store).items() if name in GRAPH}


def rebuilt(store: Store) -> Projection:
    """The projection of what the store keeps as data."""
    kept = [store.extraction(document.id) for document in every(store.documents)]
    return projection(kept, list(every(store.judgements)))


def assert_is_projection(store: Store) -> None:
    """The stored graph equals the pure function of the stored data, in every kind of record."""
    graph = rebuilt(store)
    assert tuple(every(store.documents)) == graph.documents
    assert tuple(every(store.entities)) == graph.entities
    assert tuple(every(store.events)) == tuple(
        sorted(graph.events, key=lambda e: (e.first or "~", e.id))
    )
    assert tuple(every(store.links)) == graph.links
    assert store.resolve(graph.nodes) == dict(graph.nodes)
    flagged = list(every(store.judgements, JudgementFilter(skipped=True)))
    assert tuple(j.id for j in flagged) == graph.skipped
    waiting = list(every(store.judgements, JudgementFilter(anchored=False)))
    assert tuple(j.id for j in waiting) == graph.unanchored
    _assert_sources(store, graph)


def _assert_sources(store: Store, graph: Projection) -> None:
    current = {claim.document for claim in every(store.claims)}
    said: dict[str, Saying] = {}
    for document in sorted(current):
        for one in sayings(store.extraction(document)):
            root = graph.nodes[one.root] if one.root else None
            said[one.claim] = Saying(
                one.claim, one.document, one.modality, one.publisher, root, one.root_text,
                one.paragraph, one.text,
            )  # fmt: skip
    statuses = store.status([event.id for event in graph.events])
    for event in graph.events:
        rows = [said[claim] for claim in event.claims]
        assert statuses[event.id].status == status(rows)
        assert statuses[event.id].sources == count_sources(rows)
    assert {c.id for c in every(store.claims)} == set(said)
    assert {c.id for c in every(store.claims, ClaimFilter(superseded=True))} >= set(said)


def tables(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table, row numbers aside: nothing may be left over anywhere."""
    path = store.address.removeprefix("sqlite:")
    connection = sqlite3.connect(path)
    try:
        names = connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%STRICT%'"
        )
        found = {}
        for (name,) in names.fetchall():
            columns = [
                row[1]
                for row in connection.execute("SELECT * FROM pragma_table_info(?)", (name,))
                if not (row[2] == "INTEGER" and row[5])
            ]
            rows: Iterable[tuple[object, ...]] = connection.execute(
                f"SELECT {', '.join(columns)} FROM {name}"
            )
            found[name] = sorted(rows, key=repr)
        connection.execute("INSERT INTO name_words (name_words) VALUES ('integrity-check')")
        connection.execute("INSERT INTO quote_words (quote_words) VALUES ('integrity-check')")
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        return found
    finally:
        connection.rollback()
        connection.close()
