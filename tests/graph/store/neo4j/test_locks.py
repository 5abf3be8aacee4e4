"""One writer at a time, and reads that see one moment."""

import threading

import pytest
from neo4j import GraphDatabase

from graph.store.neo4j.schema import lock
from tests.factory import Actor, report, said
from tests.stores import ask

pytestmark = pytest.mark.neo4j


def test_a_second_writer_waits_until_the_first_has_ended(store, neo4j_server):
    held, go, order = threading.Event(), threading.Event(), []

    def first(tx):
        held.set()
        assert go.wait(30)
        order.append("first")

    def second(tx):
        order.append("second")

    def write(work):
        store._connections.write(work)

    one = threading.Thread(target=write, args=(first,))
    one.start()
    assert held.wait(30)
    two = threading.Thread(target=write, args=(second,))
    two.start()
    two.join(0.5)
    assert two.is_alive() and order == []
    go.set()
    one.join(30), two.join(30)
    assert order == ["first", "second"]


def test_the_lock_alone_writes_nothing(store, neo4j_server):
    login = (neo4j_server.user, neo4j_server.password)
    with (
        GraphDatabase.driver(neo4j_server.address, auth=login) as driver,
        driver.session() as session,
    ):
        session.execute_write(lock)
        query = "MATCH (s:_Store {id: 'shadowgraph'}) SET s:_Store"
        assert not session.run(query).consume().counters.contains_updates


def test_what_comes_twice_writes_nothing(store, neo4j_server):
    one = report(said("protest", organizer=Actor("Li Wei")))
    store.put(one)
    (before,) = ask(neo4j_server, "MATCH (s:_Store) RETURN s.writes")
    assert store.put(one).unchanged
    assert store.load([one]) == 1
    assert ask(neo4j_server, "MATCH (s:_Store) RETURN s.writes") == [before]


def test_a_read_that_meets_a_write_is_done_again(store):
    store.put(report(said("protest", organizer=Actor("Li Wei"))))
    seen = []

    def work(tx):
        before = tx.run("MATCH (c:Claim) RETURN count(c)").single()[0]
        if len(seen) < 5:
            store.put(report(said("protest"), salt=f"Number {len(seen)}"))
        after = tx.run("MATCH (c:Claim) RETURN count(c)").single()[0]
        seen.append((before, after))
        if before != after:
            raise KeyError("half of it")
        return after

    seen += [(0, 0)] * 4
    assert store._connections.read(work) == store.stats().claims == 2
    assert len(seen) == 6
