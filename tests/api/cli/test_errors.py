"""Exit codes and messages: one sentence that names the thing and says what to do."""

import importlib
import os
import pkgutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

import api
import extract
import graph
from api.errors import EXIT_CODES, exit_code
from graph.store import open_store
from tests.api.command import Run


def every_module():
    for package in (graph, extract, api):
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            yield importlib.import_module(found.name)


def test_every_error_of_the_program_has_an_exit_code():
    errors = {
        value
        for module in every_module()
        for value in vars(module).values()
        if isinstance(value, type) and issubclass(value, Exception)
        if value.__module__.partition(".")[0] in ("graph", "extract", "api")
    }
    names = {f"{kind.__module__}.{kind.__qualname__}" for kind in errors}
    assert names == set(EXIT_CODES)
    assert {*EXIT_CODES.values()} <= {1, 2, 3}


def test_a_fault_of_our_own_has_none():
    assert exit_code(KeyError("x")) is None


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["show", "evt:00000000"], "no record has the id evt:00000000; find ids with"),
        (["neighbors", "nothing"], "no entity or event has the id nothing"),
        (["show", "\udcff"], "no record has the id"),
        (["remove", "\udcff" * 9], "no document has the id"),
        (["remove", "nothing"], "no document has the id nothing"),
        (["remove", "nothing"], "shadowgraph search --in documents"),
        (["show", "evt:0f3"], "give its first 8 characters or more"),
        (["show", "state:CN", "--text"], "state:CN is no document"),
        (["search", " "], "give a name or words to look for"),
        (["search", "--in", "quotes", ""], "give a name or words to look for"),
        (["search", "--in", "documents", "two", "--after", "x"], "is not the `next` of a page"),
        (["neighbors", "state:CN", "--type", "BEAT"], "unknown name beat; known: ACCREDITED_TO"),
        (["events", "--since", "yesterday"], "--since"),
        (["events", "--until", "2023-02-31"], "--until"),
        (["events", "--type", "riot"], "unknown name riot; known: protest"),
        (["events", "--modality", "true"], "unknown name true; known: asserted"),
        (["events", "--place", "Nowhere"], "has the id Nowhere"),
        (["events", "--after", "{"], "is not the `next` of a page"),
        (["review", "list", "--after", "x"], "is not the `next` of a page"),
        (["events", "--limit", "0"], "--limit"),
        (["events", "--colour"], "No such option"),
        (["paths", "a", "b"], "No such command"),
        (["ingest"], "Missing argument"),
        (["extract"], "give a FILE, or --jsonl IN"),
        (["ingest", "x.txt", "--published", "17 May"], "--published"),
        (["ingest", "x.txt", "--about", "China"], "--about"),
        (["ingest", "x.txt", "y.txt", "--id", "a"], "--id"),
        (["export", "--table", "nodes"], "--table"),
    ],
)
def test_wrong_usage_ends_with_2_and_says_what_is_wrong(small, run: Run, arguments, message):
    store = (
        []
        if arguments[0] in ("extract",) or arguments == ["paths", "a", "b"]
        else ["--store", small.address]
    )
    ran = run(*arguments, *store)
    assert (ran.code, ran.out) == (2, "")
    assert message in " ".join(ran.err.split()) and "Traceback" not in ran.err


def test_a_store_that_cannot_be_reached_ends_with_3(run: Run, tmp_path):
    other = tmp_path / "other.db"
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE theirs (x)")
    connection.close()
    for address, message in [
        (f"sqlite:{other}", "database of another program"),
        (f"sqlite:{tmp_path}/none/x.db", "there is no folder"),
        (f"sqlite:{tmp_path}", "is a folder"),
        ("postgres:x", "sqlite:PATH"),
        ("bolt://me:hush@host:7687", "an address holds no user name or password"),
    ]:
        ran = run("stats", "--store", address)
        assert (ran.code, ran.out) == (3, "")
        assert ran.err.startswith("Error: ") and message in ran.err
        assert len(ran.err.splitlines()) == 1 and "hush" not in ran.err


def test_a_store_of_a_newer_version_is_refused(run: Run, tmp_path):
    path = tmp_path / "newer.db"
    open_store(f"sqlite:{path}").close()
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 999")
    connection.close()
    ran = run("stats", "--store", f"sqlite:{path}")
    assert ran.code == 3 and "open it with a newer Shadowgraph" in ran.err


def test_a_folder_that_cannot_be_written_is_named(small, run: Run, tmp_path):
    folder = tmp_path
    folder.chmod(0o500)
    if os.geteuid() == 0:
        folder = Path("/sys")  # where root may not write either
    ran = run("copy", small.address, f"sqlite:{folder}/x.db")
    tmp_path.chmod(0o700)
    assert ran.code == 3 and "can be written" in ran.err


def test_the_store_is_named_by_the_environment_or_lies_in_the_working_folder(
    small, run: Run, monkeypatch
):
    assert run("stats", "--format", "json").json["documents"] == 0
    assert Path("shadowgraph.db").is_file()
    monkeypatch.setenv("SHADOWGRAPH_STORE", small.address)
    assert run("stats", "--format", "json").json["documents"] == 2


@pytest.mark.parametrize(
    "command",
    ["events", "timeline", "subgraph", "view", "export", "stats", "counter-protests",
     "neighbors x", "path x y", "search x", "show evt:00000000", "remove x", "review list"],
)  # fmt: skip
def test_a_misspelled_store_is_told_rather_than_made_and_called_empty(run: Run, command, tmp_path):
    path = tmp_path / "cass.db"
    ran = run(*command.split(), "--store", f"sqlite:{path}")
    assert (ran.code, ran.out) == (3, "") and "no such file" in ran.err
    assert not path.exists()


def test_a_fault_of_our_own_is_one_sentence_unless_debugging(small, run: Run, monkeypatch):
    def broken(context, address):
        raise KeyError("oops")

    monkeypatch.setattr("api.cli.stats.opened", broken)
    ran = run("stats", "--store", small.address)
    assert ran.code == 1 and "KeyError" in ran.err and "SHADOWGRAPH_DEBUG=1" in ran.err
    monkeypatch.setenv("SHADOWGRAPH_DEBUG", "1")
    with pytest.raises(KeyError):
        run("stats", "--store", small.address)


def test_a_reader_that_goes_away_is_no_fault(small):
    command = (
        f"{sys.executable} -m shadowgraph events --format json --store {small.address} | head -1"
    )
    ran = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {command}"], capture_output=True, text=True, timeout=60
    )
    assert ran.stdout.strip() == "{" and ran.stderr == ""
    assert ran.returncode in (0, 1)
