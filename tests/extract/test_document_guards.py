"""What the density of a text says about its events."""

from dataclasses import replace

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from extract.document_guards import without_credits, without_lonely
from extract.frames import Frame
from extract.naming.mention import DocMention
from extract.read import Metadata, read_text
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


def test_the_agency_of_a_dateline_is_nobody_in_the_story() -> None:
    text = "BERN, 7 April (Marram Wire) - A clerk told Marram Wire that a bank was searched."
    document = read_text(text, metadata=Metadata())
    first, second = text.index("Marram"), text.rindex("Marram")
    town, credit, told = named("BERN", 0), named("Marram Wire", first), named("Marram Wire", second)
    assert without_credits(document, [town, credit, told]) == [town, told]


def test_a_university_at_the_head_of_a_notice_is_no_agency() -> None:
    document = read_text("MARRAM UNIVERSITY - A rally was held on 7 May 2024.", metadata=Metadata())
    campus = named("MARRAM UNIVERSITY", 0)
    assert without_credits(document, [campus]) == [campus]


def named(words: str, start: int) -> DocMention:
    """A name of no matter what at a place of a text."""
    return DocMention(
        start=start, end=start + 1, head=start, start_char=start, end_char=start + len(words),
        text=words, type="organization", subtype=None, name=words, key=None, country=None,
        kind="proper", rule="test",
    )  # fmt: skip
