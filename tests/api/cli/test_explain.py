"""The command `explain`: lists sentences, explains one, and refuses what it cannot."""

from pathlib import Path

import pytest

from tests.api.command import Run

pytestmark = pytest.mark.model

TEXT = (
    "The embassy denied that its staff had threatened the students in Oslo. "
    "It rained. Agents detained two editors."
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_a_file_alone_gives_the_list_of_its_sentences(run: Run, file: Path) -> None:
    ran = run("explain", file)
    assert ran.code == 0
    assert "threaten, denied" in ran.out and "detain, asserted" in ran.out
    assert "3 sentences; explain one with --sentence N" in ran.out


def test_the_list_as_json_has_a_row_for_each_sentence(run: Run, file: Path) -> None:
    listed = run("explain", file, "--format", "json").json
    assert listed["total"] == 3 and listed["next"] is None
    assert [row["number"] for row in listed["items"]] == [0, 1, 2]
    first, second, third = (row["events"] for row in listed["items"])
    assert [e["modality"] for e in first if e["type"] == "threaten"] == ["denied"]
    assert second == [] and [e["modality"] for e in third] == ["asserted"]
    assert [TEXT[row["start"] : row["end"]] for row in listed["items"]] == [
        row["text"] for row in listed["items"]
    ]


def test_a_sentence_is_shown_with_parse_scores_rules_and_steps(run: Run, file: Path) -> None:
    out = run("explain", file, "--sentence", 0).out
    assert "└─" in out and "embassy  nsubj, NOUN NN" in out
    assert "threatened → threaten, denied, confidence high" in out
    assert "initiator: staff" in out and "verb of denying" in out
    assert "read_frames" in out and "roles_of" in out and "calibrated from" in out
    assert "Agents" not in out


def test_a_listed_word_that_is_no_event_is_shown(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "garden.txt"
    file.write_text("The frost threatened the roses.", encoding="utf-8")
    assert "threatened → no event" in run("explain", file, "--sentence", 0).out


def test_the_number_is_that_of_the_record(run: Run, file: Path) -> None:
    (claim,) = [c for c in run("extract", file).json["claims"] if c["type"] == "detain"]
    told = run("explain", file, "--sentence", claim["sentence"], "--format", "json").json
    (found,) = [c for c in told["candidates"] if c["claim"] is not None]
    assert found["claim"] == {**claim, "document": found["claim"]["document"]}


def test_a_text_is_explained_whole(run: Run) -> None:
    out = run("explain", "--text", TEXT).out
    assert "Sentence 0" in out and "Sentence 2" in out
    assert run("explain", "--text", TEXT, "--format", "json").json["total"] == 3


def test_all_explains_every_sentence(run: Run, file: Path) -> None:
    told = run("explain", file, "--all", "--format", "json").json
    assert [item["number"] for item in told["items"]] == [0, 1, 2]


def test_what_a_government_and_a_day_are_follows_the_options(run: Run) -> None:
    text = "The government detained two relatives of the editor last Friday."
    options = ("--about", "TJ", "--published", "2023-05-11")
    out = run("explain", "--text", text, *options).out
    assert "Tajikistan" in out and "2023-05-05" in out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "give a FILE or --text"),
        (("report.txt", "--text", "x"), "give a FILE or --text"),
        (("report.txt", "--sentence", "99"), "the last sentence is 2"),
        (("report.txt", "--sentence", "0", "--all"), "goes without --all"),
        (("report.txt", "--sentence", "-1"), "-1"),
        ((".",), "may hold many documents"),
        (("many.jsonl",), "may hold many documents"),
    ],
)
def test_wrong_usage_is_told(run: Run, arguments: tuple[str, ...], words: str) -> None:
    Path("report.txt").write_text(TEXT, encoding="utf-8")
    ran = run("explain", *arguments)
    assert ran.code == 2 and words in ran.err and ran.out == ""


@pytest.mark.parametrize("arguments", [("gone.txt",), ("--text", "  ")])
def test_what_cannot_be_read_is_an_error_in_one_sentence(run: Run, arguments: tuple[str, ...]):
    ran = run("explain", *arguments)
    assert ran.code == 1 and ran.err.count("\n") == 1 and "fault of this program" not in ran.err


def test_a_text_cannot_steer_the_terminal(run: Run) -> None:
    hostile = "Agents \x1b[31mthreatened\x1b]0;x\x07 two \u202estudents [red]in[/red] Oslo."
    out = run("explain", "--text", hostile).out
    assert not set("\x1b\x07\u202e") & set(out)
    assert "[red]" in out


def test_another_language_says_that_no_events_were_read(run: Run) -> None:
    text = "Selon Amnesty International, des agents ont suivi et menacé des militants à Bruxelles."
    ran = run("explain", "--text", text)
    assert ran.code == 0 and "no events were read" in ran.err
