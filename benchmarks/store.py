"""How long the embedded store takes per document as it grows, with a hub that every document names.

    python -m benchmarks.store 300 3000

Each document names one state, one of fifty societies, one of a thousand persons, a place and a day.
The first and the last tenth are compared; a cost that grows with the store shows as a ratio.
"""

import argparse
import random
import resource
import statistics
import tempfile
import time
from pathlib import Path

from graph.ingest import ingest
from graph.model import Extraction
from graph.store import Store, open_store
from graph.store.base import EventFilter
from tests.factory import Actor, day, report, said

STATE = Actor("Beijing", "organization", "state", key="state:CN", country="CN")
COUNTRY = Actor("Canada", "place", "country", key="place:CA")
FAMILY = ("Haddad", "Lindqvist", "Okafor", "Marchetti", "Novak", "Tanaka", "Baptiste", "Rahimi")
GIVEN = ("Amina", "Bertil", "Chidi", "Dario", "Eva", "Fumiko", "Gaston", "Hossein", "Ilona", "Jin")


def document(number: int, draw: random.Random, famous: bool) -> Extraction:
    """An extraction of seven claims; `famous` puts one person into every tenth document."""
    society = Actor(f"Harbour Society {draw.randrange(50)}", "organization", "diaspora_association")
    name = f"{draw.choice(GIVEN)} {draw.choice(FAMILY)} {draw.randrange(12)}"
    person = Actor("Amina Haddad" if famous and number % 10 == 0 else name)
    city = Actor(f"City {draw.randrange(200)}", "place", "city", key=f"place:{draw.randrange(200)}")
    campus = Actor("Lakeside University", "campus", "university", key="campus:lakeside.edu")
    month = f"20{draw.randrange(10, 24)}-{draw.randrange(1, 13):02d}"
    when = day(f"{month}-{draw.randrange(1, 29):02d}")
    return report(
        said("protest", organizer=society, participant=person, place=city, time=when),
        said("counter_protest", organizer=STATE, target_event=0, place=city, time=when),
        said("threaten", initiator=STATE, target=person, time=when, by=["witnesses"]),
        said("threaten", initiator=STATE, target=person, same_as=2, modality="denied", by=[STATE]),
        said("surveil", initiator=STATE, target=society, place=COUNTRY),
        said("affiliated_with", kind="relation", subject=person, object=campus),
        said("directs", kind="relation", subject=STATE, object=society, modality="alleged"),
        publisher=f"Paper {draw.randrange(20)}",
        published=f"2024-01-{draw.randrange(1, 29):02d}",
        salt=f"Report {number}",
    )


def run(count: int, store: Store, famous: bool) -> list[float]:
    """Ingest `count` documents; milliseconds of CPU time for each."""
    draw = random.Random(7)
    spent = []
    for number in range(count):
        extraction = document(number, draw, famous)
        start = time.process_time()
        ingest(extraction, store)
        spent.append(1000 * (time.process_time() - start))
    return spent


def reads(store: Store) -> list[tuple[str, float]]:
    """Milliseconds of CPU time for one of each kind of read."""
    event = store.events(EventFilter(actor="state:CN"), limit=1).items[0].id
    calls = {
        "hub entity": lambda: store.get("state:CN"),
        "page of events of the hub": lambda: store.events(EventFilter(actor="state:CN")),
        "page of neighbors of the hub": lambda: store.neighbors("state:CN"),
        "status of an event": lambda: store.status([event]),
        "search with a typo": lambda: store.search("Harbor Socety"),
        "search again": lambda: store.search("Amina Hadad"),
    }
    found = []
    for name, call in calls.items():
        start = time.process_time()
        call()
        found.append((name, 1000 * (time.process_time() - start)))
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("counts", nargs="*", type=int, default=[300, 3000])
    parser.add_argument("--famous", action="store_true", help="one person in a tenth of them")
    options = parser.parse_args()
    for count in options.counts:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "graph.db")
            store = open_store(f"sqlite:{path}")
            begin = time.perf_counter()
            spent = run(count, store, options.famous)
            wall = 1000 * (time.perf_counter() - begin) / count
            tenth = max(count // 10, 1)
            first, last = statistics.median(spent[:tenth]), statistics.median(spent[-tenth:])
            memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            size = path.stat().st_size / 2**20
            print(f"{count} documents: first tenth {first:.1f} ms CPU, last {last:.1f}")
            print(f"  ratio {last / first:.2f}; {wall:.1f} ms each on the clock, with generating")
            print(f"  peak memory {memory:.0f} MiB, file {size:.1f} MiB; {store.stats()}")
            for name, milliseconds in reads(store):
                print(f"  {name}: {milliseconds:.1f} ms")
            store.close()


if __name__ == "__main__":
    main()
