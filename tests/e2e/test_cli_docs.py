"""docs/cli.md: examples that name somebody find him in the invented documents and table."""

import re
import shlex
import shutil
from pathlib import Path

import pytest

from api.cli.main import main
from tests.api.command import Run
from tests.examples_store import EXAMPLES

pytestmark = pytest.mark.model

PAGE = (EXAMPLES.parent / "docs" / "cli.md").read_text(encoding="utf-8")
ASKING = [
    "search",
    "show",
    "neighbors",
    "path",
    "subgraph",
    "events",
    "timeline",
    "counter-protests",
    "follow",
    "escalation",
    "ego",
    "state-links",
]
EXAMPLE = re.compile(rf"^    shadowgraph ((?:{'|'.join(ASKING)})\b.*)$", re.MULTILINE)
INVENTED_ID = re.compile(r"\b[a-z]{3}:[0-9a-f]{8}\b")
COMMANDS = [line for line in EXAMPLE.findall(PAGE) if not INVENTED_ID.search(line)]
NOTHING = re.compile(r"^No |nobody is tied|^0 in all|\"total\": 0", re.MULTILINE)
ASKS_FOR_MORE = ("--corroborated", "state-links")
"""What the documents tell of has one source, and only a rumor links a state to a body."""


@pytest.fixture(scope="module")
def filled(examples_path: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Address of a store that has the documents and the table of `examples/`."""
    path = tmp_path_factory.mktemp("filled") / "examples.db"
    shutil.copy(examples_path, path)
    assert main(["import", str(EXAMPLES / "campaign-rows.csv"), "--store", f"sqlite:{path}"]) == 0
    return f"sqlite:{path}"


def test_there_are_examples_of_every_question() -> None:
    assert {line.split()[0] for line in COMMANDS} == set(ASKING)


@pytest.mark.parametrize("line", COMMANDS)
def test_an_example_has_an_answer(line: str, filled: str, run: Run) -> None:
    ran = run(*shlex.split(line), "--store", filled)
    assert ran.code == 0, ran.err
    if not any(words in line for words in ASKS_FOR_MORE):
        assert not NOTHING.search(ran.out + ran.err)
