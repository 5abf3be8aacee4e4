"""A store in the shared Neo4j, empty at the start of each test."""

from collections.abc import Iterator

import pytest

from graph.store import Store
from tests.neo4j_server import Neo4jServer
from tests.stores import empty, open_on


@pytest.fixture
def store(neo4j_server: Neo4jServer) -> Iterator[Store]:
    empty(neo4j_server)
    opened = open_on(neo4j_server)
    yield opened
    opened.close()
