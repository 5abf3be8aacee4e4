"""One way over one kind of text, in a process of its own, so that memory and time are its own.

    python -m benchmarks.speed.measured WAY TEXT RECORDS

Prints JSON: words, cpu_s, clock_s, memory_mb. The records go to the file RECORDS, one a line.
Before the clock starts, some narratives are read, so that tables are loaded and caches filled.
"""

import json
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass
from multiprocessing import get_context
from pathlib import Path

from benchmarks.speed.texts import TEXTS
from benchmarks.speed.ways import load_way, words_in
from graph.model import Document

_WARM = 12
"""Narratives read before the clock starts; they are not those that are measured last."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What reading cost. Memory is the most that the process has had, model included."""

    words: int
    cpu_s: float
    clock_s: float
    memory_mb: float


def measure(way: str, text: str, records: Path) -> Cost:
    """Read the text once and write what was found."""
    documents, narratives = made_apart(text), made_apart("news")
    read = load_way(way)
    for _ in read(narratives[:_WARM]):
        pass
    clock, cpu = time.perf_counter(), time.process_time()
    found = list(read(documents))
    cpu_s, clock_s = time.process_time() - cpu, time.perf_counter() - clock
    with records.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(one, sort_keys=True) + "\n" for one in found if one is not None)
    return Cost(words_in(documents), cpu_s, clock_s, peak_memory_mb())


def made_apart(text: str) -> list[Document]:
    """The documents of a text, made by another process: all labels are read for them, and their
    650 MB are no cost of reading."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as maker:
        return maker.submit(TEXTS[text]).result()


def peak_memory_mb() -> float:
    """Most memory that this process has had, in megabytes."""
    status = Path("/proc/self/status").read_text("ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) * 1024 / 1e6


if __name__ == "__main__":
    print(json.dumps(asdict(measure(sys.argv[1], sys.argv[2], Path(sys.argv[3])))))
