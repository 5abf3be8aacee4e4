"""Measures over many documents, floors, what is kept of a run, and the command."""

import json
from collections import Counter
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console
from typer.testing import CliRunner

from benchmarks.accuracy import __main__ as command
from benchmarks.accuracy.floors import check_floors
from benchmarks.accuracy.labels import COLUMNS, Labeled, load_labels
from benchmarks.accuracy.measures import FALSE_EVENTS, Measure, intervals, measures, total
from benchmarks.accuracy.mistakes import Mistake, worst
from benchmarks.accuracy.records import RecordsError, from_file
from benchmarks.accuracy.report import show, show_mistakes
from benchmarks.accuracy.result import Result, read_last, summed
from benchmarks.accuracy.scoring import score
from tests.benchmarks.gold import document, record

pytestmark = pytest.mark.model

HELD = document(column="held-out narratives", group="wire")


def write_records(folder: Path, *documents: Labeled, empty: bool = False) -> Path:
    rows: list[dict[str, Any]] = [record(labeled) for labeled in documents]
    if empty:
        rows = [row | {"claims": []} for row in rows]
    path = folder / "records.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return path


def test_measures_of_a_sum_are_not_the_mean_of_measures() -> None:
    one = Counter({"type/right": 1})
    two = Counter({"type/right": 1, "type/wrong": 2, "type/missed": 4})
    measure = measures(total([one, two]))["type F1"]
    assert measure.value == pytest.approx(4 / (4 + 2 + 4))
    assert measure.counts["precision"] == pytest.approx(2 / 4)
    assert measure.counts["recall"] == pytest.approx(2 / 6)


def test_nothing_asked_gives_no_value() -> None:
    assert {measure.value for measure in measures(Counter()).values()} == {None}
    assert intervals([]) == {}


def test_intervals_are_the_same_on_every_run_and_hold_the_value() -> None:
    tallies = [Counter({"type/right": n, "type/wrong": 5 - n}) for n in range(5)]
    first = intervals(tallies)
    assert first == intervals(tallies)
    low, high = first["type F1"]
    value = measures(total(tallies))["type F1"].value
    assert value is not None
    assert low < value < high


def test_floors_are_checked_for_each_column_or_for_both_together() -> None:
    def found(share: float, asked: float, given: float) -> dict[str, Measure]:
        shares = Measure(0.0, {"asked": asked, "given": given})
        return {"type F1": Measure(share, {}), "swapped pairs": shares, FALSE_EVENTS: shares}

    floors = {
        (floor.column, floor.measure): floor
        for floor in check_floors(
            {"held-out reports": found(0.77, 10, 10), "held-out narratives": found(0.5, 90, 0)}
        )
    }
    assert floors["held-out reports", "type F1"].held is True
    assert floors["held-out narratives", "type F1"].held is False
    assert floors["held-out reports", "source F1"].held is None
    assert floors["held-out, both", FALSE_EVENTS].value == 10.0
    assert floors["held-out, both", FALSE_EVENTS].held is True
    assert floors["held-out, both", "swapped pairs"].held is False


def test_the_worst_mistakes_come_first_in_each_kind() -> None:
    def mistake(confidence: float, *kinds: str) -> Mistake:
        return Mistake("a", 0, "", "", kinds, (), (), confidence)

    asserted = mistake(0.1, "wrong role", "not done, shown as asserted")
    sure, unsure = mistake(0.9, "wrong role"), mistake(0.2, "wrong role")
    found = worst([unsure, sure, asserted], 1)
    assert found == {"not done, shown as asserted": [asserted], "wrong role": [sure]}
    assert worst([unsure, sure, asserted], 2, ["wrong role"]) == {"wrong role": [asserted, sure]}


def test_labels_of_the_narratives_are_read_and_split() -> None:
    labels = load_labels(column for column in COLUMNS if column.endswith("narratives"))
    assert {labeled.column for labeled in labels} <= set(COLUMNS[1::2])
    for labeled in labels:
        assert labeled.held_out == (int(labeled.name[-3:]) % 4 == 0)
        for event in labeled.events:
            assert labeled.text[event.start : event.end] == event.trigger
            for role in event.roles:
                assert role.start < 0 or labeled.text[role.start : role.end] in role.names


def scored(*documents: Labeled, empty: bool = False) -> Result:
    rows = [record(d) | ({"claims": []} if empty else {}) for d in documents]
    return score(documents, rows, Console(quiet=True))


