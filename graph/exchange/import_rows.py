"""Rows of a delimited file, each as it stands in the file, with the place of each of its cells.

Whatever comes of a row later can so be shown at the very characters that say it. The file is read
twice, both times as a stream: `inspect` proves that it is text, `read_rows` gives its rows.
"""

import codecs
import hashlib
import re
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from graph.errors import UnreadableInput

DELIMITERS = ",;\t|"
LONGEST_ROW = 1000
"""Most lines of one row; a quote that is still open then was never meant to be one."""

_BLOCK = 1 << 20
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_QUOTED = re.compile(r'[ ]*"([^"]*+(?:""[^"]*+)*+)"[ ]*')
_OPENED = re.compile(r'[ ]*"')


class Cell(NamedTuple):
    """A cell: `start` and `end` in the text of its row, without quotes and blanks around it.

    `text` is what it says: a doubled quote stands for one.
    """

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Row:
    """One row. `line` counts from 1 and is its first line in the file."""

    line: int
    text: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Inspected:
    """What a first pass over a file has shown.

    Attributes:
        digest: SHA-256 of its bytes, 64 hex digits.
        lines: About how many lines it has.
        encoding: Name of the encoding that reads all of it.
    """

    digest: str
    lines: int
    encoding: str


def inspect(path: Path, encoding: str | None = None) -> Inspected:
    """Hash a file and decode all of it once. Without an encoding its mark tells, else it is UTF-8.

    Raises:
        UnreadableInput: It is empty, cannot be opened, or is not of that encoding.
    """
    digest, lines, name = hashlib.sha256(), 0, encoding
    try:
        with path.open("rb") as file:
            decoder = None
            while block := file.read(_BLOCK):
                if decoder is None:
                    name = name or _marked(block)
                    decoder = codecs.getincrementaldecoder(name)()
                _decode(decoder, block, str(path), lines, str(name))
                digest.update(block)
                lines += block.count(b"\n")
            if decoder is None:
                raise UnreadableInput(str(path), "", "the file is empty")
            _decode(decoder, b"", str(path), lines, str(name), final=True)
    except OSError as error:
        raise UnreadableInput(str(path), "", error.strerror or str(error)) from error
    return Inspected(digest.hexdigest(), lines, str(name))


def _marked(block: bytes) -> str:
    return next((name for mark, name in _MARKS if block.startswith(mark)), "utf-8")


def _decode(
    decoder: codecs.IncrementalDecoder,
    block: bytes,
    path: str,
    lines: int,
    name: str,
    *,
    final: bool = False,
) -> None:
    try:
        text = decoder.decode(block, final)
    except UnicodeDecodeError as error:
        line = lines + 1 + block.count(b"\n", 0, max(error.start, 0))
        bad = error.object[error.start : error.start + 1].hex().upper()
        reason = f"byte {bad} is no {name}; save the file as UTF-8 or name its --encoding"
        raise UnreadableInput(path, f"line {line}", reason) from error
    if "\0" in text:
        line = lines + 1 + text.count("\n", 0, text.index("\0"))
        raise UnreadableInput(path, f"line {line}", "holds zero bytes, so it is no table of text")


def read_rows(path: Path, encoding: str) -> Iterator[Row | UnreadableInput]:
    """The rows in their order, the header first; a row that is none comes as its error.

    The delimiter is the one of `DELIMITERS` that cuts the first line into most cells. Blank lines,
    and rows of empty cells, are passed over.

    Raises:
        UnreadableInput: The file cannot be opened, or has no line that says anything.
    """
    empty = True
    try:
        with path.open(encoding=encoding) as file:
            for line, text, cells in _records(file.readline):
                empty = False
                if cells is None:
                    reason = "a quote opens and does not close where its cell ends"
                    yield UnreadableInput(str(path), f"line {line}", reason)
                elif any(cell.text for cell in cells):
                    yield Row(line, text, cells)
    except OSError as error:
        raise UnreadableInput(str(path), "", error.strerror or str(error)) from error
    if empty:
        raise UnreadableInput(str(path), "", "the file is empty")


def _records(readline: Callable[[], str]) -> Iterator[tuple[int, str, tuple[Cell, ...] | None]]:
    """Line number, text and cells of each row that is not blank; no cells where it is broken.

    A quoted cell may run over several lines. A quote that does not close within `LONGEST_ROW` lines
    breaks its own line alone: those behind it are read as if it were not there.
    """
    ahead: deque[str] = deque()
    delimiter, number = "", 1

    def take() -> str:
        return ahead.popleft() if ahead else readline()

    while first := take():
        text = first.rstrip("\n")
        if not text.strip():
            number += 1
            continue
        delimiter = delimiter or max(DELIMITERS, key=lambda one: len(_cells(text, one) or ()))
        cells, lines = _cells(text, delimiter), 1
        if cells is None:
            behind: list[str] = []
            while cells is None and len(behind) < LONGEST_ROW - 1 and (more := take()):
                behind.append(more)
                if '"' in more:
                    cells = _cells((first + "".join(behind)).rstrip("\n"), delimiter)
            if cells:
                text, lines = (first + "".join(behind)).rstrip("\n"), len(behind) + 1
            else:
                ahead.extendleft(reversed(behind))
        yield number, text, cells or None
        number += lines


def _cells(text: str, delimiter: str) -> tuple[Cell, ...] | None:
    """The cells of a row; None when a quote stays open, and none when one closes inside a cell."""
    if '"' not in text:
        return tuple(_plain_cells(text, delimiter))
    cells, at = [], 0
    while True:
        quoted = _QUOTED.match(text, at)
        if quoted is not None:
            start, end, at = quoted.start(1), quoted.end(1), quoted.end()
            if text[at : at + 1] not in ("", delimiter):
                return ()
            cells.append(_cell(text, start, end, quoted=True))
        elif _OPENED.match(text, at):
            return None
        else:
            end = text.find(delimiter, at)
            end = len(text) if end < 0 else end
            cells.append(_cell(text, at, end, quoted=False))
            at = end
        if at >= len(text):
            return tuple(cells)
        at += 1
        if at == len(text):
            return (*cells, Cell(at, at, ""))


def _plain_cells(text: str, delimiter: str) -> Iterator[Cell]:
    at = 0
    for part in text.split(delimiter):
        said = part.strip()
        start = at + (len(part) - len(part.lstrip()) if said else 0)
        yield Cell(start, start + len(said), said)
        at += len(part) + 1


def _cell(text: str, start: int, end: int, *, quoted: bool) -> Cell:
    raw = text[start:end]
    said = raw.strip()
    start += len(raw) - len(raw.lstrip()) if said else 0
    return Cell(start, start + len(said), said.replace('""', '"') if quoted else said)
