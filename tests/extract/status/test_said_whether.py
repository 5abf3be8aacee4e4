"""Somebody asks whether it was so, and somebody says that it was or was not."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model

ASKED = "Mr. Holm asked whether guards of the embassy had beaten the student. "


@pytest.mark.parametrize(
    ("answer", "modality", "source"),
    [
        ("The minister replied that they had not.", "denied", "minister"),
        ("The ambassador answered in the negative.", "denied", "ambassador"),
        ("The minister said that they had.", "asserted", "minister"),
        ("The police chief answered in the affirmative.", "asserted", "police chief"),
    ],
)
def test_the_answer_tells_it(tell: Read, answer: str, modality: str, source: str) -> None:
    beating = tell(ASKED + answer).one("assault")
    assert (beating.modality, beating.attribution[0].text) == (modality, source)


@pytest.mark.parametrize(
    "answer",
    [
        "The minister replied that he had no answer.",
        "The minister said that it was a matter for the police.",
        "The minister said that they had been asked to leave.",
        "The minister did not answer.",
        # of somebody else, or of something else
        "The minister said that he did not.",
        "The clerk said that they were.",
        "The mother said that it was.",
        # not said, or by nobody
        "The minister never said that they had.",
        "The minister did not say that they had.",
        "The minister will say that they had.",
        "Did the minister say that they had?",
        "Nobody said that they had.",
        "No official said they had not.",
        "The minister denied that they had not.",
        "The minister claimed that they had, her lawyer said they had not.",
        # to another question
        "The minister answered in the negative when he was asked about the expulsion.",
        "The debate had lasted an hour.",
    ],
)
def test_other_answers_leave_it_open(tell: Read, answer: str) -> None:
    assert tell(ASKED + answer).claims("assault")[0].modality == "hypothetical"


def test_an_answer_in_the_same_sentence(tell: Read) -> None:
    told = tell("Asked if agents had beaten her, the consul said they had not.")
    assert told.one("assault").modality == "denied"


def test_who_denies_that_they_had_denies_it(tell: Read) -> None:
    assert tell(ASKED + "The minister denied that they had.").one("assault").modality == "denied"


@pytest.mark.parametrize(
    "asked",
    [
        "guards had beaten the student only once",
        "guards had beaten all the students",
        "guards had beaten the student before the police came",
        "guards had beaten the student with permission",
        "guards had beaten the student and whether they had been punished",
        "guards had beaten the student and threatened his wife",
    ],
)
def test_a_no_to_a_part_or_to_one_of_two_leaves_it_open(tell: Read, asked: str) -> None:
    told = tell(f"Mr. Holm asked whether {asked}. The minister replied that they had not.")
    assert told.claims("assault")[0].modality == "hypothetical"
