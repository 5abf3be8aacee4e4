"""Files and texts to documents.

Each format has a module of its own. Of text, Markdown and JSON Lines `Document.text` is what was
decoded, unchanged; HTML, PDF, Word files and mail are turned into text, in a bounded process of
their own. Nothing is cut short, and whatever cannot be read says where and why.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Literal

from extract.read.bounded import read_bounded
from extract.read.content import opened_lines, read_content
from extract.read.document import Reading, to_document
from extract.read.jsonl import read_lines
from extract.read.limits import LIMITS, Limits
from extract.read.markdown import read_markdown, read_markdown_text
from extract.read.metadata import Metadata, merge
from extract.read.sentences import document_sentences, sentences
from extract.read.source import SUFFIXES, Source, iter_paths
from extract.read.structure import blocks
from extract.read.text import read_plain, read_plain_text
from graph.errors import UnreadableInput
from graph.model import Document

__all__ = [
    "LIMITS", "SUFFIXES", "Format", "Limits", "Metadata", "Source", "blocks",
    "document_sentences", "iter_paths", "merge", "read", "read_jsonl", "read_many", "read_text",
    "sentences",
]  # fmt: skip

Format = Literal["text", "markdown", "html"]
"""Forms of a text that is in memory."""

_READERS: Mapping[str, Callable[[bytes, str], Reading]] = {
    ".md": read_markdown,
    ".markdown": read_markdown,
}
"""Every other suffix is read as plain text."""
_BOUNDED = frozenset((".pdf", ".docx", ".eml", ".html", ".htm", ".xhtml"))
"""Formats that are parsed in a process of their own, see `extract.read.formats`."""
_DECODED_PAGE = "decoded page"
_TEXT_READERS: Mapping[Format, Callable[[str, str], Reading]] = {
    "text": read_plain_text,
    "markdown": read_markdown_text,
    "html": lambda text, path: read_bounded(_encoded(text), _DECODED_PAGE, path, LIMITS),
}
_NOTHING = Metadata()


def read(
    source: Path | Source, *, metadata: Metadata | None = None, limits: Limits = LIMITS
) -> Document:
    """Read a file that holds one document.

    Args:
        source: A path, or one of `iter_paths`, which brings what a sidecar says.
        metadata: What the caller says about the document (origin `option`).
        limits: What reading it may cost.

    Raises:
        UnreadableInput: The file cannot be read as a document; it names file, place and reason.
    """
    source = _source(source)
    path = str(source.path)
    if source.path.suffix.lower() == ".jsonl":
        raise UnreadableInput(path, "", "a .jsonl file holds many documents, one a line")
    if source.problem is not None:
        raise source.problem
    data = read_content(source.path, limits)
    suffix = source.path.suffix.lower()
    if suffix in _BOUNDED:
        reading = read_bounded(data, suffix, path, limits)
    else:
        reading = _READERS.get(suffix, read_plain)(data, path)
    return to_document(
        reading,
        sha256=hashlib.sha256(data).hexdigest(),
        path=path,
        option=metadata or _NOTHING,
        sidecar=source.sidecar,
    )


def read_text(text: str, *, metadata: Metadata | None = None, format: Format = "text") -> Document:
    """Read a text that is in memory; its digest is that of its UTF-8 bytes.

    Raises:
        UnreadableInput: The text is blank or broken; the path it names is `text`.
    """
    data = _encoded(text)
    return to_document(
        _TEXT_READERS[format](text, "text"),
        sha256=hashlib.sha256(data).hexdigest(),
        path="text",
        option=metadata or _NOTHING,
        sidecar=_NOTHING,
    )


def read_jsonl(
    source: Path | Source, *, metadata: Metadata | None = None, limits: Limits = LIMITS
) -> Iterator[Document | UnreadableInput]:
    """Read the documents of a .jsonl file one by one; a broken line is yielded as its error.

    Raises:
        UnreadableInput: The file itself cannot be opened.
    """
    source = _source(source)
    if source.problem is not None:
        raise source.problem
    with opened_lines(source.path) as lines:
        yield from read_lines(
            lines,
            str(source.path),
            option=metadata or _NOTHING,
            sidecar=source.sidecar,
            longest=limits.line_bytes,
        )


def read_many(
    sources: Iterable[Path | Source],
    *,
    metadata: Metadata | None = None,
    limits: Limits = LIMITS,
) -> Iterator[Document | UnreadableInput]:
    """Read files of every format, in their order; what cannot be read is yielded as its error."""
    for source in map(_source, sources):
        try:
            if source.path.suffix.lower() == ".jsonl":
                yield from read_jsonl(source, metadata=metadata, limits=limits)
            else:
                yield read(source, metadata=metadata, limits=limits)
        except UnreadableInput as error:
            yield error


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _source(source: Path | Source) -> Source:
    return source if isinstance(source, Source) else Source(source)
