"""Runs the encoder in the background, while its caller finds out the rest.

The encoder needs nothing but words, and while it multiplies it leaves Python to others. The heads
need to know the triggers too: they are run by the caller.
"""

from collections import deque
from collections.abc import Iterable, Sequence
from concurrent.futures import Executor, Future
from itertools import islice

from extract.reader.windows import Encoded, WindowReader

AHEAD = 2
"""Groups of sentences that are encoded before they are asked for, so that memory is bounded."""

Words = Sequence[Sequence[str]]


class ReadAhead:
    """Groups of sentences, encoded in the background in their order.

    Args:
        groups: Are asked for by the thread of the caller, a few before they are taken.
        background: Of one thread.
    """

    def __init__(self, reader: WindowReader, groups: Iterable[Words], background: Executor) -> None:
        self._reader = reader
        self._groups = iter(groups)
        self._background = background
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
            self._waiting.append((words, self._background.submit(self._encode, words)))

    def _encode(self, words: Words) -> list[Encoded]:
        return list(self._reader.encode(words))
