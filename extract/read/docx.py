"""Word files (.docx) to text: paragraphs, headings, lists, tables, footnotes, comments.

The text is that of the file with all tracked changes accepted: what was inserted is there, what was
deleted is not. python-docx opens the package and knows its parts and properties; the body is walked
by `extract.read.docx_body`.
"""

import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

import docx
from docx.opc.coreprops import CoreProperties
from docx.opc.exceptions import OpcError
from lxml import etree

from extract.read.chunks import Chunk
from extract.read.document import Reading
from extract.read.docx_body import BodyPart, iter_body, iter_notes
from extract.read.docx_styles import Styles
from extract.read.file_metadata import file_metadata
from extract.read.limits import LIMITS, MEBIBYTE
from extract.read.structure import name_chunks
from graph.errors import UnreadableInput

READER = "docx/2"

_OLD = b"\xd0\xcf\x11\xe0"
_NO_WORD = "no Word file, or a damaged one; open it in a word processor and save it as .docx"


def read_docx(data: bytes, path: str) -> Reading:
    """Read a Word file.

    Raises:
        UnreadableInput: It is damaged, encrypted, no Word file, blank, or far larger unpacked.
    """
    if data.startswith(_OLD):
        reason = "an old or encrypted Word file; save it as .docx without a password"
        raise UnreadableInput(path, "", reason)
    with _damage_told(path):
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            _check_size(package, path)
        word = docx.Document(io.BytesIO(data))
        styles = Styles(word.part)
        parts = [*iter_body(word.element.body, styles), *iter_notes(word.part, styles)]
        properties = word.core_properties
        title, author, saved = properties.title, properties.author, _saved(properties)
    if not parts:
        raise UnreadableInput(path, "", "the file holds no text")
    text, chunks = _written(parts)
    blocks = name_chunks(text, chunks)
    said = file_metadata(text, blocks, title=title, author=author, made=saved)
    return Reading(text, READER, blocks, {"file": said})


@contextmanager
def _damage_told(path: str) -> Iterator[None]:
    """Turn what python-docx and its parsers trip over into one error."""
    try:
        yield
    except (zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, EOFError) as error:
        reason = "this .docx is damaged or cut off: it is no whole ZIP container; fetch it again"
        raise UnreadableInput(path, "", reason) from error
    except etree.XMLSyntaxError as error:
        reason = f"a part of this .docx is damaged: {error.msg}"
        raise UnreadableInput(path, f"line {error.lineno}", reason) from error
    except (OpcError, KeyError, ValueError, TypeError, AttributeError, RuntimeError) as error:
        # A package that lacks a part, or has another in its place, shows as any of these.
        raise UnreadableInput(path, "", _NO_WORD) from error


def _check_size(package: zipfile.ZipFile, path: str) -> None:
    """Refuse what grows beyond the limit; nothing is unpacked for that."""
    unpacked = sum(part.file_size for part in package.infolist())
    if unpacked > LIMITS.unpacked_bytes:
        reason = (
            f"it unpacks to {unpacked // MEBIBYTE:,} MiB, at most"
            f" {LIMITS.unpacked_bytes // MEBIBYTE:,} MiB are read; save it without its pictures"
        )
        raise UnreadableInput(path, "", reason)


def _written(parts: list[BodyPart]) -> tuple[str, list[Chunk]]:
    """The parts below each other, a blank line between them."""
    text = "\n\n".join(part.text for part in parts)
    chunks = []
    start = 0
    for part in parts:
        end = start + len(part.text)
        chunks.append(Chunk(start, end, part.hint, part.level))
        start = end + 2
    return text, chunks


def _saved(properties: CoreProperties) -> date | None:
    """The day on which the file was last saved; the one on which it was begun may lie far back."""
    moment = properties.modified
    return moment.date() if moment is not None else None
