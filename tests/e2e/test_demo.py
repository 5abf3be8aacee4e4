"""The demo: what a newcomer sees first."""

import re
import shlex
import shutil
from contextlib import redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

import pytest

from api.cli.main import main
from tests.api.command import Run
from tests.examples_store import EXAMPLES

pytestmark = pytest.mark.model

COMMAND = re.compile(r"^  (shadowgraph .*)$", re.MULTILINE)


@dataclass(frozen=True)
class Shown:
    """What the demo printed, the folder that it ran in, and its store."""

    out: str
    folder: Path
    store: Path


@pytest.fixture(scope="module")
def shown(examples_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Shown:
    """The demo, run once on a store that has read the examples already."""
    folder, store = tmp_path_factory.mktemp("shown"), tmp_path_factory.mktemp("stores")
    shutil.copy(examples_path, store / "examples.db")
    out = StringIO()
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(out):
        for name in ("SHADOWGRAPH_STORE", "SHADOWGRAPH_DEBUG", "COLUMNS"):
            patch.delenv(name, raising=False)
        patch.chdir(folder)
        assert main(["demo", "--store", f"sqlite:{store / 'examples.db'}"]) == 0
    return Shown(out.getvalue(), folder, store / "examples.db")


@pytest.fixture
def demo(run: Run, shown: Shown, monkeypatch: pytest.MonkeyPatch) -> Shown:
    """What the demo showed; the test runs where it ran."""
    monkeypatch.chdir(shown.folder)
    return shown


def test_a_second_run_says_what_is_unchanged(demo):
    assert "0 new, 34 unchanged, 0 superseded, 0 failed." in demo.out


def test_every_part_says_that_it_is_invented(demo):
    assert demo.out.count("INVENTED: ") == 7


def test_output_that_is_redirected_is_plain_text(demo):
    assert "\x1b" not in demo.out and not [c for c in demo.out if ord(c) < 32 and c != "\n"]


def test_the_corpus_shows_counter_protests_denials_and_pairs(demo):
    for words in ("counter-protest", "answers", "joined by", "denied", "review same|different"):
        assert words in demo.out
    assert "organized by" in demo.out or "sponsored by" in demo.out
    assert "Overseas Unity Youth Federation" in " ".join(demo.out.split())


def test_no_natural_person_is_ranked(demo):
    ranking = demo.out.partition("The most connected")[2].partition("INVENTED: ")[0]
    names = Path(__file__).parent.parent.parent / "examples" / "names.txt"
    people = [
        line for line in names.read_text(encoding="utf-8").splitlines()
        if line and not line.startswith(("#", "@")) and " " in line
    ]  # fmt: skip
    assert ranking and not [name for name in people if name in ranking]


def test_a_campaign_is_found_in_the_invented_table_with_what_else_would_explain_it(demo):
    shown = " ".join(demo.out.partition("INVENTED: Campaigns")[2].split())
    assert "In the documents above nothing was found: " in shown
    assert "1 campaign" in shown and "Jade Compass Society" in shown and "tier B" in shown
    for words in ("or else", "How well places and issues are reported on", "Not shown"):
        assert words in shown


def test_the_table_goes_beside_the_store_of_the_documents(demo):
    beside = demo.store.with_name("examples-campaigns.db")
    assert beside.is_file() and str(beside) in demo.out
    assert not Path("shadowgraph-demo-campaigns.db").exists()


def test_the_commands_at_the_end_run_as_they_stand(demo, run):
    commands = COMMAND.findall(demo.out)
    assert len(commands) >= 6
    for command in commands:
        ran = run(*shlex.split(command)[1:])
        assert ran.code == 0, (command, ran.err)


def test_nothing_invented_comes_into_the_store_of_the_environment(
    run, monkeypatch, tmp_path, examples_store
):
    monkeypatch.setenv("SHADOWGRAPH_STORE", f"sqlite:{tmp_path}/mine.db")
    run("demo", "--store", examples_store)
    assert not (tmp_path / "mine.db").exists()


def test_the_picture_shows_the_invented_people_and_says_that_they_are_invented(demo):
    page = Path("demo", "network.html").read_text(encoding="utf-8")
    assert "demo/network.html" in demo.out
    assert (
        "<h1>INVENTED: " in page and "All documents, people and bodies in it are invented." in page
    )
    names = (EXAMPLES / "names.txt").read_text(encoding="utf-8").splitlines()
    shown = [name for name in names if " " in name and not name.startswith("#") and name in page]
    assert len(shown) > 10 and "counter-protest" in page
