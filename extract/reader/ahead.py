"""Runs the encoder in a thread of its own, while its caller finds out the rest.

The encoder needs nothing but words, and while it multiplies it leaves Python to others. The heads
need to know the triggers too: they are run by the caller.
"""

import sys
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from itertools import islice
from threading import Lock

from extract.reader.windows import Encoded, WindowReader

AHEAD = 4
"""Groups of sentences that are encoded before they are asked for, so that memory is bounded."""
_TURN_S = 0.0002
"""How long Python lets one thread run while another one waits. A sentence is encoded in some
milliseconds; with Python's own 5 ms its thread would wait for the next one longer than it works."""

Words = Sequence[Sequence[str]]


class ReadAhead:
    """Groups of sentences, encoded in the background in their order.

    Args:
        groups: Are asked for by the thread of the caller, a few before they are taken.
        pool: Of one thread.
    """

    def __init__(
        self, reader: WindowReader, groups: Iterable[Words], pool: ThreadPoolExecutor
    ) -> None:
        self._reader = reader
        self._groups = iter(groups)
        self._pool = pool
        self._waiting: deque[tuple[Words, Future[list[Encoded]]]] = deque()
        self._fill()

    def take(self, sentences: Words) -> list[Encoded] | None:
        """The next group as the encoder sees it; None when these are other sentences.

        Raises what the encoder raised in the background.
        """
        if not self._waiting or self._waiting[0][0] != sentences:
            return None
        _, encoded = self._waiting.popleft()
        self._fill()
        return encoded.result()

    def _fill(self) -> None:
        for words in islice(self._groups, AHEAD - len(self._waiting)):
            self._waiting.append((words, self._pool.submit(self._encode, words)))

    def _encode(self, words: Words) -> list[Encoded]:
        return list(self._reader.encode(words))


@contextmanager
def reading_ahead(reader: WindowReader, groups: Iterable[Words]) -> Iterator[ReadAhead]:
    """Encode groups of sentences in the background; behind the `with` no thread is left."""
    pool = ThreadPoolExecutor(1, thread_name_prefix="encoder")
    with _SHORT_TURNS.taken():
        try:
            yield ReadAhead(reader, groups, pool)
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
