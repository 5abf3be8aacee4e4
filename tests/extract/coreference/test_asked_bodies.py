"""Which body "it" is in what a body is asked or knows."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "employer"),
    [
        ('The consulate asked whether the firm knew that it employed "a terrorist".', "firm"),
        ("The embassy wrote to the university and asked if it was aware that it employed a spy.",
         "university"),
        ("The consulate asked the bakery why it employed Omar Said.", "bakery"),
        ("The embassy asked the bank whether it knew that it had hired a traitor.", "bank"),
        ("The embassy said that it employed Omar Said as a clerk.", "embassy"),
        ("The firm told the consulate that it employed Omar Said.", "firm"),
    ],
)  # fmt: skip
def test_who_is_asked_or_knows_employs_him(tell: Read, text: str, employer: str) -> None:
    told = tell(text)
    assert {n for c in told.claims("employed_by") for n in told.fillers(c, "object")} == {employer}


@pytest.mark.parametrize(
    ("text", "trigger", "doer"),
    [
        ("The ministry asked the airline why it had banned the exile.", "banned", "airline"),
        ("The council asked the embassy why it had sent the men.", "sent", "embassy"),
    ],
)
def test_who_is_asked_why_has_done_it(tell: Read, text: str, trigger: str, doer: str) -> None:
    told = tell(text)
    claim = next(c for c in told.extraction.claims if c.trigger.text == trigger)
    assert told.fillers(claim, "initiator", "sponsor") == {doer}


@pytest.mark.parametrize(
    "text",
    [
        "Khamla Somphone, brother of Khamla Somphone, was arrested.",
        "Somphone's brother Somphone vanished in Bangkok.",
    ],
)
def test_nobody_is_his_own_brother(tell: Read, text: str) -> None:
    assert not tell(text).claims("family_of")
