"""The weights are opened only if every file is the one that was made."""

from pathlib import Path

import pytest

from extract.reader import EventReader, WeightsError
from extract.reader import folder as files
from extract.reader.runtime import WEIGHTS
from tests.extract.reader.factory import linked_weights, replace_file


def test_the_shipped_files_have_their_hashes() -> None:
    files.check_hashes(WEIGHTS)


@pytest.mark.parametrize("name", [files.THRESHOLDS, files.HEADS, files.CARD])
def test_a_changed_file_is_refused(tmp_path: Path, name: str) -> None:
    folder = linked_weights(tmp_path)
    replace_file(folder / name, "{}")
    with pytest.raises(WeightsError, match="hash differs") as caught:
        EventReader(folder)
    assert caught.value.path == folder / name


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    folder = linked_weights(tmp_path)
    (folder / files.LEMMAS).unlink()
    with pytest.raises(WeightsError, match=r"lemmas\.json: missing"):
        EventReader(folder)


def test_a_file_without_a_hash_is_refused(tmp_path: Path) -> None:
    folder = linked_weights(tmp_path)
    lines = (WEIGHTS / files.SUMS).read_text("utf-8").splitlines(keepends=True)
    kept = "".join(line for line in lines if files.LABELS not in line)
    replace_file(folder / files.SUMS, kept)
    with pytest.raises(WeightsError, match=r"does not list labels\.json"):
        EventReader(folder)


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match="missing"):
        EventReader(tmp_path)


def test_cuts_and_labels_fit_each_other() -> None:
    labels, thresholds = files.read_labels(WEIGHTS), files.read_thresholds(WEIGHTS)
    assert len(labels.types) == 24 and len(labels.modalities) == 7
    assert set(thresholds.roles) == set(labels.roles)
    assert set(thresholds.event_cuts) == {"0.85", "0.9", "0.95"}


def test_labels_without_a_list_are_refused(tmp_path: Path) -> None:
    (tmp_path / files.LABELS).write_text('{"types": []}', "utf-8")
    with pytest.raises(WeightsError, match="has no list 'roles'"):
        files.read_labels(tmp_path)
