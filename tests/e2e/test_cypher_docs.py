"""docs/cypher.md: every query gives the rows that are known, and none makes a deed of a denial."""

import re
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.e2e import cypher_page
from tests.e2e.cypher_page import PAGE, ask, fill, fill_with_examples, known_rows
from tests.e2e.one_story import CONSULATE, STUDENTS, deeds, denials_and_plans, half_denied
from tests.neo4j_server import Neo4jServer
from tests.stores import open_on

pytestmark = [pytest.mark.neo4j, pytest.mark.model]

QUESTIONS = {question.title: question.query for question in cypher_page.read_page()}

LISTS_CLAIMS = {title for title, query in QUESTIONS.items() if "AS said_as" in query}
"""What each row of these says is said in the way that its column `said_as` names."""

LISTS_JUDGEMENTS = {title for title, query in QUESTIONS.items() if ":Judgement" in query}
"""These tell what mentions are one, and nothing that anyone did."""

TELLS_DEEDS = QUESTIONS.keys() - LISTS_CLAIMS - LISTS_JUDGEMENTS
ASKS_FOR_NO_DEEDS = {"Events that someone denies, and by whom", "What is only planned or feared"}
NOT_DONE = {"denied", "negated", "planned", "hypothetical"}


class Shelf:
    """The shared server, filled anew only when it holds something else."""

    def __init__(self, server: Neo4jServer, examples: Path) -> None:
        self.server = server
        self._holds = ""
        self._fill: dict[str, Callable[[], None]] = {
            "examples": lambda: fill_with_examples(server, examples),
            "deeds": lambda: fill(server, deeds()),
            "denials": lambda: fill(server, denials_and_plans()),
            "half denied": lambda: fill(server, half_denied()),
        }

    def holding(self, name: str) -> Neo4jServer:
        if self._holds != name:
            self._fill[name]()
            self._holds = name
        return self.server


@pytest.fixture(scope="module")
def shelf(neo4j_server: Neo4jServer, examples_path: Path) -> Shelf:
    return Shelf(neo4j_server, examples_path)


def test_there_are_at_least_ten_questions_and_each_says_what_it_answers() -> None:
    questions = cypher_page.read_page()
    assert len({question.title for question in questions}) == len(questions) >= 10
    assert not [question.title for question in questions if len(question.text.split()) < 8]
    assert PAGE.read_text(encoding="utf-8").count("```cypher") == len(questions)


@pytest.mark.parametrize("title", QUESTIONS)
def test_each_question_has_its_known_answer_on_the_examples(shelf: Shelf, title: str) -> None:
    assert ask(shelf.holding("examples"), QUESTIONS[title]) == known_rows()["examples"][title]


def test_the_page_names_all_that_people_meet_in_the_graph(shelf: Shelf) -> None:
    words = set(re.findall(r"\w+", PAGE.read_text(encoding="utf-8")))
    met = ask(
        shelf.holding("examples"),
        "MATCH (n:Entity|Event|Claim|Document|Judgement|Finding) UNWIND labels(n) + keys(n) AS name"
        " RETURN DISTINCT name UNION"
        " MATCH (:!_Link)-[r]->() UNWIND keys(r) AS name RETURN DISTINCT name",
    )
    names = {row["name"] for row in met if not row["name"].startswith("_")}
    assert "INITIATED" in words and "quote" in names
    assert names - words == set()


def test_the_page_never_counts_fewer_sources_than_the_product(shelf: Shelf) -> None:
    """The page calls its count an approximation from above."""
    page = PAGE.read_text(encoding="utf-8")
    (count,) = re.findall(
        r"COUNT \{\s+MATCH \(claim:Claim\).*?RETURN DISTINCT root\s+\}", page, re.S
    )
    query = "MATCH ()-[link]->() WHERE link.standing = 'reported' RETURN link.id AS link"
    counted = {
        row["link"]: row["sources"]
        for row in ask(shelf.holding("examples"), f"{query}, {count} AS sources")
    }
    with closing(open_on(shelf.server)) as store:
        known = store.sources(list(counted))
    assert max(counted.values()) >= 2
    assert not [link for link, n in counted.items() if n < known[link].independent]


@pytest.mark.parametrize("title", QUESTIONS)
def test_on_a_story_that_has_an_answer_to_every_question(shelf: Shelf, title: str) -> None:
    rows = ask(shelf.holding("deeds"), QUESTIONS[title])
    assert rows == known_rows()["deeds"][title]
    assert bool(rows) == (title not in ASKS_FOR_NO_DEEDS)


@pytest.mark.parametrize("title", QUESTIONS)
def test_the_same_story_as_denials_and_plans_accuses_nobody(shelf: Shelf, title: str) -> None:
    """No row at all where a row tells a deed; and where rows are claims, each says that it is none."""
    rows = ask(shelf.holding("denials"), QUESTIONS[title])
    if title in TELLS_DEEDS:
        assert rows == []
    elif title in LISTS_CLAIMS:
        assert {row["said_as"] for row in rows} <= NOT_DONE
        assert title not in ASKS_FOR_NO_DEEDS or rows
    else:
        assert {name for row in rows for name in row} == {"name", "author", "score", "reason"}


def test_a_denied_part_in_what_did_happen_is_no_part(shelf: Shelf) -> None:
    server = shelf.holding("half denied")
    rows = {title: str(ask(server, QUESTIONS[title])) for title in TELLS_DEEDS}
    assert any(STUDENTS.name in row for row in rows.values())
    assert not [title for title, row in rows.items() if CONSULATE.name in row]
