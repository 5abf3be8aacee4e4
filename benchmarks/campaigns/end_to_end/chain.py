"""The two ways into a store: texts by extraction, rows by import."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from api.importing import Import, Wanted, take_file
from benchmarks.campaigns.corpus.plan import Plan
from benchmarks.campaigns.corpus.rows import rows, write_rows
from benchmarks.campaigns.corpus.write import Text
from extract.read import Metadata, read_text
from extract.run import extract
from graph.ingest import ingest
from graph.model import Extraction
from graph.store import Store, open_store


@dataclass(frozen=True, slots=True)
class Taken:
    """A text with what was extracted from it."""

    text: Text
    extraction: Extraction


def take_texts(texts: Sequence[Text], home: Path) -> tuple[list[Taken], Store]:
    """Extract and ingest all texts into a store of their own."""
    store = open_store(f"sqlite:{home}/texts.db")
    taken = []
    for text in texts:
        metadata = Metadata(
            published=text.published,
            publisher=text.publisher,
            title=text.title,
            language="en",
            external_id=text.id,
        )
        extraction = extract(read_text(text.text, metadata=metadata))
        ingest(extraction, store)
        taken.append(Taken(text, extraction))
    return taken, store


def take_rows(plan: Plan, texts: Sequence[Text], home: Path) -> Store:
    """Import the rows of the told events into a store of their own.

    Raises:
        ValueError: A row was refused.
    """
    store = open_store(f"sqlite:{home}/rows.db")
    path, done = home / "rows.csv", Import()
    write_rows(path, rows(plan, texts))
    for _ in take_file(path, Wanted(), store, done):
        pass
    if done.failed:
        raise ValueError(f"{done.failed[0].place}: {done.failed[0].reason}")
    return store
