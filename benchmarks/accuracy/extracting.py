"""Records to be scored as the extractor makes them now."""

import csv
from collections.abc import Iterator, Mapping, Sequence

from benchmarks.accuracy.labels import Labeled
from benchmarks.accuracy.records import Record, checked
from extract.read import Metadata, read, read_text
from extract.record import to_record
from extract.run import extract_many
from graph.model import Document
from training.prepare import reports_folder


def extracted(documents: Sequence[Labeled]) -> Iterator[Record]:
    """Run the extractor over the documents: one record each, in their order."""
    for labeled, extraction in zip(documents, extract_many(as_read(documents)), strict=True):
        yield checked(labeled, to_record(extraction))


def as_read(documents: Sequence[Labeled]) -> Iterator[Document]:
    """The documents as the readers give them."""
    rows = _sidecar() if any(d.column.endswith("reports") for d in documents) else {}
    return (to_document(d, rows.get(d.metadata.get("document", ""), {})) for d in documents)


def to_document(labeled: Labeled, row: Mapping[str, str]) -> Document:
    """The text as a reader gives it, with what sidecar and label file know about it."""
    about = row.get("about") or ",".join(labeled.metadata.get("about", ()))
    known = ("published", "publisher", "title", "language", "url")
    fields = {name: row.get(name) or labeled.metadata.get(name) for name in known}
    metadata = Metadata.from_fields(
        {
            **{name: value or "" for name, value in fields.items()},
            "about": about,
            "id": labeled.name,
        },
        path=labeled.name,
        place="",
    )
    if labeled.passages is not None:
        return _page(labeled, metadata)
    is_report = labeled.column.endswith("reports")
    return read_text(labeled.text, metadata=metadata, format="markdown" if is_report else "text")


def _page(labeled: Labeled, metadata: Metadata) -> Document:
    """A whole page as its file is read, with the structure that its text alone does not show."""
    folder = reports_folder()
    assert folder is not None  # pages come from there
    return read(folder / labeled.metadata["document"], metadata=metadata)


def _sidecar() -> dict[str, dict[str, str]]:
    folder = reports_folder()
    if folder is None:
        return {}
    with (folder / "metadata.csv").open(encoding="utf-8", newline="") as file:
        return {row["path"]: row for row in csv.DictReader(file)}
