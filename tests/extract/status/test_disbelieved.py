"""What somebody finds untrue, doubts or calls invented is not told as done."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("We rate the claim that Orin Tal was convicted of fraud as false.", "legal_action"),
        ("The tribunal found her story of the abduction implausible.", "detain"),
        ("The panel regarded the report that agents had followed him as fabricated.", "surveil"),
        ("Orin Tal invented the beating, the court found.", "assault"),
    ],
)
def test_disbelieved(tell: Read, text: str, type_: str) -> None:
    assert tell(text).one(type_).modality == "denied"


def test_doubted(tell: Read) -> None:
    told = tell("The judge doubted that the poet had been tortured.")
    assert told.one("assault").modality in ("denied", "hypothetical")


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("The tribunal regards her account of the abduction as credible.", "detain"),
        ("The judge did not doubt that Orin Tal had been tortured.", "assault"),
        ("The police treated the attack as a burglary.", "assault"),
        ("The officer invented a charge against Orin Tal.", "legal_action"),
    ],
)
def test_believed(tell: Read, text: str, type_: str) -> None:
    assert tell(text).one(type_).modality not in ("denied", "negated")


@pytest.mark.parametrize(
    "text",
    [
        "She was neither charged nor fined, but officers followed her for a week.",
        "Neither arrested nor fined, but officers followed her for a week.",
    ],
)
def test_what_follows_behind_but_was_done(tell: Read, text: str) -> None:
    assert tell(text).one("surveil").modality == "asserted"


def test_both_behind_neither_were_not_done(tell: Read) -> None:
    told = tell("He was neither beaten, nor threatened.")
    assert {claim.modality for claim in told.claims("assault") + told.claims("threaten")} == {
        "negated"
    }