def test_what_is_kept_of_a_run_has_scores_and_no_words(tmp_path: Path) -> None:
    result = scored(document(), HELD, empty=True)
    path = tmp_path / "last.json"
    path.write_text(json.dumps(result.to_json()), "utf-8")
    assert read_last(path)["dev narratives"]["trigger F1"] == 0.0
    assert read_last(tmp_path / "other.json") == {}
    kept = path.read_text("utf-8")
    assert "consulate" not in kept
    assert "threatened" not in kept


def test_the_tables_show_scores_changes_and_floors() -> None:
    console = Console(record=True, width=160, file=StringIO())
    result = scored(document(), HELD)
    show(result, {"dev narratives": {"trigger F1": 0.9}}, console)
    text = console.export_text()
    assert "1.000 [1.000, 1.000] (+0.100)" in text
    assert "[1.000, 1.000]" in text
    assert "not measured" in text
    assert "MISSED" not in text


def test_mistakes_are_shown_beside_their_sentences() -> None:
    console = Console(record=True, width=160, file=StringIO())
    result = scored(document(), HELD, empty=True)
    show_mistakes(worst(result.mistakes, 5), console)
    text = console.export_text()
    assert "missed event" in text
    assert "The police said that the consulate had not paid the men." in text
    assert HELD.name not in text


def test_groups_and_types_have_scores_of_their_own() -> None:
    column = summed([document()], [Counter({"type threaten/right": 1, "type/right": 1})])
    dev = column.columns["dev narratives"]
    assert dev.types["threaten"].value == 1.0
    assert dev.groups["plain"]["type F1"].value == 1.0
    assert dev.intervals["type F1"] == (1.0, 1.0)


def test_records_are_found_by_external_id_and_checked(tmp_path: Path) -> None:
    path = write_records(tmp_path, document())
    (found,) = from_file(path, [document()])
    assert found["document"]["external_id"] == "plain-001"
    with pytest.raises(RecordsError, match="no record for 1 documents"):
        list(from_file(path, [HELD]))
    path.write_text(path.read_text("utf-8").replace('"chars": ', '"chars": 9'), "utf-8")
    with pytest.raises(RecordsError, match="plain-001: the record is of a text of"):
        list(from_file(path, [document()]))
    path.write_text("{}\n", "utf-8")
    with pytest.raises(RecordsError, match="line 1: no extraction record"):
        list(from_file(path, [document()]))


@pytest.fixture
def runner(monkeypatch: pytest.MonkeyPatch) -> CliRunner:
    monkeypatch.setattr(command, "load_labels", lambda columns: [HELD])
    monkeypatch.setattr(command, "reports_folder", lambda: None)
    return CliRunner()


def test_the_command_succeeds_when_all_measured_floors_are_held(
    runner: CliRunner, tmp_path: Path
) -> None:
    output = tmp_path / "last.json"
    arguments = ["--records", str(write_records(tmp_path, HELD)), "--output", str(output)]
    done = runner.invoke(command.app, [*arguments, "--format", "json"])
    assert done.exit_code == 0
    assert json.loads(done.stdout)["columns"]["held-out narratives"]["documents"] == 1
    assert json.loads(output.read_text("utf-8"))["version"] == 1
    assert "SHADOWGRAPH_REAL_TEXTS" in done.stderr


def test_the_command_fails_when_a_floor_is_missed(runner: CliRunner, tmp_path: Path) -> None:
    path = write_records(tmp_path, HELD, empty=True)
    done = runner.invoke(command.app, ["--records", str(path), "--errors"])
    assert done.exit_code == 1
    assert "MISSED" in done.stdout
    assert "The police said" not in done.stdout


def test_the_command_draws_how_reliable_confidences_are(runner: CliRunner, tmp_path: Path) -> None:
    picture = tmp_path / "reliability.svg"
    path = write_records(tmp_path, HELD)
    done = runner.invoke(command.app, ["--records", str(path), "--diagram", str(picture)])
    assert done.exit_code == 0
    assert "held-out narratives: 3 of 3 right at 0.9" in picture.read_text("utf-8")


@pytest.mark.parametrize(
    "arguments",
    [["--column", "held-out"], ["--records", "no-such-file"], ["--kind", "no such kind"]],
)
def test_wrong_use_of_the_command_ends_with_2(runner: CliRunner, arguments: list[str]) -> None:
    assert runner.invoke(command.app, arguments).exit_code == 2
