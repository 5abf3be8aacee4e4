"""Moves whole stores: from one to another, into a file, and back. All names and texts go along."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from graph.errors import StoreUnavailable
from graph.model import Extraction, Finding, Judgement
from graph.store.base import DumpRecord, Store, Withdrawal

KINDS: dict[str, type[DumpRecord]] = {
    "extraction": Extraction,
    "judgement": Judgement,
    "withdrawal": Withdrawal,
    "finding": Finding,
}
"""The records of a dump, in its order. An extraction is a document with all that it says."""

_BOLT_PORT = 7687
_THIS_MACHINE = ("localhost", "127.0.0.1", "::1")


@dataclass(frozen=True, slots=True)
class Moved:
    """How many records of each kind were moved."""

    extraction: int = 0
    judgement: int = 0
    withdrawal: int = 0
    finding: int = 0

    @property
    def total(self) -> int:
        return self.extraction + self.judgement + self.withdrawal + self.finding


def kind_of(record: DumpRecord) -> str:
    """The name of its kind in `KINDS`."""
    return type(record).__name__.lower()


def load(records: Iterable[DumpRecord], target: Store) -> Moved:
    """Add a dump to what a store holds. Interrupted, it may be done again: nothing is doubled."""
    counts: Counter[str] = Counter()

    def counted() -> Iterator[DumpRecord]:
        for record in records:
            yield record
            counts[kind_of(record)] += 1

    target.load(counted())
    return Moved(**counts)


def records_in(store: Store) -> int:
    """How many records a dump has, but for withdrawals that have outlived their judgements."""
    stats = store.stats()
    return stats.documents + stats.judgements + stats.withdrawn + stats.findings


def require_file(address: str) -> None:
    """Refuse to read from an embedded store that is not there, rather than to make an empty one.

    Raises:
        StoreUnavailable: There is no such file.
    """
    kind, _, place = address.partition(":")
    if kind == "sqlite" and Path(place).parent.is_dir() and not Path(place).exists():
        raise StoreUnavailable(address, "there is no such file; nothing to read from")


def is_same(one: str, other: str) -> bool:
    """True when two addresses lead to one store, however they are written."""
    return _place(one) == _place(other)


def _place(address: str) -> tuple[str, str]:
    scheme, _, rest = address.partition(":")
    if scheme == "sqlite":
        return scheme, str(Path(rest).resolve())
    split = urlsplit(address)
    host = (split.hostname or "").lower()
    machine = "localhost" if host in _THIS_MACHINE else host
    return "neo4j", f"{machine}:{split.port or _BOLT_PORT}{split.path.rstrip('/')}"
