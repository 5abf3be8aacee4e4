"""The stream of records from which another store rebuilds this one, its digest, and its numbers."""

from collections.abc import Iterator
from tempfile import TemporaryFile
from typing import IO

from neo4j import ManagedTransaction

from graph.ids import digest
from graph.model import Extraction, Finding, Judgement
from graph.records import from_text, to_text
from graph.store.base import DumpRecord, Stats, Withdrawal
from graph.store.neo4j.records import read_extractions, read_findings, read_judgements

_BATCH = 50
_KINDS: dict[str, type[DumpRecord]] = {
    kind.__name__: kind for kind in (Extraction, Judgement, Withdrawal, Finding)
}


class Spool:
    """A dump in a file that nobody else can open and that goes when it is closed.

    A transaction of Neo4j is no snapshot. So a dump is written here while nobody else may write,
    and given out afterwards, however long that takes.
    """

    def __init__(self) -> None:
        file = TemporaryFile("w+", encoding="utf-8", newline="\n")  # noqa: SIM115 - closed below
        self._file: IO[str] = file

    def fill(self, tx: ManagedTransaction) -> None:
        """Write all records, from the start when it is called again."""
        self._file.seek(0)
        self._file.truncate()
        for record in _records(tx):
            self._file.write(f"{type(record).__name__} {to_text(record)}\n")

    def records(self) -> Iterator[DumpRecord]:
        """The records that were written."""
        self._file.seek(0)
        for line in self._file:
            kind, _, text = line.partition(" ")
            yield from_text(_KINDS[kind], text)

    def close(self) -> None:
        self._file.close()


def _records(tx: ManagedTransaction) -> Iterator[DumpRecord]:
    """Extractions, judgements, withdrawals, findings; each by id."""
    for ids in _ids(tx, "MATCH (n:Document) RETURN n.id ORDER BY n.id"):
        yield from read_extractions(tx, ids)
    for ids in _ids(tx, "MATCH (n:Judgement) RETURN n.id ORDER BY n.id"):
        yield from read_judgements(tx, ids)
    query = "MATCH (n:_Withdrawal) RETURN n.id, n.author, n.time ORDER BY n.id"
    yield from [Withdrawal(id, author, time) for id, author, time in tx.run(query)]
    for ids in _ids(tx, "MATCH (n:Finding) RETURN n.id ORDER BY n.id"):
        yield from read_findings(tx, ids)


def _ids(tx: ManagedTransaction, query: str) -> Iterator[list[str]]:
    found = [id for (id,) in tx.run(query)]
    return (found[start : start + _BATCH] for start in range(0, len(found), _BATCH))


def content_digest(tx: ManagedTransaction) -> str:
    """Hash of documents, their extractions and the judgements in force."""
    documents = tx.run("MATCH (d:Document) RETURN d.id, d._digest ORDER BY d.id")
    judgements = tx.run("MATCH (j:Judgement) WHERE NOT j.withdrawn RETURN j.id ORDER BY j.id")
    return digest([[list(row) for row in documents], [list(row) for row in judgements]])


_COUNTS: dict[str, str] = {
    "documents": "(n:Document)",
    "current_documents": "(n:Document) WHERE n.current",
    "undated_documents": "(n:Document) WHERE n.published IS NULL",
    "claims": "(n:Claim) WHERE n.current",
    "entities": "(n:Entity)",
    "events": "(n:Event)",
    "links": "(n:_Link)",
    "judgements": "(n:Judgement)",
    "withdrawn": "(n:Judgement) WHERE n.withdrawn",
    "unanchored": "(n:Judgement) WHERE n.anchored = false",
    "skipped": "(n:Judgement) WHERE n.skipped",
    "waiting": "(n:Judgement) WHERE n.verdict = 'unsure' AND NOT n.withdrawn",
    "findings": "(n:Finding)",
}
_COUNT_ALL = "RETURN " + ", ".join(
    f"COUNT {{ MATCH {pattern} }} AS {name}" for name, pattern in _COUNTS.items()
)


def stats(tx: ManagedTransaction) -> Stats:
    """Numbers of records; see `Store.stats`."""
    return Stats(**tx.run(_COUNT_ALL).single(strict=True).data())
