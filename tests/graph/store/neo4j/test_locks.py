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


MARKS = "MATCH (c:_Commits) RETURN c.begun, c.ended"


def test_each_commit_is_marked_before_and_after(store, neo4j_server):
    for number in (1, 2):
        store.put(report(said("protest"), salt=f"Number {number}"))
        assert ask(neo4j_server, MARKS) == [[number, number]]
    assert store.put(report(said("protest"), salt="Number 2")).unchanged
    assert ask(neo4j_server, MARKS) == [[2, 2]]


def test_a_read_that_meets_a_commit_under_way_waits_until_it_is_whole(store):
    store.put(report(said("protest")))
    under_way, go, found = threading.Event(), threading.Event(), []

    def write(tx):
        tx.run("MATCH (s:_Store) SET s.writes = s.writes + 1").consume()

    def begin():
        number = marked()
        under_way.set()
        assert go.wait(30)
        return number

    marked = store._connections._commits.begin
    store._connections._commits.begin = begin
    writer = threading.Thread(target=store._connections.write, args=(write,))
    writer.start()
    assert under_way.wait(30)
    reader = threading.Thread(target=lambda: found.append(store.stats().claims))
    reader.start()
    reader.join(0.5)
    assert reader.is_alive() and not found
    go.set()
    writer.join(30), reader.join(30)
    assert found == [1]


def test_the_mark_of_a_writer_that_died_in_its_commit_is_closed_by_the_next_read(
    store, neo4j_server
):
    store.put(report(said("protest")))
    store._connections._commits.begin()
    assert ask(neo4j_server, MARKS) == [[2, 1]]
    assert store.stats().claims == 1
    assert ask(neo4j_server, MARKS) == [[2, 2]]
