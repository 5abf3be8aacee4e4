"""The stores that the contract is tried on. Another back end is one more name in `BACK_ENDS`."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from graph.store import Store, open_store
from tests.neo4j_server import Neo4jServer
from tests.stores import Neo4jServers, empty, open_on

BACK_ENDS = ("sqlite", pytest.param("neo4j", marks=pytest.mark.neo4j))


@pytest.fixture(scope="session")
def neo4j_servers(neo4j_server: Neo4jServer) -> Iterator[Neo4jServers]:
    """As many servers as one test needs stores."""
    servers = Neo4jServers(neo4j_server)
    yield servers
    servers.stop()


@pytest.fixture(params=BACK_ENDS)
def open_new(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Callable[[], Store]]:
    """Opens another empty store of the same kind each time."""
    opened: list[Store] = []

    def open_file() -> Store:
        return open_store(f"sqlite:{tmp_path / f'graph{len(opened)}.db'}")

    def open_server() -> Store:
        servers: Neo4jServers = request.getfixturevalue("neo4j_servers")
        server = servers.number(len(opened))
        empty(server)
        return open_on(server)

    def open_one() -> Store:
        opened.append(open_file() if request.param == "sqlite" else open_server())
        return opened[-1]

    yield open_one
    for store in opened:
        store.close()


@pytest.fixture
def store(open_new: Callable[[], Store]) -> Store:
    return open_new()
