"""A thread that works ahead of its caller, where what it does leaves Python to others."""

import sys
from collections.abc import Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import contextmanager
from threading import Lock

_TURN_S = 0.0002
"""How long Python lets one thread run while another one waits. A sentence is encoded in some
milliseconds; with Python's own 5 ms its thread would wait for the next one longer than it works."""


@contextmanager
def background() -> Iterator[Executor]:
    """One thread, which does what it is given in that order; behind the `with` none is left."""
    pool = ThreadPoolExecutor(1, thread_name_prefix="ahead")
    with _SHORT_TURNS.taken():
        try:
            yield pool
        finally:
            pool.shutdown(cancel_futures=True)


class _ShortTurns:
    """Python's threads take short turns as long as anyone reads ahead; then as before."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._readers = 0
        self._before_s = 0.0

    @contextmanager
    def taken(self) -> Iterator[None]:
        with self._lock:
            if not self._readers:
                self._before_s = sys.getswitchinterval()
                sys.setswitchinterval(min(_TURN_S, self._before_s))
            self._readers += 1
        try:
            yield
        finally:
            with self._lock:
                self._readers -= 1
                if not self._readers:
                    sys.setswitchinterval(self._before_s)


_SHORT_TURNS = _ShortTurns()
