"""What every store does with documents of imports: events that meet by keys, rows that come and go."""

from dataclasses import replace

import pytest

from graph.exchange.import_columns import find_columns
from graph.exchange.import_events import Table, event_key, read_event, to_extraction
from graph.exchange.import_rows import inspect, read_rows
from graph.ingest import ingest
from graph.model import Extraction
from graph.resolve.rules import person_judgement
from graph.store.base import EventFilter, every
from tests.factory import event_side
from tests.property.snapshots import assert_is_projection, graph_of

HEADER = "event_id,type,date,issue,participant,publisher"
ROWS = (
    "e1,protest,2023-05-11,tibet,person:Tara Voss,Kea Wire",
    "e2,protest,2023-05-11,Housing levy,person:Tara Voss;Snow Lion Circle,Kea Wire",
    "e1,protest,2023-05,,Snow Lion Circle,Harbour Gazette",
    ",statement,2023-05-12,,Snow Lion Circle,Harbour Gazette",
)


@pytest.fixture
def documents(tmp_path) -> list[Extraction]:
    path = tmp_path / "rows.csv"
    path.write_text("\n".join([HEADER, *ROWS]), encoding="utf-8")
    first, *others = read_rows(path, inspect(path).encoding)
    columns = find_columns([cell.text for cell in first.cells], {}, edges=False)
    table = Table(columns.places, columns.width, "one")
    read = [read_event(row, table) for row in others]
    return [
        to_extraction(first.text, rows, table, publisher=rows[0].publisher, title="rows.csv")
        for rows in (read[:2], read[2:])
    ]


def fill(store, extractions):
    for extraction in extractions:
        assert ingest(extraction, store).problems == ()
    return store


def test_rows_of_one_event_are_one_event_with_an_id_that_stays(store, documents):
    fill(store, documents)
    assert_is_projection(store)
    event = store.get(event_key("e1", "one"))
    assert (len(event.members), len(event.documents), event.first) == (2, 2, "2023-05-01")
    assert store.resolve(event.members) == dict.fromkeys(event.members, event.id)
    assert store.status([event.id])[event.id].status == "corroborated"
    assert store.stats().events == 3 and store.stats().judgements == 0


def test_the_order_of_documents_makes_no_difference(open_new, documents):
    one, other = fill(open_new(), documents), fill(open_new(), documents[::-1])
    assert graph_of(one) == graph_of(other)


def test_what_is_imported_again_changes_nothing(store, documents):
    fill(store, documents)
    before = graph_of(store)
    assert all(ingest(one, store).unchanged for one in documents)
    assert graph_of(store) == before


def test_an_event_keeps_its_id_while_a_row_of_it_is_left_and_goes_with_the_last(store, documents):
    fill(store, documents)
    store.remove(documents[0].document.id)
    assert_is_projection(store)
    event = store.get(event_key("e1", "one"))
    assert event.documents == (documents[1].document.id,)
    store.remove(documents[1].document.id)
    assert (store.stats().events, store.stats().entities, store.stats().links) == (0, 0, 0)


def test_a_person_can_join_events_of_an_import_and_take_that_back(store, documents):
    fill(store, documents)
    before = graph_of(store)
    sides = event_side(documents[0], 0), event_side(documents[0], 1)
    judged = person_judgement(
        *sides, "positive", author="person:eva", time="2020-01-01T00:00:00Z", reason="one march"
    )
    store.judge(judged)
    assert_is_projection(store)
    keys = [event_key(name, "one") for name in ("e1", "e2")]
    assert len(set(store.resolve(keys).values())) == 1
    store.withdraw(judged.id, author="person:eva", time="2020-01-02T00:00:00Z")
    after = graph_of(store)
    assert {kind: after[kind] for kind in before if kind != "judgements"} == {
        kind: before[kind] for kind in before if kind != "judgements"
    }


def test_events_are_found_by_a_topic_of_the_import(store, documents):
    fill(store, documents)
    found = store.events(EventFilter(issues=("topic:Housing levy",))).items
    assert [event.id for event in found] == [event_key("e2", "one")]


def test_a_dump_of_imported_documents_fills_an_equal_store(open_new, documents):
    one, other = fill(open_new(), documents), open_new()
    other.load(one.dump())
    assert graph_of(one) == graph_of(other) and one.digest() == other.digest()


def test_an_event_whose_document_has_a_newer_reading_stays_the_same_event(store, documents):
    fill(store, documents)
    newer = replace(documents[0], extractor="import/2")
    assert ingest(newer, store).replaced
    assert_is_projection(store)
    assert {event.id for event in every(store.events)} >= {
        event_key("e1", "one"), event_key("e2", "one")
    }  # fmt: skip
