"""A process that ingests generated documents and says which are kept, until somebody kills it.

python -m tests.graph.store.writer ADDRESS FIRST COUNT
"""

import sys
from collections.abc import Iterator

from graph.ingest import ingest
from graph.model import Extraction
from graph.store import open_store
from tests.factory import Actor, day, report, said

STATE = Actor("Beijing", "organization", "state", key="state:CN", country="CN")
CAMPUS = Actor("Lakeside University", "campus", "university", key="campus:lakeside.edu")


def documents(first: int, count: int) -> Iterator[Extraction]:
    """Documents that all name one state and campus; every third supersedes the one before it."""
    for number in range(first, first + count):
        person = Actor(f"Amina Haddad {number % 7}")
        yield report(
            said(
                "threaten",
                initiator=STATE,
                target=person,
                time=day(f"2020-01-{number % 28 + 1:02d}"),
            ),
            said("affiliated_with", kind="relation", subject=person, object=CAMPUS),
            said(
                "protest",
                organizer=person,
                place=CAMPUS,
                modality="denied" if number % 2 else "asserted",
            ),
            external_id=f"series {number // 3}" if number % 3 else None,
            published=f"2020-02-{number % 28 + 1:02d}",
            salt=f"Number {number}",
        )


def main(address: str, first: str, count: str) -> None:
    store = open_store(address)
    for extraction in documents(int(first), int(count)):
        ingest(extraction, store)
        sys.stdout.write(f"{extraction.document.id}\n")
        sys.stdout.flush()
    store.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
