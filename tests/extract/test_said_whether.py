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
        "The debate had lasted an hour.",
    ],
)
def test_other_answers_leave_it_open(tell: Read, answer: str) -> None:
    assert tell(ASKED + answer).claims("assault")[0].modality == "hypothetical"


def test_an_answer_in_the_same_sentence(tell: Read) -> None:
    told = tell("Asked if agents had beaten her, the consul said they had not.")
    assert told.one("assault").modality == "denied"
