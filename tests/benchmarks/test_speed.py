"""The table of speeds: ratios by round, what differs from `standard`, accuracy of the same run."""

import json
from pathlib import Path

import pytest
from rich.console import Console

from benchmarks.speed.__main__ import accuracies, table
from benchmarks.speed.measured import Cost, measure
from benchmarks.speed.rounds import Found, changed_claims, ratios, run
from benchmarks.speed.texts import TEXTS, long_report, news
from benchmarks.speed.ways import SPACY, WAYS, words_in

QUIET = Console(quiet=True)


def found_of(cpu_s: list[float], *claims: str) -> Found:
    costs = [Cost(words=600, cpu_s=spent, clock_s=2 * spent, memory_mb=100) for spent in cpu_s]
    return Found(costs, [json.dumps({"claims": [{"id": claim} for claim in claims]})])


def test_ratios_are_those_of_each_round_not_of_sums() -> None:
    found = {SPACY: found_of([1.0, 8.0, 2.0]), "standard": found_of([2.0, 4.0, 4.0], "a")}
    assert ratios(found, "standard") == (0.5, 0.5)
    assert found["standard"].words_per_cpu_s == 150
    assert found["standard"].words_per_clock_s == 75


def test_a_way_that_reads_otherwise_is_told_by_its_claims() -> None:
    found = {
        SPACY: found_of([1.0]),
        "standard": found_of([1.0], "a", "b"),
        "in one piece": found_of([1.0], "b", "a", "c"),
    }
    assert changed_claims(found, "standard") == (0, 2)
    assert changed_claims(found, "in one piece") == (1, 2)
    shown = table("news", found, {})
    assert "1 of 2" in shown and "1.00x" in shown and "600 words" in shown


def test_every_way_is_told_from_plain_spacy() -> None:
    assert WAYS[0] == SPACY and "standard" in WAYS
    assert len(WAYS) == len(set(WAYS))


def test_the_book_has_300_pages_and_the_report_needs_its_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert 150_000 <= words_in(TEXTS["book"]()) < 155_000
    monkeypatch.setenv("SHADOWGRAPH_REAL_TEXTS", str(tmp_path))
    assert long_report() == []
    monkeypatch.delenv("SHADOWGRAPH_REAL_TEXTS")
    assert long_report() == []


@pytest.mark.model
def test_time_and_accuracy_come_from_one_run(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    records = tmp_path / "records.jsonl"
    cost = measure("standard", "news", records)
    assert cost.words == words_in(news()) and cost.cpu_s > 0
    assert cost.memory_mb < 4_000  # of the test's own process
    found = {SPACY: found_of([1.0]), "standard": Found([cost], records.read_text().splitlines())}
    accuracy = accuracies(found)
    assert set(accuracy) == {"standard"}
    assert (accuracy["standard"]["type F1"].value or 0) > 0.5


@pytest.mark.model
def test_each_way_runs_in_a_process_of_its_own() -> None:
    found = run([SPACY], "news", 1, QUIET)
    (cost,) = found[SPACY].costs
    assert found[SPACY].records == [] and cost.words > 10_000
    assert 100 < cost.memory_mb < 2_000
