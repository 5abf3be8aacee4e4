"""What a list of files and folders holds: which of them are documents, and what sidecars say.

A folder gives every file below it that ends in one of `SUFFIXES`, except hidden files, notes
about the folder (README, GUIDE, LICENSE, NOTICE, CHANGELOG, CONTRIBUTING) and those that a file
named `.shadowgraphignore` leaves out: one file name pattern a line, for the folder it lies in. A
file that is named itself is taken whatever it is called. Links to folders are not followed.

A `metadata.csv` is never a document: its rows (column `path`, relative to its folder) give metadata
for the files below it. Sidecars are looked for from the file's own folder up to the folder above
the one that was named; the nearest one that has a value wins.
"""

import csv
import io
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from fnmatch import fnmatch
from pathlib import Path

from extract.read.encoding import decode
from extract.read.metadata import FIELDS, Metadata
from graph.errors import UnreadableInput

SUFFIXES = (
    ".txt", ".md", ".markdown", ".html", ".htm", ".pdf", ".docx", ".eml", ".jsonl",
)  # fmt: skip
SIDECAR = "metadata.csv"
IGNORE = ".shadowgraphignore"
_NOTES = ("readme", "guide.", "license", "notice", "changelog", "contributing")


@dataclass(frozen=True, slots=True)
class Source:
    """One file to read, with what a sidecar says about it.

    Attributes:
        problem: Why it cannot be read, when that is known already; reading it raises this.
    """

    path: Path
    sidecar: Metadata = field(default_factory=Metadata)
    problem: UnreadableInput | None = None


Row = Metadata | UnreadableInput


def iter_paths(paths: Iterable[Path]) -> Iterator[Source]:
    """Expand files and folders, each folder in sorted order, no file twice.

    Nothing is raised: a file that is missing or has a wrong sidecar row, and a folder without any
    document, come as a `Source` with a `problem`.
    """
    tables: dict[Path, dict[str, Row]] = {}
    seen = set()
    for root in paths:
        found = False
        for path, problem in _files(root):
            found = True
            real = os.path.realpath(path)
            if real in seen:
                continue
            seen.add(real)
            if problem is None:
                yield _with_sidecar(path, root if root.is_dir() else root.parent, tables)
            else:
                yield Source(path, problem=problem)
        if not found and root.name != SIDECAR:
            reason = f"no document in this folder; file names must end in {' '.join(SUFFIXES)}"
            yield Source(root, problem=UnreadableInput(str(root), "", reason))


def _files(root: Path) -> Iterator[tuple[Path, UnreadableInput | None]]:
    if not root.is_dir():
        if root.name != SIDECAR:
            yield root, None
        return
    failures: list[OSError] = []
    for folder, folders, names in os.walk(root, onerror=failures.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        try:
            ignored = _ignored(Path(folder)) if IGNORE in names else ()
        except OSError as unread:  # what it leaves out is unknown, so nothing is taken
            failures.append(unread)
            names = []
        for name in sorted(names):
            if _is_document(name) and not any(fnmatch(name, pattern) for pattern in ignored):
                path = Path(folder, name)
                yield path, _not_a_file(path)
        for error in failures:
            place = Path(error.filename or folder)
            yield place, UnreadableInput(str(place), "", error.strerror or "cannot be opened")
        failures.clear()
    for error in failures:
        place = Path(error.filename or root)
        yield place, UnreadableInput(str(place), "", error.strerror or "cannot be opened")


def _not_a_file(path: Path) -> UnreadableInput | None:
    """The problem of a pipe, socket or device, which might never end; links are followed."""
    if not path.exists() or path.is_file():
        return None
    return UnreadableInput(str(path), "", "not a regular file; name it itself to read it")


def _is_document(name: str) -> bool:
    stem = name.lower()
    return stem.endswith(SUFFIXES) and not stem.startswith((".", *_NOTES))


def _ignored(folder: Path) -> tuple[str, ...]:
    lines = (folder / IGNORE).read_text(encoding="utf-8", errors="replace").splitlines()
    return tuple(line.strip() for line in lines if line.strip() and not line.startswith("#"))


def _with_sidecar(path: Path, root: Path, tables: dict[Path, dict[str, Row]]) -> Source:
    """Look the file up in the sidecars of its folder and of those above, nearest first."""
    known = Metadata()
    folder = path.absolute().parent
    top = root.absolute().parent
    while True:
        if folder not in tables:
            tables[folder] = _read_sidecar(folder / SIDECAR)
        key = path.absolute().relative_to(folder).as_posix()
        row = tables[folder].get(key) or tables[folder].get("")
        if isinstance(row, UnreadableInput):
            return Source(path, problem=row)
        if row is not None:
            missing = {field: getattr(row, field) for field in FIELDS if not getattr(known, field)}
            known = replace(known, **missing)
        if folder in (top, folder.parent) or not folder.is_relative_to(top):
            return Source(path, known)
        folder = folder.parent


def _read_sidecar(path: Path) -> dict[str, Row]:
    """Rows by path; the key "" holds the problem of the whole file, if it has one.

    Without a column `path` the file is no sidecar, and the result is empty.
    """
    try:
        text = decode(path.read_bytes(), str(path)).text
    except FileNotFoundError:
        return {}
    except OSError as error:
        return {"": UnreadableInput(str(path), "", error.strerror or "cannot be opened")}
    except UnreadableInput as error:
        return {"": error}
    rows: dict[str, Row] = {}
    table = csv.DictReader(io.StringIO(text, newline=""), restkey="", restval="", strict=True)
    try:
        if "path" not in (table.fieldnames or ()):
            return {}
        for row in table:
            key = Path(row["path"].strip()).as_posix()
            place = f"line {table.line_num}"
            if row.get(""):
                rows[key] = UnreadableInput(str(path), place, "more values than columns")
                continue
            try:
                rows[key] = Metadata.from_fields(row, path=str(path), place=place)
            except UnreadableInput as error:
                rows[key] = error
    except csv.Error as error:
        return {"": UnreadableInput(str(path), f"line {table.line_num}", str(error))}
    return rows
