"""Sorts more records than memory should hold."""

import heapq
import json
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import islice
from typing import IO, Any

Record = dict[str, Any]

AT_ONCE = 4000
"""Records held in memory; the rest lies in files without a name, which are gone with the run."""


def by_id(records: Iterable[Record], *, at_once: int = AT_ONCE) -> Iterator[Record]:
    """The records by id. Their values must be what JSON has."""
    source = iter(records)
    with ExitStack() as files:
        runs: list[Iterator[Record]] = []
        while run := sorted(islice(source, at_once), key=_id):
            if len(run) < at_once and not runs:
                yield from run
                return
            runs.append(_read(files.enter_context(_written(run))))
        yield from heapq.merge(*runs, key=_id)


def _id(record: Record) -> str:
    return str(record["id"])


def _written(run: Iterable[Record]) -> IO[str]:
    file = tempfile.TemporaryFile("w+", encoding="ascii")  # noqa: SIM115  (the caller closes it)
    file.writelines(json.dumps(record) + "\n" for record in run)
    file.seek(0)
    return file


def _read(file: IO[str]) -> Iterator[Record]:
    for line in file:
        yield json.loads(line)
