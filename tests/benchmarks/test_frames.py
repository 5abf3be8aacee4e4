"""The grid of frames: every frame with every deed, and what is counted as the deed."""

import pytest

from benchmarks.frames.__main__ import cases, statuses
from extract.read import read_text
from extract.run import extract
from graph.ontology import ontology


def test_frames_name_statuses_and_fill_all_their_words() -> None:
    asked = list(cases())
    known = set(ontology().modalities)
    assert len({case.text for case in asked}) == len(asked)
    assert all(case.right and case.right <= known for case in asked)
    assert not any("{" in case.text for case in asked)


@pytest.mark.model
def test_the_deed_of_a_frame_is_found_by_its_word() -> None:
    case = next(case for case in cases() if "never" in case.text)
    found = statuses(case, extract(read_text(case.text, format="text")))
    assert found and case.right.issuperset(found)
