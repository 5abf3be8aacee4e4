"""From files into a store: read, extract what is new, keep it, and count what came of it."""

from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from pathlib import Path

from api.failures import Failure
from extract.pipeline import build_nlp
from extract.read import Metadata, Source, merge, read_jsonl, read_many
from extract.run import extract, extract_many, extractor_name
from extract.speed.processes import extract_in_processes
from graph.errors import NotFound, UnreadableInput
from graph.ingest import IngestReport, ingest
from graph.model import Document, Extraction, Problem
from graph.store.base import Store


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


def take_in_with_processes(
    sources: Iterable[Source],
    store: Store,
    intake: Intake,
    *,
    processes: int,
    options: Metadata,
    model: str | None = None,
) -> Iterator[str]:
    """Take in documents of many sources, read by several processes and written by this one.

    What is counted and kept is the same as with `take_in`, and so is what is yielded.

    Args:
        processes: At least 1; see `extract.speed.processes.extract_in_processes`.
    """
    coming: deque[tuple[str, Document, bool] | tuple[str, UnreadableInput]] = deque()

    def to_read() -> Iterator[Document]:
        for source in sources:
            for found in read_many([source], metadata=options):
                if isinstance(found, UnreadableInput):
                    coming.append((str(source.path), found))
                    continue
                document, known = _known(found, store, model)
                coming.append((str(source.path), document, known))
                if not known:
                    yield document

    def settle(extraction: Extraction | None) -> Iterator[str]:
        """Count what comes before the next document that was read, and that document."""
        while coming:
            path, found, *known = coming.popleft()
            if isinstance(found, UnreadableInput):
                intake.failure(found)
            elif known[0]:
                intake.document(path, found, None)
            elif extraction is None:
                raise AssertionError(f"{path} was not read")
            else:
                intake.document(path, found, ingest(extraction, store))
                yield path
                return
            yield path

    for extraction in extract_in_processes(to_read(), processes, model=model):
        yield from settle(extraction)
    yield from settle(None)


def _take_document(
    path: str, document: Document, store: Store, intake: Intake, model: str | None
) -> None:
    document, known = _known(document, store, model)
    report = None if known else ingest(extract(document, build_nlp(model)), store)
    intake.document(path, document, report)


def _known(document: Document, store: Store, model: str | None) -> tuple[Document, bool]:
    """The document with what the store knows of it; True when reading it again gives nothing."""
    stored = _stored(document, store)
    if stored is None:
        return document, False
    merged = merge(document, stored.document)
    same = merged == stored.document and stored.extractor == extractor_name(build_nlp(model))
    return merged, same


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
    processes: int = 1,
) -> Iterator[Extraction | UnreadableInput]:
    """Read documents without any store, in their order; what cannot be read comes as its error.

    Args:
        lines: One more file, with a JSON document a line whatever it is called.
        processes: How many read; more than one start in some seconds.
    """
    more = _read_lines(lines, options) if lines is not None else ()
    found = chain(read_many(sources, metadata=options), more)
    if processes > 1:
        reader = partial(extract_in_processes, processes=processes, model=model)
    else:
        reader = partial(_extracted_here, model=model)
    yield from _extracted(found, reader)


def _extracted_here(documents: Iterable[Document], model: str | None) -> Iterator[Extraction]:
    """What this process reads; the models are loaded with the first document, not before."""
    coming = iter(documents)
    for first in coming:
        yield from extract_many(chain([first], coming), build_nlp(model))


def _extracted(
    found: Iterable[Document | UnreadableInput],
    reader: Callable[[Iterable[Document]], Iterator[Extraction]],
) -> Iterator[Extraction | UnreadableInput]:
    """What a reader of many documents says of them; each error comes where its document would."""
    errors: dict[int, list[UnreadableInput]] = defaultdict(list)

    def documents() -> Iterator[Document]:
        number = 0
        for one in found:
            if isinstance(one, UnreadableInput):
                errors[number].append(one)
            else:
                number += 1
                yield one

    for number, extraction in enumerate(reader(documents())):
        yield from errors.pop(number, ())
        yield extraction
    for number in sorted(errors):
        yield from errors[number]


def _read_lines(path: Path, options: Metadata) -> Iterator[Document | UnreadableInput]:
    try:
        yield from read_jsonl(path, metadata=options)
    except UnreadableInput as error:
        yield error
