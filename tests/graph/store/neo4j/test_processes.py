"""Real processes on a real server: the writer is killed, and, apart from that, the server itself."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from graph.store import Store
from graph.store.base import every
from tests.graph.store.writer import documents
from tests.neo4j_server import Neo4jServer, running_server
from tests.property.neo4j_graph import assert_graph_is_records
from tests.property.snapshots import assert_is_projection
from tests.stores import open_on

pytestmark = [pytest.mark.process, pytest.mark.neo4j]
ROOT = Path(__file__).parents[4]


def start(server: Neo4jServer, first: int, count: int) -> subprocess.Popen[str]:
    """A process that ingests documents and prints the id of each that is kept."""
    writer = [sys.executable, "-m", "tests.graph.store.writer"]
    return subprocess.Popen(
        [*writer, server.address, str(first), str(count)],
        cwd=ROOT,
        env={**os.environ, **server.environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def assert_whole(server: Neo4jServer, store: Store, told: list[str], *, more: int) -> None:
    """Nothing that was reported is lost, at most `more` came besides, and the graph is whole."""
    found = {document.id for document in every(store.documents)}
    assert found >= set(told)
    assert len(found) <= len(set(told)) + more
    assert_is_projection(store)
    assert_graph_is_records(server, store)


def test_a_killed_writer_loses_nothing_that_it_reported_and_leaves_nothing_half_done(
    store, neo4j_server
):
    told = []
    for first, kept in ((0, 1), (100, 4), (200, 9)):
        with start(neo4j_server, first, 1000) as process:
            told += [process.stdout.readline().strip() for _ in range(kept)]
            process.send_signal(signal.SIGKILL)
            told += process.stdout.read().split()
        assert process.returncode == -signal.SIGKILL
    assert_whole(neo4j_server, store, told, more=3)
    before = store.stats().documents
    for extraction in documents(200, 9):
        assert store.put(extraction).unchanged
    assert store.stats().documents == before
    assert_graph_is_records(neo4j_server, store)


def test_two_writers_do_not_disturb_each_other(store, neo4j_server):
    with start(neo4j_server, 0, 8) as one, start(neo4j_server, 100, 8) as two:
        seen = []
        while one.poll() is None or two.poll() is None:
            seen.append(store.stats().documents)
            assert all(event.members for event in every(store.events, limit=5))
            page = store.events(limit=1000)
            assert page.total == len(page.items)
        told = one.stdout.read().split() + two.stdout.read().split()
        complaints = one.stderr.read() + two.stderr.read()
    assert (one.returncode, two.returncode, complaints) == (0, 0, "")
    assert len(told) == 16 and seen == sorted(seen)
    assert_whole(neo4j_server, store, told, more=0)


def test_a_killed_server_loses_nothing_that_was_reported_and_the_writer_says_so():
    with running_server() as server:
        told = []
        for first, kept in ((0, 3), (100, 6)):
            with start(server, first, 1000) as process:
                told += [process.stdout.readline().strip() for _ in range(kept)]
                server.kill()
                told += process.stdout.read().split()
                complaint = process.stderr.read()
            assert process.returncode != 0
            assert "StoreUnavailable" in complaint.splitlines()[-1]
            assert server.password not in complaint
            assert command_line(server).returncode == 3
            server.start_again()
        store = open_on(server)
        assert_whole(server, store, told, more=2)
        for extraction in documents(100, 8):
            store.put(extraction)
        assert_is_projection(store)
        assert_graph_is_records(server, store)
        store.close()


def command_line(server: Neo4jServer) -> "subprocess.CompletedProcess[str]":
    done = subprocess.run(
        [sys.executable, "-m", "shadowgraph", "stats", "--store", server.address],
        cwd=ROOT,
        env={**os.environ, **server.environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert server.password not in done.stdout + done.stderr
    return done


def test_a_dump_shows_one_moment_while_the_store_is_written(store):
    for extraction in documents(0, 4):
        store.put(extraction)
    records = store.dump()
    first = next(records)
    for extraction in documents(50, 2):
        store.put(extraction)
    store.remove(first.document.id)
    assert len([r for r in (first, *records) if hasattr(r, "document")]) == 4
