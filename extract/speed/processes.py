"""Reading with several processes: the documents go out, their extractions come back in order.

What writes to a store stays one process. A process needs as much memory as one that reads alone,
since each loads the models itself.
"""

import multiprocessing
import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import replace
from itertools import islice

from extract.pipeline import build_nlp
from extract.run import extract
from extract.speed.profile import STANDARD, Profile
from graph.model import Document, Extraction

_AHEAD = 3
"""Documents on their way for each process, so that none waits and no folder piles up in memory."""


def extract_in_processes(
    documents: Iterable[Document],
    processes: int,
    *,
    model: str | None = None,
    profile: Profile = STANDARD,
) -> Iterator[Extraction]:
    """Read documents with several processes; what is read is what `extract_many` reads.

    Documents are taken as they are needed. A process starts in some seconds, so few or short
    documents are read sooner by one.

    Args:
        processes: How many read, at least 1; more than there are cores gain nothing.
        model, profile: See `extract.pipeline.build_nlp`. Where the processes take all cores, none
            reads ahead: the threads would only wait for each other.
    Raises:
        ValueError: `processes` is below 1.
        BrokenProcessPool: A process was killed, as by a machine that has no memory left.
    """
    rest = iter(documents)
    profile = replace(profile, reader_ahead=profile.reader_ahead and processes < _cores())
    with ProcessPoolExecutor(
        processes,
        # Forking would copy the locks of threads that do not live on in the copy.
        mp_context=multiprocessing.get_context("spawn"),
        initializer=build_nlp,
        initargs=(model, profile),
    ) as pool:
        waiting: deque[Future[Extraction]] = deque()
        try:
            while True:
                for document in islice(rest, _AHEAD * processes - len(waiting)):
                    waiting.append(pool.submit(_extract, document, model, profile))
                if not waiting:
                    return
                yield waiting.popleft().result()
        finally:
            for one in waiting:
                one.cancel()


def _cores() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _extract(document: Document, model: str | None, profile: Profile) -> Extraction:
    return extract(document, build_nlp(model, profile))
