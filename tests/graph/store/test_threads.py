"""One store, many threads: each has a connection of its own for as long as it lives."""

import os
import threading

from graph.store import open_store


def test_threads_that_have_ended_leave_nothing_open(tmp_path):
    store = open_store(f"sqlite:{tmp_path / 'a.db'}")
    store.stats()
    before = len(os.listdir("/proc/self/fd"))
    for _ in range(20):
        thread = threading.Thread(target=store.stats)
        thread.start()
        thread.join()
    assert len(os.listdir("/proc/self/fd")) < before + 10
    store.close()


def test_a_thread_that_lives_keeps_its_connection(tmp_path):
    store = open_store(f"sqlite:{tmp_path / 'a.db'}")
    go_on, counts = threading.Barrier(2, timeout=30), []

    def twice():
        counts.append(store.stats().documents)
        go_on.wait()
        go_on.wait()
        counts.append(store.stats().documents)

    thread = threading.Thread(target=twice)
    thread.start()
    go_on.wait()
    store.stats()
    go_on.wait()
    thread.join()
    assert counts == [0, 0]
    store.close()
