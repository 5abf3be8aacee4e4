"""Empty stores of every kind for tests, and what a test may ask a Neo4j beside the product."""

import secrets
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

from neo4j import Driver, GraphDatabase

from graph.store import Store, open_store
from tests.neo4j_server import Neo4jServer, running_server

_EMPTY = "MATCH (n) WHERE NOT n:_Store CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 2000 ROWS"
_NEW_SECRET = "MATCH (s:_Store) SET s.secret = $secret, s.writes = 0"


@contextmanager
def driver_of(server: Neo4jServer) -> Iterator[Driver]:
    with GraphDatabase.driver(server.address, auth=(server.user, server.password)) as driver:
        yield driver


def ask(server: Neo4jServer, query: str, **values: Any) -> list[list[Any]]:
    """The rows that a query of a person gives."""
    with driver_of(server) as driver:
        return [list(row) for row in driver.execute_query(query, values).records]


def empty(server: Neo4jServer) -> None:
    """Take everything from a server but the schema, as if the store in it were new."""
    with driver_of(server) as driver, driver.session() as session:
        session.run(_EMPTY).consume()
        session.run(_NEW_SECRET, secret=secrets.token_bytes(32)).consume()


def open_on(server: Neo4jServer) -> Store:
    """The store in a server."""
    return open_store(server.address, user=server.user, password=server.password)


class Neo4jServers:
    """Servers for tests that need several stores at once: one store a server."""

    def __init__(self, first: Neo4jServer) -> None:
        self._servers = [first]
        self._more = ExitStack()

    def number(self, place: int) -> Neo4jServer:
        """The server at this place; it is started when it is asked for first."""
        while len(self._servers) <= place:
            self._servers.append(self._more.enter_context(running_server()))
        return self._servers[place]

    def stop(self) -> None:
        """Stop all but the first, which others may use."""
        self._more.close()
