"""The queries of docs/cypher.md, and the rows that they are known to give.

    python -m tests.e2e.cypher_page

runs all of them on a Neo4j of its own and writes cypher_rows.yaml anew, to be read as a diff.
"""

import re
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from neo4j import READ_ACCESS, GraphDatabase, NotificationMinimumSeverity

from api.cli.main import main as shadowgraph
from graph.model import Extraction
from graph.store import Store, open_store
from tests.e2e.one_story import deeds
from tests.examples_store import EXAMPLES
from tests.neo4j_server import Neo4jServer, running_server
from tests.stores import empty, open_on

PAGE = Path(__file__).parents[2] / "docs" / "cypher.md"
ROWS = Path(__file__).parent / "cypher_rows.yaml"

_SECTION = re.compile(
    r"^### (?P<title>[^\n]+)\n(?P<text>.*?)```cypher\n(?P<query>.*?)```", re.M | re.S
)
_IN_ORDER = ("chain", "links")
"""Columns whose lists have an order; other lists are sets."""

Row = dict[str, Any]


@dataclass(frozen=True)
class Question:
    """A section of the page: its title, the sentences under it, and its query."""

    title: str
    text: str
    query: str


def read_page() -> list[Question]:
    """All sections that have a query, in their order."""
    found = _SECTION.finditer(PAGE.read_text(encoding="utf-8"))
    return [Question(*(part.strip() for part in section.groups())) for section in found]


def ask(server: Neo4jServer, query: str) -> list[Row]:
    """The rows of a query, as YAML can hold them. A query that writes is refused by the server."""
    with (
        GraphDatabase.driver(
            server.address,
            auth=(server.user, server.password),
            notifications_min_severity=NotificationMinimumSeverity.OFF,
        ) as driver,
        driver.session(default_access_mode=READ_ACCESS) as session,
    ):
        rows = session.run(query).data()
        return [{name: _plain(name, value) for name, value in row.items()} for row in rows]


def _plain(name: str, value: Any) -> Any:
    if isinstance(value, list) and name not in _IN_ORDER:
        return sorted(value)
    return value


@contextmanager
def opened(server: Neo4jServer) -> Iterator[Store]:
    """The store in a server, emptied."""
    store = open_on(server)
    try:
        empty(server)
        yield store
    finally:
        store.close()


def fill_with_examples(server: Neo4jServer, examples: Path) -> None:
    """Copy the ingested examples over."""
    source = open_store(f"sqlite:{examples}")
    with opened(server) as store:
        store.load(source.dump())
    source.close()


def fill(server: Neo4jServer, extractions: Iterable[Extraction]) -> None:
    with opened(server) as store:
        for extraction in extractions:
            store.put(extraction)


def answers(server: Neo4jServer) -> dict[str, list[Row]]:
    """The rows of every question of the page, by its title."""
    return {question.title: ask(server, question.query) for question in read_page()}


def known_rows() -> dict[str, dict[str, list[Row]]]:
    """For the examples, and for the story told as deeds, the rows of each question."""
    rows: dict[str, dict[str, list[Row]]] = yaml.safe_load(ROWS.read_text(encoding="utf-8"))
    return rows


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, running_server() as server:
        examples = Path(folder) / "examples.db"
        if shadowgraph(["ingest", str(EXAMPLES), "--store", f"sqlite:{examples}"]):
            sys.exit("the examples cannot be read")
        fill_with_examples(server, examples)
        found = {"examples": answers(server)}
        fill(server, deeds())
        found["deeds"] = answers(server)
    text = yaml.safe_dump(found, sort_keys=False, allow_unicode=True, width=100)
    ROWS.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
