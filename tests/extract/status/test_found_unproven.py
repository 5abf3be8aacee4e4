"""What a court holds not to be proven it refutes."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("The Court considers that the payment by the embassy has not been proven.", "mobilize"),
        ("The tribunal ruled that the fact of the surveillance was not substantiated.", "surveil"),
        ("The Court notes that the claim of a threat has not been proven.", "threaten"),
    ],
)
def test_a_court_refutes_what_is_not_proven(tell: Read, text: str, type_: str) -> None:
    claim = tell(text).one(type_)
    assert claim.modality == "denied"
    assert claim.attribution


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("The Court considers that the surveillance has been proven.", "surveil"),
        ("The Court considers that the date of the arrest has not been established.", "detain"),
        ("The Court considers that the reason for the arrest was not established.", "detain"),
        ("The lawyer says that the beating was not proven.", "assault"),
        ("The Court rejected the claim that the beating had not been proven.", "assault"),
    ],
)
def test_what_is_proven_or_beside_it_stays(tell: Read, text: str, type_: str) -> None:
    assert tell(text).one(type_).modality not in ("denied", "negated")


@pytest.mark.parametrize(
    "text",
    [
        "The tribunal was not satisfied that he had been tortured by Sri Lankan police, but accepted"
        " that he was detained in Jaffna.",
        "The panel was not persuaded that police beat him but found that he was detained.",
    ],
)
def test_what_a_court_accepts_beside_it_stands(tell: Read, text: str) -> None:
    told = tell(text)
    assert told.one("detain").modality == "asserted"
    assert told.one("assault").modality in ("denied", "negated")
