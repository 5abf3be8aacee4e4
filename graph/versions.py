"""Which documents are current, and which of two extractions of one document holds.

Neither depends on what came first.
"""

import hashlib
import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable

from graph.model import ORIGINS, Document, Extraction
from graph.records import to_text

_VERSION = re.compile(r"/(\d+(?:\.\d+)*)")
_FIELDS = ("published", "publisher", "url", "title", "language", "about", "external_id")


def rank(extraction: Extraction, digest: str) -> tuple[object, ...]:
    """Of two extractions of one document the one with the smaller rank holds.

    The newer extractor comes first; then, per metadata field, the more trusted origin and the
    smaller value; then the newer reader; at last the greater digest of the whole.

    Args:
        digest: Hex digest of the extraction.
    """
    document = extraction.document
    origins = {origin.field: origin.origin for origin in document.origins}
    metadata = tuple(_trust(origins.get(name), getattr(document, name)) for name in _FIELDS)
    reader = (reader_name(document), -reader_version(document), document.source_sha256)
    version = tuple(-number for number in extractor_version(extraction.extractor))
    return ((*version, 1), metadata, reader, -int(digest, 16))


def best(extractions: Iterable[Extraction]) -> dict[str, Extraction]:
    """The extraction that holds for each document id."""
    found: dict[str, Extraction] = {}
    for extraction in extractions:
        other = found.setdefault(extraction.document.id, extraction)
        if other is not extraction:
            found[extraction.document.id] = min(
                (other, extraction), key=lambda e: rank(e, extraction_digest(e))
            )
    return found


def extraction_digest(extraction: Extraction) -> str:
    """SHA-256 of the whole extraction, 64 hex digits."""
    return hashlib.sha256(to_text(extraction).encode()).hexdigest()


def _trust(origin: str | None, value: object) -> tuple[bool, int, object]:
    if not value:
        return (True, 0, "")
    return (False, ORIGINS.index(origin) if origin in ORIGINS else len(ORIGINS), value)


def extractor_version(extractor: str) -> tuple[int, ...]:
    """Numbers of `NAME/1.2.3`, without zeros at the end; empty when there are none."""
    found = _VERSION.search(extractor)
    numbers = [int(number) for number in found.group(1).split(".")] if found else []
    while numbers and numbers[-1] == 0:
        numbers.pop()
    return tuple(numbers)


def active_documents(documents: Iterable[Document]) -> set[str]:
    """Ids of the documents that no other supersedes.

    Of documents with one external id the latest `published` holds (None is the oldest), at a tie
    the greater id. Of documents read from the same bytes by one reader, the newest reader holds.
    """
    rows = list(documents)
    return {d.id for d in rows} - set(superseded(rows))


def superseded(documents: Iterable[Document]) -> dict[str, str]:
    """For each document that is not current, the id of the one that took its place."""
    rows = list(documents)
    found: dict[str, str] = {}
    for group in _groups(rows, _external_id).values():
        latest = max(group, key=lambda d: (d.published or "", d.id))
        found.update({d.id: latest.id for d in group if d is not latest})
    for group in _groups(rows, _source).values():
        latest = max(group, key=_newest_reader)
        for document in group:
            if reader_version(document) < reader_version(latest):
                found.setdefault(document.id, latest.id)
    return found


def _groups(
    rows: Iterable[Document], key: Callable[[Document], Hashable]
) -> dict[Hashable, list[Document]]:
    found: dict[Hashable, list[Document]] = defaultdict(list)
    for document in rows:
        value = key(document)
        if value is not None:
            found[value].append(document)
    return found


def _external_id(document: Document) -> str | None:
    return document.external_id


def _source(document: Document) -> tuple[str, str, str | None]:
    return document.source_sha256, reader_name(document), document.publisher


def _newest_reader(document: Document) -> tuple[int, str]:
    return reader_version(document), document.id


def reader_name(document: Document) -> str:
    """`html` of `html/2;charset=cp1252`."""
    return document.reader.partition("/")[0]


def reader_version(document: Document) -> int:
    """2 of `html/2;charset=cp1252`; 0 where no whole number stands."""
    version = document.reader.partition("/")[2].partition(";")[0]
    return int(version) if version.isdecimal() else 0
