""" "They" who threaten or call are no mission that only answered, and no body cries."""

import pytest

from tests.extract.coreference.conftest import Read
from tests.extract.coreference.spec import body, noun

pytestmark = pytest.mark.model

EMBASSY = body("embassy in Rome", "diplomatic_mission")
MOTHER = noun("my mother", subtype="relative")


@pytest.mark.parametrize(
    "answer",
    [
        "denied the claims",
        "declined to comment",
        "did not reply",
        "said it knew nothing of it",
        "said that it was not involved",
    ],
)
@pytest.mark.parametrize(
    "deed", ["called my mother", "threatened my mother", "visited my mother in June"]
)
def test_who_only_answered_did_not_call(read: Read, answer: str, deed: str) -> None:
    told = read(f"The embassy in Rome {answer}. They {deed}.", EMBASSY, MOTHER)
    assert told.id("They") != told.id("embassy in Rome")


@pytest.mark.parametrize(
    "text",
    [
        "The embassy in Rome denied the claims. They said that the man had never worked there.",
        "The embassy in Rome did not reply. They cancelled the passport in June.",
        "The embassy in Rome told us to leave. They threatened us.",
        "The embassy in Rome said that it would close. They filmed us from the roof.",
        "The embassy in Rome denied me a passport. They told me to go home.",
        "The embassy in Rome denied his request. They ordered him to leave.",
        "The embassy in Rome denied it and threatened to sue. They called the author a liar.",
        "The embassy in Rome denied it in a letter. They threatened to sue the paper.",
        "The embassy in Rome denied it. They filmed us from the roof of the embassy.",
        "The embassy in Rome did not reply. They told him to come to the embassy.",
        "The embassy in Rome did not reply. They worry that he will be beaten.",
    ],
)
def test_it_may_be_the_mission(read: Read, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    told = read(text, EMBASSY)
    where = "extract.coreference.allowed_antecedents.are_not_who_answered"
    monkeypatch.setattr(where, lambda *_: False)
    assert told.id("They") == read(text, EMBASSY).id("They")


def test_no_body_cries(read: Read) -> None:
    told = read("The embassy in Rome kept it. They call every week and cry.", EMBASSY)
    assert told.id("They") != told.id("embassy in Rome")


@pytest.mark.parametrize("deed", ["took my mother", "arrested my mother", "took my mother away"])
def test_a_mission_takes_nobody_away(read: Read, deed: str) -> None:
    told = read(f"The embassy in Rome rang in May. They {deed} in June.", EMBASSY, MOTHER)
    assert told.id("They") != told.id("embassy in Rome")
