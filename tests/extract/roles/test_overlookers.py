"""Who ignores, plays down or knows of a deed has no part in it."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        (
            "The Chinese consulate in Toronto praised the students and said that the university"
            " had ignored threats against them.",
            "threaten",
        ),
        (
            "The consulate praised the students. A spokesperson for the university said it had"
            " ignored no threats.",
            "threaten",
        ),
        ("Ms Yip has accused the dean of having downplayed threats against her.", "threaten"),
        ("The police chief was accused of ignoring harassment of exiles.", "harass"),
        (
            "The council condemned the university for ignoring surveillance of its members.",
            "surveil",
        ),
        ("The embassy says it has no knowledge of any search of the clinic.", "detain"),
        ("The dean ignored the general's threats against a student.", "threaten"),
    ],
)
def test_who_overlooks_a_deed_did_not_do_it(tell: Read, text: str, type_: str) -> None:
    told = tell(text)
    doers = told.fillers(told.one(type_), "initiator")
    assert doers <= {"general"}


@pytest.mark.parametrize(
    ("sentence", "doer"),
    [
        ("The ministry downplayed its threats against the poet.", "ministry"),
        ("The consulate downplayed threats it had made against the poet.", "consulate"),
    ],
)
def test_deeds_of_ones_own_stay_ones_own(tell: Read, sentence: str, doer: str) -> None:
    told = tell(sentence)
    assert told.fillers(told.one("threaten"), "initiator") == {doer}


def test_the_doers_told_before_stay(tell: Read) -> None:
    told = tell("Two students threatened Lina Saleh, and the dean ignored the threats.")
    assert told.fillers(told.one("threaten", "threatened"), "initiator") == {"Two students"}
