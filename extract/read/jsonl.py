"""JSON Lines: one document a line, in the form that `shadowgraph extract --jsonl` reads."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from extract.read.document import to_document, with_title
from extract.read.limits import MEBIBYTE
from extract.read.metadata import Metadata
from extract.read.text import read_plain_text
from graph.errors import UnreadableInput
from graph.model import Document

READER = "jsonl/2"


def read_lines(
    file: BinaryIO, path: str, *, option: Metadata, sidecar: Metadata, longest: int
) -> Iterator[Document | UnreadableInput]:
    """Read documents from lines, in their order; blank lines are skipped.

    A broken line comes as the error that names it, and so does one of more than `longest` bytes;
    the rest goes on. The digest of a document is that of its line.
    """
    for number, line in enumerate(_lines(file, longest), start=1):
        if line is None:
            reason = f"a line of more than {longest / MEBIBYTE:,.4g} MiB, the most that is read"
            yield UnreadableInput(path, f"line {number}", f"{reason}; split the document")
            continue
        data = line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line
        if not data.strip():
            continue
        try:
            yield _read_line(data, path, f"line {number}", option, sidecar)
        except UnreadableInput as error:
            yield error


def _lines(file: BinaryIO, longest: int) -> Iterator[bytes | None]:
    """Lines one by one; None for one that is too long, of which never more is held than that."""
    while line := file.readline(longest + 1):
        if len(line) <= longest or line.endswith(b"\n"):
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = file.readline(longest)
        yield None


def _read_line(data: bytes, path: str, place: str, option: Metadata, sidecar: Metadata) -> Document:
    record = _parse(data, path, place)
    text = record.get("text")
    if not isinstance(text, str):
        raise UnreadableInput(path, place, "the key `text` is missing or no text")
    said = Metadata.from_fields(record, path=path, place=place)
    reading = read_plain_text(text, path, READER, with_front_matter=False)
    layers = with_title({"file": said}, reading.layers["file"].title)
    try:
        return to_document(
            replace(reading, layers=layers),
            sha256=hashlib.sha256(data.strip()).hexdigest(),
            path=path,
            option=option,
            sidecar=sidecar,
        )
    except UnreadableInput as error:
        inside = f"{place}, {error.place}" if error.place else place
        raise UnreadableInput(path, inside, error.reason) from error


def _parse(data: bytes, path: str, place: str) -> dict[str, object]:
    try:
        record = json.loads(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        where = f"{place}, byte {error.start}"
        raise UnreadableInput(path, where, "not valid UTF-8") from error
    except json.JSONDecodeError as error:
        where = f"{place}, column {error.colno}"
        raise UnreadableInput(path, where, f"no JSON: {error.msg}") from error
    except (RecursionError, ValueError) as error:
        raise UnreadableInput(path, place, f"no JSON that can be read: {error}") from error
    if not isinstance(record, dict):
        raise UnreadableInput(path, place, 'a line must be an object such as {"text": "..."}')
    return record
