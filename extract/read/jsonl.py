"""JSON Lines: one document a line, in the form that `shadowgraph extract --jsonl` reads."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import replace

from extract.read.document import to_document, with_title
from extract.read.metadata import Metadata
from extract.read.text import read_plain_text
from graph.errors import UnreadableInput
from graph.model import Document

READER = "jsonl/1"


def read_lines(
    lines: Iterable[bytes], path: str, *, option: Metadata, sidecar: Metadata
) -> Iterator[Document | UnreadableInput]:
    """Read documents from lines, in their order; blank lines are skipped.

    A broken line comes as the error that names it, and the rest goes on. The digest of a document
    is that of its line.
    """
    for number, line in enumerate(lines, start=1):
        data = line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line
        if not data.strip():
            continue
        try:
            yield _read_line(data, path, f"line {number}", option, sidecar)
        except UnreadableInput as error:
            yield error


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
