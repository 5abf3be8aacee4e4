"""Reads the tables of `data/`: tab-separated rows, `#` starts a comment, a final .gz is unpacked.

Word lists are no tables; `extract.wordlists` reads them.
"""

import gzip
from collections.abc import Iterator
from pathlib import Path

from extract.gazetteer.errors import TableError

DATA = Path(__file__).parent / "data"


def read_rows(name: str, columns: int) -> Iterator[list[str]]:
    """Yield the rows of a table, each with exactly `columns` cells, missing last cells as "".

    Raises:
        TableError: the file is missing, or a row has too many cells or an empty first one.
    """
    path = DATA / name
    try:
        data = path.read_bytes()
    except OSError as error:
        raise TableError(name, 0, f"cannot be read: {error.strerror}") from error
    text = (gzip.decompress(data) if name.endswith(".gz") else data).decode()
    for number, line in enumerate(text.split("\n"), start=1):
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        if len(cells) > columns or not cells[0]:
            raise TableError(name, number, f"{columns} cells wanted, the first not empty")
        yield cells + [""] * (columns - len(cells))


def split(cell: str) -> list[str]:
    """The parts of a cell written as `a|b|c`; none for an empty cell."""
    return [part for part in cell.split("|") if part]
