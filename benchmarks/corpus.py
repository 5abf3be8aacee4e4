"""`python -m benchmarks.corpus FOLDER`: a folder of reports goes into a store, and answers.

Prints which states are reported as doers, of what and against whom, who denied what, and how many
events have two independent sources. Where labels lie beside the reports, it counts the sections
that report an act by their own state and how many of them give that state as a doer.
"""

import json
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import track
from rich.table import Table

from extract.read import iter_paths, read_many
from extract.run import extract
from graph.errors import UnreadableInput
from graph.ingest import ingest
from graph.model import STANDING, Extraction
from graph.ontology import ontology
from graph.store import Store, open_store
from graph.store.base import every
from graph.store.filters import EventFilter

_OFFICIAL = ("state", "government_body", "security_service", "police", "diplomatic_mission",
             "party_organ", "court")  # fmt: skip


def main(folder: Path) -> int:
    """Ingest and print; exit code 1 when a document could not be read."""
    console = Console()
    failed: list[UnreadableInput] = []
    read: list[Extraction] = []
    with tempfile.TemporaryDirectory() as home:
        store = open_store(f"sqlite:{home}/corpus.db")
        sources = list(iter_paths([folder]))
        documents = read_many(track(sources, description="reading", console=console))
        for document in documents:
            if isinstance(document, UnreadableInput):
                failed.append(document)
                continue
            extraction = extract(document)
            ingest(extraction, store)
            read.append(extraction)
        console.print(f"{len(read)} documents read, {len(failed)} failed")
        console.print(_states(read))
        console.print(_denials(read))
        console.print(f"events with two independent sources: {_corroborated(store)}")
        store.close()
    console.print(_own_states(read, folder))
    return 1 if failed else 0


def _reported(extraction: Extraction) -> Iterator[tuple[str, str, str]]:
    """Doer, event type and target of every reported claim, by name."""
    names = {e.id: e for e in extraction.entities}
    for claim in extraction.claims:
        if claim.kind != "event" or STANDING[claim.modality] != "reported":
            continue
        targets = [r.text for r in claim.roles if r.role == "target"] or ["-"]
        for role in claim.roles:
            doer = names.get(role.entity or "")
            if role.role in ontology().doer_roles and doer is not None and doer.subtype == "state":
                yield doer.name, claim.type, targets[0]


def _states(read: list[Extraction]) -> Table:
    rows = [row for extraction in read for row in _reported(extraction)]
    table = Table("state", "claims", "how", "for example against", title="States reported as doers")
    for state, count in Counter(row[0] for row in rows).most_common(20):
        how = Counter(row[1] for row in rows if row[0] == state).most_common(4)
        whom = Counter(row[2] for row in rows if row[0] == state).most_common(3)
        table.add_row(state, str(count), _listed(how), _listed(whom))
    return table


def _listed(counts: list[tuple[str, int]]) -> str:
    return ", ".join(f"{name} {count}" for name, count in counts if name != "-")


def _denials(read: list[Extraction]) -> Table:
    table = Table("who", "denies", "quote", title="Denied")
    for extraction in read:
        for claim in extraction.claims:
            if claim.modality == "denied":
                who = ", ".join(source.text for source in claim.attribution) or "-"
                table.add_row(who, claim.type, claim.quote)
    return table


def _corroborated(store: Store) -> int:
    events = [event.id for event in every(store.events, EventFilter())]
    return sum(status.sources.independent >= 2 for status in store.status(events).values())


def _own_states(read: list[Extraction], folder: Path) -> str:
    """How many sections that report an act of their own state give it as a doer."""
    labels = {}
    for path in [*folder.glob("labels/*.json"), *folder.parent.glob("labels/*.json")]:
        row = json.loads(path.read_text(encoding="utf-8"))
        labels[Path(row["document"]).stem] = row
    given = wanted = 0
    for extraction in read:
        name = (extraction.document.url or "").rstrip("/").rpartition("/")[2]
        year = str(int((extraction.document.published or "0")[:4]) - 1)
        row = labels.get(f"{name}-{year}")
        if row is not None and _own_state_acts(row, extraction.document.about):
            wanted += 1
            given += _own_state_is_doer(extraction)
    return f"own state given as a doer in {given} of {wanted} sections that report an act of it"


def _own_state_acts(labels: dict[str, Any], about: tuple[str, ...]) -> bool:
    own = {
        entity["name"]
        for entity in labels["entities"]
        if entity["subtype"] in _OFFICIAL and entity["state"] in about
    }
    return any(
        role["role"] == "initiator" and own & set(role["names"])
        for event in labels["events"]
        if STANDING[event["modality"]] == "reported"
        for role in event["roles"]
    )


def _own_state_is_doer(extraction: Extraction) -> bool:
    own = {
        e.id
        for e in extraction.entities
        if e.subtype in _OFFICIAL and e.country in extraction.document.about
    }
    return any(
        role.role in ontology().doer_roles and role.entity in own
        for claim in extraction.claims
        if claim.kind == "event" and STANDING[claim.modality] == "reported"
        for role in claim.roles
    )


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
