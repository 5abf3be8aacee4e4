"""What it costs to write generated documents into each store, and whether that grows with it.

    python -m benchmarks.stores.ingest --documents 10000

Only the store is measured: the documents come as extraction records, made before the clock starts.
The time of the last tenth against the first shows whether a document costs more in a full store,
although one state stands in all of them. Then all of them come again, which must write nothing.
"""

import argparse
import json
import statistics
import time
from collections.abc import Iterable
from dataclasses import asdict, dataclass

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
        growth: Median time of a document of the last tenth, as a multiple of the first tenth's.
        again: Documents per second when all of them come again.
        rewritten: How many of those were written again; it should be 0.
    """

    store: str
    documents: int
    per_second: float
    first_ms: float
    last_ms: float
    growth: float
    again: float
    rewritten: int
    memory_mb: float
    size_mb: float
    nodes: int
    links: int


def measure(place: Place, count: int) -> Cost:
    """Write `count` documents, then the same once more."""
    seconds = [spent for spent, _ in _written(place, Documents().take(count), count)]
    tenth = max(count // 10, 1)
    first, last = (statistics.median(part) for part in (seconds[:tenth], seconds[-tenth:]))
    again = list(_written(place, Documents().take(count), count))
    stats = place.store.stats()
    return Cost(
        store=place.name,
        documents=count,
        per_second=count / sum(seconds),
        first_ms=1000 * first,
        last_ms=1000 * last,
        growth=last / first,
        again=count / sum(spent for spent, _ in again),
        rewritten=sum(written for _, written in again),
        memory_mb=place.peak_memory_mb(),
        size_mb=place.size_mb(),
        nodes=stats.entities + stats.events,
        links=stats.links,
    )


def _written(
    place: Place, documents: Iterable[Extraction], count: int
) -> Iterable[tuple[float, bool]]:
    """Seconds of each document, and whether anything was written."""
    for extraction in track(documents, place.name, total=count, console=Console(stderr=True)):
        start = time.perf_counter()
        told = ingest(extraction, place.store)
        yield time.perf_counter() - start, not told.unchanged


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--stores", nargs="+", choices=NAMES, default=NAMES)
    parser.add_argument("--format", choices=("table", "json"), default="table")
    options = parser.parse_args()
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
    """The costs in columns, a store a line."""
    lines = [
        "store     documents/s   first   last  growth   again/s  rewritten  memory    size"
        "   nodes    links"
    ]
    lines += [
        f"{c.store:8}{c.per_second:12.1f}{c.first_ms:7.1f}{c.last_ms:7.1f}{c.growth:7.2f}x"
        f"{c.again:10.0f}{c.rewritten:11}{c.memory_mb:6.0f} MB{c.size_mb:5.0f} MB"
        f"{c.nodes:8}{c.links:9}"
        for c in costs
    ]
    return "\n".join([*lines, "first, last: median milliseconds of a document in that tenth"])


if __name__ == "__main__":
    main()
