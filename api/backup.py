"""A whole store as one file: a head line, then one record a line as `graph.records` writes it.

The head names the format and its version, the number of records of each kind, and the digest of all
bytes that follow it, so that a file that was damaged or cut short is refused before anything of it
is written. A name that ends in `.gz` gives a gzip file; a reader tells it by its content.
"""

import gzip
import hashlib
import json
import os
import re
import shutil
import tempfile
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, cast

from api.files import written_bytes
from api.moving import KINDS, Moved, kind_of
from graph.errors import UnreadableInput
from graph.records import from_text, to_text
from graph.store.base import DumpRecord

FORMAT = "shadowgraph-backup"
VERSION = 1
_GZIP = b"\x1f\x8b"
_LINE = re.compile(r'\{"([a-z]+)":(\{.*\})\}\n', re.DOTALL)
_NO_RECORD = (AttributeError, KeyError, RuntimeError, StopIteration, TypeError, ValueError)
"""What `from_text` raises on data of another form."""
_DAMAGED = (EOFError, zlib.error, gzip.BadGzipFile)


@dataclass(frozen=True, slots=True)
class Head:
    """What the first line says. `sha256` is of the bytes of all other lines."""

    records: Moved
    sha256: str


def write_backup(records: Iterable[DumpRecord], path: Path) -> Moved:
    """Write a dump to a file that only its owner can read; it is there whole or not at all.

    Raises:
        OSError: The folder is missing, cannot be written, or is full.
    """
    compressed = path.name.endswith(".gz")
    with (
        written_bytes(path, private=True) as file,
        tempfile.TemporaryFile(dir=path.parent) as body,
    ):
        with _packed(body, compressed) as out:
            head = _write_body(records, out)
        with _packed(file, compressed) as out:
            out.write(_head_line(head))
        body.seek(0)
        shutil.copyfileobj(body, file)
        file.flush()
        os.fsync(file.fileno())
    return head.records


@contextmanager
def _packed(file: IO[bytes], compressed: bool) -> Iterator[IO[bytes]]:
    """What is written here is one gzip member, or goes in as it is."""
    if not compressed:
        yield file
        return
    with gzip.GzipFile(filename="", mode="wb", fileobj=file, mtime=0) as out:
        yield cast("IO[bytes]", out)


def _write_body(records: Iterable[DumpRecord], out: IO[bytes]) -> Head:
    counts: Counter[str] = Counter()
    digest = hashlib.sha256()
    for record in records:
        kind = kind_of(record)
        line = f'{{"{kind}":{to_text(record)}}}\n'.encode()
        out.write(line)
        digest.update(line)
        counts[kind] += 1
    return Head(Moved(**counts), digest.hexdigest())


def _head_line(head: Head) -> bytes:
    said = {
        "format": FORMAT,
        "version": VERSION,
        "records": {kind: getattr(head.records, kind) for kind in KINDS},
        "sha256": head.sha256,
    }
    return json.dumps(said).encode() + b"\n"


def check_backup(path: Path) -> Head:
    """Read the whole file and give what its head says.

    Raises:
        UnreadableInput: It is no backup, of a newer version, damaged, or cut short.
        OSError: It cannot be read.
    """
    with _lines(path) as lines:
        head = _read_head(path, next(lines, b""))
        digest = hashlib.sha256()
        last = 1
        for line in lines:
            digest.update(line)
            last += 1
    if digest.hexdigest() != head.sha256:
        raise _damage(path, head, last)
    return head


def read_backup(path: Path) -> Iterator[DumpRecord]:
    """The records of a file that `check_backup` has passed.

    Raises:
        UnreadableInput: A line holds no record.
    """
    with _lines(path) as lines:
        next(lines, None)
        for number, line in enumerate(lines, start=2):
            yield _read_record(path, number, line)


@contextmanager
def _lines(path: Path) -> Iterator[Iterator[bytes]]:
    with open(path, "rb") as file:
        compressed = file.read(2) == _GZIP
        file.seek(0)
        yield _whole_lines(path, gzip.GzipFile(fileobj=file) if compressed else file)


def _whole_lines(path: Path, file: Iterable[bytes]) -> Iterator[bytes]:
    number = 0
    try:
        for line in file:
            yield line
            number += 1
    except _DAMAGED as error:
        raise UnreadableInput(
            str(path), f"after line {number}", "the file is damaged or cut short"
        ) from error


def _read_head(path: Path, line: bytes) -> Head:
    try:
        said = json.loads(line)
    except ValueError:
        said = None
    if not isinstance(said, dict) or said.get("format") != FORMAT:
        raise UnreadableInput(str(path), "line 1", "this is no backup of shadowgraph")
    version = said.get("version")
    if type(version) is not int or version < 1:
        raise UnreadableInput(str(path), "line 1", "the head of the backup is damaged")
    if version > VERSION:
        raise UnreadableInput(
            str(path),
            "line 1",
            f"the backup has format {version}, this program knows up to {VERSION}; restore it with"
            " a newer shadowgraph",
        )
    try:
        counts = {kind: int(number) for kind, number in said["records"].items()}
        return Head(Moved(**counts), str(said["sha256"]))
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise UnreadableInput(str(path), "line 1", "the head of the backup is damaged") from error


def _damage(path: Path, head: Head, last: int) -> UnreadableInput:
    """Where a file differs from what its head says."""
    counts: Counter[str] = Counter()
    try:
        for record in read_backup(path):
            counts[kind_of(record)] += 1
    except UnreadableInput as error:
        return error
    if sum(counts.values()) < head.records.total:
        return UnreadableInput(str(path), f"after line {last}", "the file is cut short")
    return UnreadableInput(str(path), "", "its digest is not the one in its head; it was changed")


def _read_record(path: Path, number: int, line: bytes) -> DumpRecord:
    try:
        match = _LINE.fullmatch(line.decode())
        if match is None:
            raise ValueError("not of the form of a record")
        return from_text(KINDS[match[1]], match[2])
    except _NO_RECORD as error:
        raise UnreadableInput(str(path), f"line {number}", "this is no whole record") from error
