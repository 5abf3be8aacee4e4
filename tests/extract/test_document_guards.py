"""What the density of a text says about its events."""

from dataclasses import replace

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from extract.document_guards import without_lonely
from extract.frames import Frame
from graph.model import Alternative


@pytest.fixture
def frame() -> Frame:
    """An event that is rather not of the type that it has."""
    trigger = Doc(Vocab(), ["Her", "mother", "was", "detained"])[3]
    return Frame(0, trigger, "detain", 0.51, (), "asserted", "incident", None, "reader")


def with_second_type(frame: Frame, score: float) -> Frame:
    return replace(frame, alternatives=(Alternative("type", "coerce_by_proxy", score),))


def test_of_a_text_that_tells_hardly_anything_doubtful_events_go(frame: Frame) -> None:
    assert without_lonely([frame], [], sentences=9) == []
    assert without_lonely([frame], [], sentences=1) == [frame]


def test_an_event_that_is_torn_between_two_types_is_no_doubtful_event(frame: Frame) -> None:
    torn, doubtful = with_second_type(frame, 0.45), with_second_type(frame, 0.1)
    assert without_lonely([torn], [], sentences=9) == [torn]
    assert without_lonely([doubtful], [], sentences=9) == []
