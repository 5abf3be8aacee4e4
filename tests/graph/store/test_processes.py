"""Real processes on one file: one is killed while it writes, others read and write beside it."""

import signal
import sqlite3
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path

import pytest

from graph.store import open_store
from graph.store.base import every
from tests.factory import Actor, report, said
from tests.graph.store.writer import documents
from tests.property.snapshots import assert_is_projection

pytestmark = pytest.mark.process
ROOT = Path(__file__).parents[3]


def start(address: str, first: int, count: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.graph.store.writer", address, str(first), str(count)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


@pytest.mark.parametrize("kept", [1, 8, 23])
def test_a_killed_writer_loses_nothing_that_it_reported_and_leaves_nothing_half_done(
    tmp_path, kept
):
    address = f"sqlite:{tmp_path / 'graph.db'}"
    with start(address, 0, 1000) as process:
        told = [process.stdout.readline().strip() for _ in range(kept)]
        process.send_signal(signal.SIGKILL)
        told += process.stdout.read().split()
    assert process.returncode == -signal.SIGKILL
    store = open_store(address)
    found = {document.id for document in every(store.documents)}
    assert found >= set(told)
    assert len(found) <= len(told) + 1
    assert_is_projection(store)
    assert store.extraction(told[0]) == next(documents(0, 1))
    for extraction in documents(0, kept + 2):
        store.put(extraction)
    assert_is_projection(store)
    store.close()
    connection = sqlite3.connect(tmp_path / "graph.db")
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()


def test_two_writers_and_a_reader_do_not_disturb_each_other(tmp_path):
    address = f"sqlite:{tmp_path / 'graph.db'}"
    store = open_store(address)
    with start(address, 0, 12) as one, start(address, 100, 12) as two:
        seen = []
        while one.poll() is None or two.poll() is None:
            counted = store.stats()
            seen.append(counted.documents)
            assert counted.entities >= (counted.documents > 0)
        assert one.stdout.read().count("doc:") == two.stdout.read().count("doc:") == 12
    assert seen == sorted(seen)
    assert store.stats().documents == 24
    assert_is_projection(store)
    store.close()


def test_threads_share_a_store(tmp_path):
    store = open_store(f"sqlite:{tmp_path / 'graph.db'}")
    finished = threading.Event()

    def write(first):
        for extraction in documents(first, 8):
            store.put(extraction)

    def read():
        while not finished.is_set():
            assert all(event.members for event in every(store.events, limit=5))
            store.search("Amina")

    with ThreadPoolExecutor(3) as threads:
        reading = threads.submit(read)
        writing = [threads.submit(write, first) for first in (0, 50)]
        wait(writing)
        finished.set()
        for work in (reading, *writing):
            work.result()
    assert store.stats().documents == 16
    assert_is_projection(store)
    store.close()


def test_a_dump_shows_one_moment_while_the_store_is_written(tmp_path):
    store = open_store(f"sqlite:{tmp_path / 'graph.db'}")
    for extraction in documents(0, 5):
        store.put(extraction)
    records = store.dump()
    first = next(records)
    store.put(report(said("protest", organizer=Actor("Somebody New"))))
    store.remove(first.document.id)
    assert len([r for r in (first, *records) if hasattr(r, "document")]) == 5
    store.close()
