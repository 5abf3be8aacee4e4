"""Stores: where the graph is kept. `graph.store.base` is the contract that all of them keep."""

from pathlib import Path

from graph.errors import StoreUnavailable
from graph.store.base import Store
from graph.store.sqlite import SqliteStore

__all__ = ["Store", "open_store"]


def open_store(address: str) -> Store:
    """Open the store at an address: `sqlite:PATH`. A file that is not there is made.

    Raises:
        StoreUnavailable: It cannot be reached, or the address names no store that this version has.
        StoreTooNew: A newer version of this program has written it.
    """
    kind, _, place = address.partition(":")
    if kind == "sqlite" and place:
        return SqliteStore(Path(place))
    shown = _without_password(address)
    if kind in ("neo4j", "bolt"):
        raise StoreUnavailable(shown, "the Neo4j store comes with a later version; use sqlite:PATH")
    raise StoreUnavailable(shown, "an address of a store looks like sqlite:PATH")


def _without_password(address: str) -> str:
    scheme, separator, rest = address.partition("://")
    return f"{scheme}{separator}{rest.rpartition('@')[2]}" if separator else address
