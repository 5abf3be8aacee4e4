"""Records to be scored: a file of them, and the check that a record is of the labeled text."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.accuracy.labels import Labeled

Record = Mapping[str, Any]


class RecordsError(ValueError):
    """Records do not fit the labeled documents; the message names them."""


def from_file(path: Path, documents: Sequence[Labeled]) -> Iterator[Record]:
    """The records of a JSONL file in the order of the documents, found by `external_id`.

    Raises:
        RecordsError: A line is no record, a document has none, or one is of another text.
    """
    records = dict(_lines(path))
    missing = [labeled.name for labeled in documents if labeled.name not in records]
    if missing:
        some = ", ".join(missing[:3])
        raise RecordsError(f"{path}: no record for {len(missing)} documents ({some}, ...)")
    for labeled in documents:
        yield checked(labeled, records[labeled.name])


def _lines(path: Path) -> Iterator[tuple[str, Record]]:
    for number, line in enumerate(_texts(path), 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
            yield str(record["document"]["external_id"]), record
        except (ValueError, TypeError, KeyError) as error:
            raise RecordsError(f"{path}: line {number}: no extraction record: {error}") from error


def _texts(path: Path) -> Iterable[str]:
    try:
        return path.read_text("utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise RecordsError(f"{path}: {error}") from error


def checked(labeled: Labeled, record: Record) -> Record:
    """The record itself.

    Raises:
        RecordsError: It is of a text of another length than the labels.
    """
    chars = record["document"]["chars"]
    if chars != len(labeled.text):
        raise RecordsError(
            f"{labeled.name}: the record is of a text of {chars} characters, "
            f"the labels are of one of {len(labeled.text)}"
        )
    return record
