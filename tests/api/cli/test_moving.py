"""copy, backup and restore: whole, said to be whole, and not into what nobody meant."""

import json
import os
import pty
import stat
import subprocess
import sys

import pytest

from graph.store import open_store
from tests.api.command import Run
from tests.api.small_store import Small


def dumped(address: str) -> list:
    store = open_store(address)
    records = list(store.dump())
    store.close()
    return records


@pytest.fixture
def target(tmp_path) -> str:
    return f"sqlite:{tmp_path / 'target.db'}"


def test_a_copy_is_whole_and_says_how_much_it_is(small: Small, run: Run, target):
    ran = run("copy", small.address, target)
    assert ran.code == 0
    assert ran.out.startswith("Copied ") and "2 documents" in ran.out
    assert "with all names and texts" in ran.out and target in ran.out
    assert dumped(target) == dumped(small.address)
    shown = run("show", "Snow Lantern Circle", "--store", target, "--format", "json")
    assert shown.json["name"] == "Snow Lantern Circle"


def test_copying_twice_adds_nothing_and_says_what_was_there(small, run, target):
    run("copy", small.address, target)
    ran = run("copy", small.address, target)
    assert ran.code == 0 and "holds" in ran.err and "they stay" in ran.err
    assert dumped(target) == dumped(small.address)


def test_counts_are_printed_as_json_on_request(small, run, target, tmp_path):
    number = sum(1 for record in dumped(small.address) if hasattr(record, "document"))
    for words in (["copy", small.address, target],
                  ["backup", tmp_path / "x.jsonl", "--store", small.address],
                  ["restore", tmp_path / "x.jsonl", "--store", f"sqlite:{tmp_path / 'n.db'}"]):  # fmt: skip
        found = run(*words, "--format", "json").json
        assert set(found) == {"documents", "judgements", "withdrawals", "findings"}
        assert found["documents"] == number == 2


@pytest.mark.parametrize("spelled", ["sqlite:{path}", "sqlite:{folder}/../{name}/small.db"])
def test_a_store_is_not_copied_into_itself_however_it_is_written(small, run, spelled):
    path = small.address.removeprefix("sqlite:")
    folder = os.path.dirname(path)
    address = spelled.format(path=path, folder=folder, name=os.path.basename(folder))
    ran = run("copy", small.address, address)
    assert (ran.code, ran.out) == (2, "") and "the same store" in ran.err


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("neo4j://localhost:7687", "bolt://127.0.0.1", True),
        ("neo4j://Graph.example:7687", "neo4j://graph.example", True),
        ("neo4j://localhost:7688", "neo4j://localhost:7687", False),
        ("neo4j://localhost", "sqlite:localhost", False),
    ],
)
def test_addresses_are_compared_by_what_they_lead_to(one, other, same):
    from api.moving import is_same

    assert is_same(one, other) is is_same(other, one) is same


def test_what_is_not_there_is_not_copied_and_not_made(run, target, tmp_path):
    for words in (["copy", f"sqlite:{tmp_path / 'typo.db'}", target],
                  ["backup", tmp_path / "b.jsonl", "--store", f"sqlite:{tmp_path / 'typo.db'}"]):  # fmt: skip
        ran = run(*words)
        assert (ran.code, ran.out) == (3, "") and "no such file" in ran.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["case.jsonl", "case.jsonl.gz"])
def test_a_backup_is_restored_into_an_empty_store(small, run, target, tmp_path, name):
    ran = run("backup", tmp_path / name, "--store", small.address)
    assert ran.code == 0 and "with all names and texts: only you can read it" in ran.out
    assert stat.S_IMODE((tmp_path / name).stat().st_mode) == 0o600
    assert "2 documents" in run("restore", tmp_path / name, "--store", target).out
    assert dumped(target) == dumped(small.address)


