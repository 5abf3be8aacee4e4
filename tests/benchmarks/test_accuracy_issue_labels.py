"""The labels of what events are about: the committed files, and the form they have."""

from pathlib import Path
from typing import Any

import pytest

from benchmarks.accuracy import issue_labels
from benchmarks.accuracy.issue_labels import FILES, by_trigger, issues_of, read_issues
from benchmarks.accuracy.labels import COLUMNS, labeled, load_labels
from graph.ontology import ontology
from training.prepare import LabeledDocument
from training.split import split_of_report


def document(sure: bool = True) -> LabeledDocument:
    event: dict[str, Any] = {
        "trigger": {"start": 7, "end": 11, "text": "beat"}, "type": "assault", "alternatives": [],
        "roles": [], "from_context": {}, "modality": "asserted", "attribution": [],
        "scope": "incident", "date": None, "sure": sure,
    }  # fmt: skip
    labels = {"events": [event], "sentences": [[0, 19]], "entities": []}
    return LabeledDocument("plain-001", "narrative", "train", "Guards beat Ana Li.", labels)


def with_rows(folder: Path, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    folder.mkdir(exist_ok=True)
    path = folder / "issues.yaml"
    path.write_text(text, "utf-8")
    monkeypatch.setitem(issue_labels.FILES, "narrative", path)


def test_an_event_has_the_issues_of_all_rows_that_name_its_trigger() -> None:
    assert by_trigger({"press": [3, 9], "women": [9], "none": [20]}) == {
        3: frozenset({"press"}), 9: frozenset({"press", "women"}), 20: frozenset(),
    }  # fmt: skip


def test_a_named_text_is_labeled_and_another_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_rows(tmp_path, "plain-001:\n  none: [7]\n", monkeypatch)
    found = labeled(document())
    assert found.has_issues
    assert found.events[0].issues == frozenset()
    with_rows(tmp_path / "other", "plain-002: {}\n", monkeypatch)
    other = labeled(document())
    assert not other.has_issues
    assert other.events[0].issues is None


def test_issues_of_a_place_without_a_sure_event_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_rows(tmp_path, "plain-001:\n  press: [7]\n", monkeypatch)
    with pytest.raises(ValueError, match=r"plain-001: issues of no sure event at \[7\]"):
        issues_of(document(sure=False))


def test_all_narratives_that_measure_are_labeled_at_each_sure_event() -> None:
    documents = load_labels(column for column in COLUMNS if column.endswith("narratives"))
    named = {found.name for found in documents if found.has_issues}
    assert {found.name for found in documents if not found.column.startswith("seen")} <= named
    assert named == set(read_issues(FILES["narrative"]))
    for found in documents:
        asked = [event for event in found.events if event.sure and found.has_issues]
        assert all(event.issues is not None for event in asked), found.name


@pytest.mark.parametrize("kind", sorted(FILES))
def test_the_committed_labels_know_the_vocabulary_only(kind: str) -> None:
    known = {*ontology().issues, issue_labels.NO_ISSUE}
    assert {issue for rows in read_issues(FILES[kind]).values() for issue in rows} <= known


def test_labels_of_reports_are_there_for_each_split() -> None:
    splits = {split_of_report(name) for name in read_issues(FILES["report"])}
    assert splits == {"train", "dev", "held_out"}
