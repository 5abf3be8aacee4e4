"""A word list with a mistake is an error that says where; no list silently hides another."""

from pathlib import Path

import pytest

from extract.wordlists import LexiconError, read_yaml


def test_a_name_that_stands_twice_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "words.yaml"
    path.write_text("halting: halt stop\nputting_off: delay\nhalting: thwart\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"(?s)words\.yaml: 'halting' stands here.*line 3"):
        read_yaml(path)


def test_a_file_without_a_mapping_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "words.yaml"
    path.write_text("- halt\n- stop\n", encoding="utf-8")
    with pytest.raises(LexiconError, match="a mapping is expected"):
        read_yaml(path)
