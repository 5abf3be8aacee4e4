"""Reads the tables of `data/`: tab-separated rows, `#` starts a comment, a final .gz is
unpacked."""

import gzip
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from extract.gazetteer.errors import TableError

DATA = Path(__file__).parent / "data"
LEXICON = Path(__file__).parents[1] / "lexicon"


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


def read_words(name: str) -> dict[str, Any]:
    """Read a word list of `extract/lexicon` (YAML, a mapping at the top).

    Raises:
        TableError: the file is missing, no YAML, or no mapping.
    """
    try:
        text = (LEXICON / name).read_text(encoding="utf-8")
        content = yaml.safe_load(text)
    except OSError as error:
        raise TableError(name, 0, f"cannot be read: {error.strerror}") from error
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise TableError(name, mark.line + 1 if mark else 0, "no valid YAML") from error
    if not isinstance(content, dict):
        raise TableError(name, 1, "a mapping of list names to words is wanted")
    return content


def word_set(content: dict[str, Any], name: str, file: str) -> frozenset[str]:
    """The words of one list, written as a YAML list or as one string of words.

    Raises:
        TableError: the list is missing or of another form.
    """
    value = content.get(name)
    if isinstance(value, str):
        return frozenset(value.split())
    if isinstance(value, list) and all(isinstance(word, str) for word in value):
        return frozenset(value)
    raise TableError(file, 0, f"`{name}` must be a list of words")


def split(cell: str) -> list[str]:
    """The parts of a cell written as `a|b|c`; none for an empty cell."""
    return [part for part in cell.split("|") if part]
