"""How the tests are shared among processes: by file, and all that needs a Neo4j to one process.

A Neo4j takes a processor half a minute until it is warm. Only the ids of tests are known where
they are shared out, so it is told by them; xdist's own groups do not work with pytest 9.2.
"""

import re
from typing import Any

import pytest

NEO4J = "neo4j"
_OF_NEO4J = re.compile(
    r"/(?:test_)?neo4j\b|/test_(?:neo4j_server|cypher_docs|compose)\.py|\[neo4j[\]-]"
)
"""Finds, in the id of a test, the folder, the files and the parameter of what needs a Neo4j."""


def by_file(config: pytest.Config, log: Any) -> Any:
    """What shares out the tests where they were asked for with `--dist loadfile`; else None."""
    if config.getvalue("dist") != "loadfile":
        return None
    from xdist.scheduler import LoadFileScheduling

    class ByFile(LoadFileScheduling):
        def _split_scope(self, nodeid: str) -> str:
            return shared_as(nodeid)

    return ByFile(config, log)


def shared_as(nodeid: str) -> str:
    """The file of a test, or `NEO4J`."""
    return NEO4J if _OF_NEO4J.search(nodeid) else nodeid.split("::", 1)[0]
