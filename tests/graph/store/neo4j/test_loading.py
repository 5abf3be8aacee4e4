"""A dump goes in by transactions that the memory of a small database holds."""

import time

import pytest

from graph.errors import StoreUnavailable
from graph.store.base import every
from tests.factory import Actor, report, said
from tests.neo4j_server import running_server
from tests.property.snapshots import assert_is_projection
from tests.stores import ask, open_on

pytestmark = pytest.mark.neo4j


def telling(number, claims):
    """A report with so many claims."""
    source = Actor(f"Herald {number}", "organization")
    sentences = [
        said("protest", organizer=Actor(f"Eva Brandt {n}"), by=(source,)) for n in range(claims)
    ]
    return report(*sentences, salt=f"Number {number}")


def writes(server):
    return ask(server, "MATCH (s:_Store) RETURN s.writes")[0][0]


@pytest.mark.parametrize(
    ("claims", "transactions"),
    [((1,) * 12, 1), ((200, 200, 200, 200), 2), ((1, 600, 1, 1), 3), ((600,), 1), ((), 0)],
)
def test_a_transaction_of_a_load_takes_so_many_claims(store, neo4j_server, claims, transactions):
    reports = [telling(number, size) for number, size in enumerate(claims)]
    assert store.load(reports) == len(reports)
    assert writes(neo4j_server) == transactions
    assert {d.id for d in every(store.documents)} == {one.document.id for one in reports}
    assert store.stats().claims == sum(claims)


def test_a_long_document_costs_each_claim_alike(store):
    """Each claim names its source, which must not be looked for in the whole document each time."""
    seconds = []
    for size in (150, 1200):
        began = time.process_time()
        store.put(telling(size, size))
        seconds.append(time.process_time() - began)
    assert seconds[1] / seconds[0] < 8 * 3
    assert_is_projection(store)


def test_a_write_that_is_too_large_says_what_to_do_and_leaves_nothing():
    with running_server({"db.memory.transaction.max": "3m"}) as server:
        store = open_on(server)
        store.put(telling(0, 1))
        with pytest.raises(StoreUnavailable, match=r"server\.memory\.heap\.max_size") as fault:
            store.put(telling(1, 120))
        assert "busy" not in str(fault.value)
        assert store.stats().documents == 1
        store.close()
