"""What it costs to write generated documents into each store, and whether that grows with it.

    python -m benchmarks.stores.ingest --documents 10000

Only the store is measured: the documents come as extraction records, made before the clock starts.
The time of the last tenth against the first shows whether a document costs more in a full store,
although one state stands in all of them. Then all of them come again, which must write nothing.
CPU time counts this process, with making the documents, and the store's. It is told for every
tenth, since a fresh Java machine is slow at first, and suffers less from what else runs.
"""

import argparse
import json
import statistics
import time
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from itertools import pairwise

from rich.console import Console
from rich.progress import track

from benchmarks.stores.generated import Documents
from benchmarks.stores.places import NAMES, Place, new_place
from graph.ingest import ingest
from graph.model import Extraction


@dataclass(frozen=True, slots=True)
class Cost:
    """What the documents cost in one store.

    Attributes:
        clock_ms: Median time of a document on the clock, for each tenth.
        cpu_ms: Mean CPU time of a document, for each tenth.
        again: Documents per second when all of them come again.
        rewritten: How many of those were written again; it should be 0.
    """

    store: str
    documents: int
    per_second: float
    clock_ms: tuple[float, ...]
    cpu_ms: tuple[float, ...]
    again: float
    rewritten: int
    memory_mb: float
    size_mb: float
    nodes: int
    links: int


def measure(place: Place, count: int) -> Cost:
    """Write `count` documents, a multiple of ten, then the same once more."""
    seconds: list[float] = []
    cpu = [place.cpu_s()]
    for extraction in _shown(Documents().take(count), place.name, count):
        seconds.append(_seconds(place, extraction)[0])
        if len(seconds) % (count // 10) == 0:
            cpu.append(place.cpu_s())
    again = [
        _seconds(place, extraction)
        for extraction in _shown(Documents().take(count), f"{place.name}, again", count)
    ]
    stats = place.store.stats()
    tenth = count // 10
    return Cost(
        store=place.name,
        documents=count,
        per_second=count / sum(seconds),
        clock_ms=tuple(
            1000 * statistics.median(seconds[start : start + tenth])
            for start in range(0, count, tenth)
        ),
        cpu_ms=tuple(1000 * (after - before) / tenth for before, after in pairwise(cpu)),
        again=count / sum(spent for spent, _ in again),
        rewritten=sum(written for _, written in again),
        memory_mb=place.peak_memory_mb(),
        size_mb=place.size_mb(),
        nodes=stats.entities + stats.events,
        links=stats.links,
    )


def _shown(documents: Iterable[Extraction], title: str, count: int) -> Iterable[Extraction]:
    return track(documents, title, total=count, console=Console(stderr=True))


def _seconds(place: Place, extraction: Extraction) -> tuple[float, bool]:
    """Seconds that a document takes, and whether anything was written."""
    start = time.perf_counter()
    told = ingest(extraction, place.store)
    return time.perf_counter() - start, not told.unchanged


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--stores", nargs="+", choices=NAMES, default=NAMES)
    parser.add_argument("--format", choices=("table", "json"), default="table")
    options = parser.parse_args()
    if options.documents < 10 or options.documents % 10:
        parser.error("the number of documents must be a multiple of ten")
    costs = []
    for name in options.stores:
        with new_place(name) as place:
            costs.append(measure(place, options.documents))
    print(
        json.dumps([asdict(c) for c in costs], indent=1)
        if options.format == "json"
        else table(costs)
    )


def table(costs: Iterable[Cost]) -> str:
    """The costs in columns, a store a line, then the tenths."""
    lines = ["store     documents/s    again/s  rewritten   memory     size    nodes     links"]
    for c in costs:
        lines.append(
            f"{c.store:8}{c.per_second:13.1f}{c.again:11.0f}{c.rewritten:11}"
            f"{c.memory_mb:6.0f} MB{c.size_mb:6.0f} MB{c.nodes:9,}{c.links:10,}"
        )
        for name, tenths in (("on the clock", c.clock_ms), ("CPU", c.cpu_ms)):
            every = " ".join(f"{one:.1f}" for one in tenths)
            growth = tenths[-1] / tenths[0]
            lines.append(f"   {name}, ms a document, by tenths: {every}; last/first {growth:.2f}")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
