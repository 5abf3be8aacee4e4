"""Who answers a claim does not speak in it."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("sentence", "type_", "trigger", "doer"),
    [
        (
            "Mrs Linh told the council that two men had photographed her children, and the"
            " vice-consul dismissed this as the fantasy of a woman who owes money and accused her"
            " of forging a letter.",
            "smear",
            "accused",
            "vice-consul",
        ),
        (
            "Mr Habte told police that agents had followed him, and the embassy rejected this as"
            " an invention and accused him of fraud.",
            "smear",
            "accused",
            "embassy",
        ),
        (
            "Lina Saleh testified that guards had beaten her, but the ministry called this a lie"
            " and sued her for slander.",
            "legal_action",
            "sued",
            "ministry",
        ),
        (
            "The printer told reporters that agents had burned his shop; the police called it an"
            " accident and fined him.",
            "legal_action",
            "fined",
            "police",
        ),
    ],
)
def test_what_is_done_in_answer_is_not_said_by_who_is_answered(
    tell: Read, sentence: str, type_: str, trigger: str, doer: str
) -> None:
    told = tell(sentence)
    claim = told.one(type_, trigger)
    assert claim.attribution == ()
    assert told.fillers(claim, "initiator") == {doer}


@pytest.mark.parametrize(
    ("sentence", "type_", "trigger", "source"),
    [
        (
            "Mr Habte told police that agents had followed him and men had threatened his wife.",
            "threaten",
            "threatened",
            "Mr Habte",
        ),
        (
            "The witness said that guards beat her and that the ministry denied it.",
            "statement",
            "denied",
            "witness",
        ),
        (
            "Lina Saleh says that the consul threatened her, but he denies this and says that she"
            " insulted him.",
            "harass",
            "insulted",
            "he",
        ),
    ],
)
def test_what_is_told_in_the_claim_keeps_its_source(
    tell: Read, sentence: str, type_: str, trigger: str, source: str
) -> None:
    claim = tell(sentence).one(type_, trigger)
    assert [s.text for s in claim.attribution] == [source]


def test_what_is_denied_behind_and_is_alleged_by_the_first(tell: Read) -> None:
    told = tell("Amina said that her uncle was arrested, and the embassy denied it.")
    claim = told.one("detain")
    assert claim.modality == "alleged"
    assert [s.text for s in claim.attribution] == ["Amina"]
