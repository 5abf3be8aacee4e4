"""Tests of a file stay in one process, and what asks for a Neo4j too, whatever its file."""

import pytest

from tests.sharing import NEO4J, shared_as


@pytest.mark.parametrize(
    ("nodeid", "shared"),
    [
        ("tests/contract/test_moving.py::test_moves[sqlite]", "tests/contract/test_moving.py"),
        ("tests/contract/test_moving.py::test_moves[neo4j]", NEO4J),
        ("tests/contract/test_imports.py::test_says[neo4j-table]", NEO4J),
        ("tests/graph/store/neo4j/test_locks.py::test_waits", NEO4J),
        ("tests/property/test_neo4j.py::test_is_equal", NEO4J),
        ("tests/e2e/test_cypher_docs.py::test_answers[1]", NEO4J),
        ("tests/graph/store/test_opening.py::test_neo4j", "tests/graph/store/test_opening.py"),
    ],
)
def test_a_test_goes_with_its_file_or_with_neo4j(nodeid: str, shared: str) -> None:
    assert shared_as(nodeid) == shared


def test_all_that_shares_the_neo4j_goes_together(request: pytest.FixtureRequest) -> None:
    apart = [
        item.nodeid
        for item in request.session.items
        if isinstance(item, pytest.Function)
        and ("neo4j_server" in item.fixturenames or item.nodeid.endswith("[neo4j]"))
        and shared_as(item.nodeid) != NEO4J
    ]
    assert not apart
