"""What questions cost in each store, small and large: median and 95th percentile.

    python -m benchmarks.stores.reads --nodes 10000 100000

The same generated documents go into both stores, and the same questions are asked of both, about
persons drawn by lot. `growth` is the median in the largest graph as a multiple of that in the
smallest; `ratio` is the median in the largest graph as a multiple of that of the first store.
"""

import argparse
import json
import random
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import asdict, dataclass

from rich.console import Console
from rich.progress import Progress

from benchmarks.stores.generated import STATE, Documents
from benchmarks.stores.places import NAMES, Place, new_place
from graph.ingest import ingest
from graph.store import Store
from graph.store.base import every
from graph.store.filters import EntityFilter, EventFilter, NeighborFilter, PathFilter

_SCENES = 10
Question = Callable[[Store], object]


@dataclass(frozen=True, slots=True)
class Timing:
    """Milliseconds that one kind of question takes in one store of so many nodes."""

    store: str
    nodes: int
    question: str
    median_ms: float
    p95_ms: float


def questions(store: Store, draw: random.Random, times: int) -> dict[str, list[Question]]:
    """So many of each kind, from what stands in the store, by lot."""
    people = list(every(store.entities, EntityFilter(types=("person",))))
    asked = draw.sample(people, times)
    ends = [end for end in (_four_away(store, e.id, draw) for e in asked) if end is not None]
    return {
        "search, whole name": [_search(e.name) for e in asked],
        "search, beginnings": [_search(" ".join(w[:4] for w in e.name.split())) for e in asked],
        "search, one typo": [_search(_mistyped(e.name, draw)) for e in asked],
        "neighbors": [_neighbors(e.id) for e in asked],
        "neighbors of the state": [_neighbors(STATE.key or "")] * times,
        "events page": [_events(draw) for _ in asked],
        "path of 4 links": [_path(*pair) for pair in ends],
    }


def _four_away(store: Store, start: str, draw: random.Random) -> tuple[str, str] | None:
    """The start and what a walk of four links leads to, past no state and no place."""
    here, seen = start, {start}
    wanted = NeighborFilter(node_types=("person", "organization", "protest"))
    for _ in range(4):
        around = {n.node.id for n in store.neighbors(here, wanted).items} - seen - {STATE.key}
        if not around:
            return None
        here = draw.choice(sorted(around))
        seen.add(here)
    return start, here


def _search(text: str) -> Question:
    return lambda store: store.search(text)


def _neighbors(id: str) -> Question:
    return lambda store: store.neighbors(id)


def _events(draw: random.Random) -> Question:
    year = f"20{draw.randrange(10, 24)}"
    wanted = EventFilter(types=("threaten",), since=f"{year}-01-01", until=f"{year}-12-31")
    return lambda store: store.events(wanted)


def _path(a: str, b: str) -> Question:
    return lambda store: store.paths(a, b, PathFilter(longest=4), count=1)


def _mistyped(name: str, draw: random.Random) -> str:
    """The name with two letters of its longest word swapped."""
    word = max(name.split(), key=len)
    at = draw.randrange(1, len(word) - 2)
    return name.replace(word, word[:at] + word[at + 1] + word[at] + word[at + 2 :])


def fill(places: Sequence[Place], documents: Documents, nodes: int) -> int:
    """Write documents into all stores until they have so many nodes; gives how many they have."""
    with Progress(console=Console(stderr=True)) as progress:
        task = progress.add_task(f"{nodes:,} nodes", total=nodes)
        while (have := _nodes(places[0].store)) < nodes:
            progress.update(task, completed=have)
            for extraction in documents.take(50):
                for place in places:
                    ingest(extraction, place.store)
    return have


def _nodes(store: Store) -> int:
    stats = store.stats()
    return stats.entities + stats.events


def timings(place: Place, nodes: int, asked: dict[str, list[Question]]) -> Iterator[Timing]:
    """Ask each question once to warm up, then once on the clock."""
    for name, several in asked.items():
        for question in several[: len(several) // 4 + 1]:
            question(place.store)
        spent = sorted(1000 * _seconds(question, place.store) for question in several)
        p95 = spent[min(len(spent) - 1, int(0.95 * len(spent)))]
        yield Timing(place.name, nodes, name, statistics.median(spent), p95)


def _seconds(question: Question, store: Store) -> float:
    start = time.perf_counter()
    question(store)
    return time.perf_counter() - start


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--nodes", nargs="+", type=int, default=[10_000, 100_000])
    parser.add_argument("--times", type=int, default=200, help="how often each is asked")
    parser.add_argument("--stores", nargs="+", choices=NAMES, default=NAMES)
    parser.add_argument("--format", choices=("table", "json"), default="table")
    options = parser.parse_args()
    found: list[Timing] = []
    with ExitStack() as stack:
        places = [stack.enter_context(new_place(name)) for name in options.stores]
        documents = Documents(scenes=_SCENES)
        for wanted in sorted(options.nodes):
            nodes = fill(places, documents, wanted)
            asked = questions(places[0].store, random.Random(3), options.times)
            for place in places:
                found += timings(place, nodes, asked)
    print(
        json.dumps([asdict(t) for t in found], indent=1)
        if options.format == "json"
        else table(found)
    )


def table(found: Sequence[Timing]) -> str:
    """A line for each question and store: every size, the growth, the ratio of the stores."""
    sizes = sorted({t.nodes for t in found})
    cells = {(t.store, t.nodes, t.question): t for t in found}
    stores = list(dict.fromkeys(t.store for t in found))
    head = "".join(f"{size:>12,} p50     p95" for size in sizes)
    lines = [f"{'milliseconds':26}{'store':8}{head}  growth   ratio"]
    for question in dict.fromkeys(t.question for t in found):
        for store in stores:
            row = [cells[store, size, question] for size in sizes]
            times = "".join(f"{t.median_ms:16.2f}{t.p95_ms:8.2f}" for t in row)
            growth = row[-1].median_ms / row[0].median_ms
            ratio = row[-1].median_ms / cells[stores[0], sizes[-1], question].median_ms
            lines.append(f"{question:26}{store:8}{times}{growth:7.2f}x{ratio:7.2f}x")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
