"""The work for one document does not grow with the store: counted in steps of SQLite, not in time."""

import pytest

from graph.store import open_store
from tests.factory import Actor, day, report, said

STATE = Actor("Beijing", "organization", "state", key="state:CN", country="CN")
CANADA = Actor("Canada", "place", "country", key="place:CA")


def hub_document(number):
    return report(
        said(
            "threaten",
            initiator=STATE,
            target=Actor(f"Person No{number}"),
            place=CANADA,
            time=day("2020-01-01"),
        ),
        said(
            "directs",
            kind="relation",
            subject=STATE,
            object=Actor("Harbour Society", "organization"),
        ),
        salt=f"Report {number}",
    )


def same_person(number):
    return report(
        said("threaten", initiator=STATE, target=Actor("Li Wei", public_role="mayor")),
        salt=f"Report {number}",
    )


@pytest.fixture
def steps(tmp_path):
    """Counts the steps of SQLite's machine that a call takes, in hundreds."""
    store = open_store(f"sqlite:{tmp_path / 'graph.db'}")
    with store._connections.reading() as db:
        pass
    counted = [0]

    def count():
        counted[0] += 1

    db.set_progress_handler(count, 100)
    db.execute("PRAGMA synchronous = OFF")

    def measure(extraction):
        counted[0] = 0
        store.put(extraction)
        return counted[0]

    yield measure
    db.set_progress_handler(None, 100)
    store.close()


def test_a_hub_costs_no_more_when_it_is_large(steps):
    spent = [steps(hub_document(number)) for number in range(400)]
    assert sum(spent[-100:]) <= 1.1 * sum(spent[20:120])


def test_a_person_in_many_documents_costs_one_comparison_with_each(steps):
    spent = [steps(same_person(number)) for number in range(90)]
    early, middle, late = sum(spent[:20]), sum(spent[35:55]), sum(spent[-20:])
    assert late - middle <= 1.5 * (middle - early)


def test_a_search_asks_few_parts_of_the_index_of_names_after_many_writes(tmp_path):
    store = open_store(f"sqlite:{tmp_path / 'graph.db'}")
    parts = []
    for number in range(64):
        store.put(hub_document(number))
        with store._connections.reading() as db:
            parts += db.execute("SELECT count(DISTINCT segid) FROM name_words_idx").fetchone()
    assert max(parts) <= 3
    store.close()