@pytest.mark.parametrize("words", [["backup"], ["export", "--output"], ["view", "--output"]])
def test_a_store_is_never_written_over_by_what_is_made_of_it(small, run, words):
    path = small.address.removeprefix("sqlite:")
    before = dumped(small.address)
    ran = run(*words, path, "--store", small.address)
    assert ran.code == 1 and "a store lies there" in ran.err
    assert dumped(small.address) == before


def test_the_head_of_a_backup_names_format_version_counts_and_digest(small, run, tmp_path):
    run("backup", tmp_path / "case.jsonl", "--store", small.address)
    first, *rest = (tmp_path / "case.jsonl").read_text(encoding="utf-8").splitlines()
    head = json.loads(first)
    assert (head["format"], head["version"]) == ("shadowgraph-backup", 1)
    assert sum(head["records"].values()) == len(rest) and len(head["sha256"]) == 64
    assert all(len(json.loads(line)) == 1 for line in rest)


def test_a_filled_store_is_restored_into_only_when_that_is_said(small, run, tmp_path):
    run("backup", tmp_path / "case.jsonl", "--store", small.address)
    before = dumped(small.address)
    ran = run("restore", tmp_path / "case.jsonl", "--store", small.address)
    assert (ran.code, ran.out) == (2, "") and "--into-filled" in ran.err
    assert (
        run("restore", tmp_path / "case.jsonl", "--into-filled", "--store", small.address).code == 0
    )
    assert dumped(small.address) == before


def test_a_damaged_backup_makes_no_store(small, run, target, tmp_path):
    path = tmp_path / "case.jsonl.gz"
    run("backup", path, "--store", small.address)
    path.write_bytes(path.read_bytes()[:-40])
    ran = run("restore", path, "--store", target)
    assert (ran.code, ran.out) == (1, "") and "damaged or cut short" in ran.err
    assert not os.path.exists(target.removeprefix("sqlite:"))


def test_a_backup_that_is_not_there_is_named(run, target, tmp_path):
    ran = run("restore", tmp_path / "none.jsonl", "--store", target)
    assert ran.code == 1 and ran.err == f"Error: {tmp_path}/none.jsonl: No such file or directory\n"
    ran = run("backup", tmp_path, "--store", target)
    assert ran.code == 2 and "name a file" in " ".join(ran.err.split())


@pytest.mark.process
def test_an_interrupted_copy_is_gone_on_with_by_the_same_command(tmp_path, target, run):
    """The first document of the second batch interrupts; the first batch is in."""
    from graph.ingest import ingest
    from tests.factory import Actor, report, said

    source = f"sqlite:{tmp_path / 'source.db'}"
    store = open_store(source)
    for number in range(230):
        ingest(report(said("doxx", initiator=Actor(f"Body {number}", "organization"))), store)
    store.close()
    program = f"""
import os, signal, api.moving as moving
passed, load = [], moving.kind_of
def kind_of(record):
    passed.append(1)
    if len(passed) == 210:
        os.kill(os.getpid(), signal.SIGINT)
    return load(record)
moving.kind_of = kind_of
from api.cli.main import main
raise SystemExit(main(["copy", {source!r}, {target!r}]))
"""
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False
    )
    assert ran.returncode == 130 and "The same command copies the rest" in ran.stderr
    assert 0 < len(dumped(target)) < 230
    assert run("copy", source, target).code == 0
    assert dumped(target) == dumped(source)


@pytest.mark.process
def test_a_terminal_sees_a_progress_bar(small, target):
    """Read by the other end of a terminal; standard output holds the sentence alone."""
    leader, follower = pty.openpty()
    ran = subprocess.run(
        [sys.executable, "-m", "shadowgraph", "copy", small.address, target],
        stdout=subprocess.PIPE, stderr=follower, timeout=60, check=True,
    )  # fmt: skip
    os.close(follower)
    seen = os.read(leader, 100_000).decode()
    os.close(leader)
    assert "copying" in seen and ran.stdout.startswith(b"Copied ")
