"""Fixtures strategy: the smallest store that has what a test needs. `client` asks the app in this
process, as a page of the server itself would; `server` is a real process on a real socket."""

import asyncio
import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient
from starlette.types import ASGIApp, Receive, Scope, Send

from api.app import create_app
from graph.store import open_store
from graph.store.base import LinkFilter, Store
from tests.api.http.processes import Served, serving
from tests.api.small_store import CONSULATE, SOCIETY, Small

HOST = "http://localhost"
OWN = {"Origin": HOST}
"""What a page of the server sends along."""


@pytest.fixture
def store(small: Small) -> Store:
    return open_store(small.address)


@pytest.fixture(scope="session")
def described(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The OpenAPI document, made once: that takes half a second, and every store has the same."""
    folder = tmp_path_factory.mktemp("described")
    with closing(open_store(f"sqlite:{folder / 'empty.db'}")) as store:
        return create_app(store).openapi()


@pytest.fixture
def client(store: Store, described: dict[str, Any]) -> Iterator[TestClient]:
    app = create_app(store)
    app.openapi_schema = described
    with TestClient(app, base_url=HOST, headers=OWN) as asks:
        yield asks


@pytest.fixture
def ids(small: Small, store: Store) -> dict[str, str]:
    """An id of each kind; `society` and `consulate` are entities that a link chain joins."""
    named = {
        hit.entity.name: hit.entity.id
        for a in (SOCIETY, CONSULATE)
        for hit in store.search(a.name).items
    }
    event = next(e for e in store.events().items if e.type == "counter_protest")
    return {
        "document": small.first.document.id,
        "entity": named[SOCIETY.name],
        "society": named[SOCIETY.name],
        "consulate": named[CONSULATE.name],
        "event": event.id,
        "claim": event.claims[0],
        "link": store.links(LinkFilter(nodes=(event.id,))).items[0].id,
    }


@pytest.fixture(scope="session")
def served(examples_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A real server over a copy of the invented corpus; tests may write to it."""
    folder = tmp_path_factory.mktemp("served")
    shutil.copy(examples_path, folder / "examples.db")
    with serving(f"sqlite:{folder / 'examples.db'}") as server:
        yield server


def asked_for(
    path: str, query: bytes = b"", *, method: str = "GET", **headers: str
) -> dict[str, object]:
    """A request as the server hands it to the app, for tests that need to be between the two."""
    sent = {"host": "localhost", "origin": HOST, **headers}
    return {
        "type": "http", "http_version": "1.1", "asgi": {"version": "3.0"}, "scheme": "http", "method": method,
        "path": path, "raw_path": path.encode(), "query_string": query, "root_path": "", "state": {},
        "headers": [(name.replace("_", "-").encode(), value.encode()) for name, value in sent.items()],
        "client": ("127.0.0.1", 1), "server": ("127.0.0.1", 80),
    }  # fmt: skip


def answered(app: ASGIApp, scope: Scope, receive: Receive, send: Send) -> None:
    """Let the app answer, in a thread of its own: a browser of another test may hold this one's loop."""
    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, app(scope, receive, send)).result()
