"""From files into a store: read, extract what is new, keep it, and count what came of it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

from extract.pipeline import build_nlp
from extract.read import Metadata, Source, merge, read_jsonl, read_many
from extract.run import extract, extractor_name
from graph.errors import NotFound, UnreadableInput
from graph.ingest import IngestReport, ingest
from graph.model import Document, Extraction, Problem
from graph.store.base import Store


@dataclass(frozen=True, slots=True)
class Failure:
    """An input that could not be read; the rest went on."""

    path: str
    place: str
    reason: str


@dataclass(slots=True)
class Intake:
    """What came of a run so far.

    Attributes:
        new: Documents that were read and written: unknown ones, and known ones of which more or
            better metadata came to light.
        unchanged: Documents that the store had just so.
        superseded: Documents that another version took the place of in this run.
        undated: Of the new and unchanged, how many have no date of publication.
        documents: Ids of the new and unchanged, as they came.
        notes: What a reader of the report should know of single documents, as (path, note).
    """

    new: int = 0
    unchanged: int = 0
    failed: list[Failure] = field(default_factory=list)
    undated: int = 0
    documents: list[str] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    _superseded: set[str] = field(default_factory=set)

    @property
    def superseded(self) -> int:
        return len(self._superseded)

    def failure(self, error: UnreadableInput) -> None:
        """Count an input that could not be read."""
        self.failed.append(Failure(error.path, error.place, error.reason))

    def document(self, path: str, document: Document, report: IngestReport | None) -> None:
        """Count a document; without a report it was not written."""
        self.undated += document.published is None
        self.documents.append(document.id)
        if report is None or report.unchanged:
            self.unchanged += 1
            return
        self.new += 1
        self._superseded.update(report.superseded)
        if report.superseded_by is not None:
            self._superseded.add(document.id)
        self.notes += [(path, message) for message in remarks(document, report.problems)]


def remarks(document: Document, problems: Iterable[Problem]) -> list[str]:
    """What a reader should know of a document as a whole: what was guessed, what was not read."""
    notes = dict(note.split("=", 1) for note in document.reader.split(";")[1:] if "=" in note)
    found = []
    if charset := notes.get("charset"):
        found.append(f"the encoding was guessed: {charset}")
    if pages := notes.get("without-text"):
        found.append(f"without text, so not read: page {pages}; run OCR on the file to read all")
    if pages := notes.get("damaged"):
        found.append(f"damaged, so not read: page {pages}; fetch the file again to read all")
    found += _remarks_on_parts(document)
    return found + [problem.message for problem in problems if problem.rule == "language"]


def _remarks_on_parts(document: Document) -> list[str]:
    """Attachments that wait for being read, and words of others that the document passes on."""
    found = []
    names = {locator.name: locator.start for locator in document.locators}
    if "attachments" in names:
        listed = document.text[names["attachments"] :].splitlines()[1:]
        number = f"{len(listed)} attachment{'s' if len(listed) > 1 else ''}"
        found.append(f"{number} not read; save and ingest them: {'; '.join(listed)}")
    if "forwarded mail" in names:
        found.append("holds forwarded mail, which is read as passed on by the sender")
    return found


def take_in(
    source: Source, store: Store, intake: Intake, *, options: Metadata, model: str | None = None
) -> Iterator[str]:
    """Take the documents of one source into a store, each in a transaction of its own.

    After each document its title, or the path, is yielded, so that a caller can show progress.
    Stopping between two of them leaves what is done.

    Args:
        intake: Where to count.
        options: Metadata that the caller gives for every document of the source.
        model: See `extract.pipeline.build_nlp`.
    """
    path = str(source.path)
    for found in read_many([source], metadata=options):
        if isinstance(found, UnreadableInput):
            intake.failure(found)
        else:
            _take_document(path, found, store, intake, model)
        yield path


def _take_document(
    path: str, document: Document, store: Store, intake: Intake, model: str | None
) -> None:
    nlp = build_nlp(model)
    stored = _stored(document, store)
    if stored is not None:
        document = merge(document, stored.document)
        if document == stored.document and stored.extractor == extractor_name(nlp):
            intake.document(path, document, None)
            return
    intake.document(path, document, ingest(extract(document, nlp), store))


def _stored(document: Document, store: Store) -> Extraction | None:
    try:
        return store.extraction(document.id)
    except NotFound:
        return None


def extract_sources(
    sources: Iterable[Source],
    *,
    lines: Path | None = None,
    options: Metadata,
    model: str | None = None,
) -> Iterator[Extraction | UnreadableInput]:
    """Read documents without any store, in their order; what cannot be read comes as its error.

    Args:
        lines: One more file, with a JSON document a line whatever it is called.
    """
    more = _read_lines(lines, options) if lines is not None else ()
    for found in chain(read_many(sources, metadata=options), more):
        if isinstance(found, UnreadableInput):
            yield found
        else:
            yield extract(found, build_nlp(model))


def _read_lines(path: Path, options: Metadata) -> Iterator[Document | UnreadableInput]:
    try:
        yield from read_jsonl(path, metadata=options)
    except UnreadableInput as error:
        yield error
