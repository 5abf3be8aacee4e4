"""Stores: where the graph is kept. `graph.store.base` is the contract that all of them keep."""

import os
import re
from pathlib import Path
from urllib.parse import urlsplit

from graph.errors import StoreUnavailable
from graph.store.base import Store
from graph.store.passwords import check_password
from graph.store.sqlite import SqliteStore

__all__ = ["Store", "open_store"]

USER_VARIABLE = "SHADOWGRAPH_NEO4J_USER"
PASSWORD_VARIABLE = "SHADOWGRAPH_NEO4J_PASSWORD"

_PLACE = re.compile(r"(\[[^]]*]|[^:/]*)(:\d*)?(/.*)?")
_NEO4J = ("neo4j", "neo4j+s", "bolt", "bolt+s")
_FORMS = "an address of a store looks like sqlite:PATH, neo4j://HOST:PORT or bolt://HOST:PORT"


def open_store(address: str, *, user: str | None = None, password: str | None = None) -> Store:
    """Open the store at an address; an SQLite file that is not there is made.

    Args:
        address: `sqlite:PATH`, or `neo4j://HOST:PORT` or `bolt://HOST:PORT`, each of these with
            `+s` for encryption.
        user, password: Of a Neo4j server; None takes them from the environment
            (`SHADOWGRAPH_NEO4J_USER`, else `neo4j`, and `SHADOWGRAPH_NEO4J_PASSWORD`).

    Raises:
        StoreUnavailable: It cannot be reached, or the address names no store that this version has.
        StoreTooNew: A newer version of this program has written it.
    """
    kind, _, place = address.partition(":")
    if kind == "sqlite" and place:
        return SqliteStore(Path(place))
    if kind not in _NEO4J or not place.startswith("//"):
        raise StoreUnavailable(_without_password(address), _FORMS)
    _check_place(address)
    user = user or os.environ.get(USER_VARIABLE) or "neo4j"
    password = password or os.environ.get(PASSWORD_VARIABLE) or ""
    check_password(address, user, password)
    from graph.store.neo4j import Neo4jStore  # the driver is loaded only where it is used

    return Neo4jStore(address, user, password)


def _check_place(address: str) -> None:
    """Refuse what is more or less than a server's host and port, above all a password."""
    shown = _without_password(address)
    if "@" in address:
        raise StoreUnavailable(
            shown,
            f"an address holds no user name or password; set {USER_VARIABLE} and"
            f" {PASSWORD_VARIABLE}",
        )
    try:
        parts = urlsplit(address)
        whole = bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        whole = False
    if not whole or parts.path or parts.query or parts.fragment:
        raise StoreUnavailable(shown, _FORMS)


def _without_password(address: str) -> str:
    """The address without what nobody should see: a login, and what follows host and port."""
    scheme, separator, rest = address.partition("://")
    place = re.split(r"[?#]", rest.rpartition("@")[2], maxsplit=1)[0]
    shown = place if _PLACE.fullmatch(place) else "..."
    return f"{scheme}{separator}{shown}" if separator else address
