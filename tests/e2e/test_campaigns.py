"""From an invented table to campaigns, their quotes and a report: the way that a user goes."""

import json
from contextlib import closing
from pathlib import Path

import pytest

from api.action_words import EVERY_ACTION
from api.cli.main import main
from api.searches import Searches, SearchRefused
from graph.analysis.campaigns.records import Options
from graph.store import open_store

COMMAND = ["campaigns", "find", "--replays", "39", "--signals", "tactic-issue", "--strata", "issue"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A simulated world, imported, as files in a folder."""
    made = tmp_path_factory.mktemp("campaigns")
    world = ["campaigns", "simulate", "--world", "small", "--seed", "11", "--output", str(made)]
    assert main(world) == 0
    store = f"sqlite:{made / 'case.db'}"
    assert main(["import", str(made / "actions.csv"), "--store", store]) == 0
    return made


def run(folder: Path, capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    capsys.readouterr()
    assert main([*arguments, "--store", f"sqlite:{folder / 'case.db'}"]) == 0
    return capsys.readouterr().out


def test_planted_campaigns_are_found_explained_and_reported(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report, found = folder / "report.html", folder / "found.json"
    printed = run(folder, capsys, *COMMAND, "--format", "json", "--output", str(report))
    found.write_text(printed, encoding="utf-8")
    assert main(["campaigns", "evaluate", str(found), str(folder / "truth.json"), "--format",
                 "json"]) == 0  # fmt: skip
    scores = json.loads(capsys.readouterr().out)
    assert scores["f1"] > 0.6 and scores["false_groups"] == 0
    campaign = json.loads(printed)["campaigns"][0]
    explained = json.loads(
        run(folder, capsys, "campaigns", "explain", campaign["id"], "--format", "json")
    )
    quoted = {claim["id"] for claim in explained["claims"]}
    assert {claim for wave in campaign["waves"] for claim in wave["claims"]} == quoted
    page = report.read_text(encoding="utf-8")
    assert page.count('<article class="campaign') == len(json.loads(printed)["campaigns"])
    assert run(folder, capsys, *COMMAND, "--format", "json") == printed


def test_a_search_that_takes_too_long_is_given_up_and_says_so(folder: Path) -> None:
    with (
        closing(open_store(f"sqlite:{folder / 'case.db'}")) as store,
        pytest.raises(SearchRefused, match="took longer than 0 s; ask for fewer replays"),
    ):
        Searches(store, most_s=0).find(EVERY_ACTION, Options(replays=19))
