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


def test_what_a_court_finds_besides_stands_in_the_passive(tell: Read) -> None:
    told = tell(
        "The tribunal was not persuaded that he had been beaten but accepted that he had been"
        " followed."
    )
    assert told.one("surveil").modality == "asserted"
    assert told.one("assault").modality in ("denied", "negated")


def test_what_was_asserted_of_a_victim_who_did_not_lie(tell: Read) -> None:
    claim = tell("The court was not persuaded that she lied and found that she had been raped.")
    assert (claim.one("assault").modality, claim.one("assault").attribution) == ("asserted", ())


@pytest.mark.parametrize(
    "text",
    [
        "The judge was not convinced that guards beat him, or that they threatened his wife.",
        "The court doubted that guards beat him or that they threatened his wife.",
    ],
)
def test_a_doubt_is_of_both_clauses(tell: Read, text: str) -> None:
    told = tell(text)
    assert "asserted" not in (told.one("assault").modality, told.one("threaten").modality)


def test_a_negation_inside_the_first_clause_is_of_that_one(tell: Read) -> None:
    told = tell("The court found that guards did not beat him and that they threatened his wife.")
    assert told.one("threaten").modality == "asserted"


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The court found the claim that he was beaten not to be unfounded.", "alleged"),
        ("The court did not find the claim that he was beaten unproven.", "alleged"),
        ("The judge found the report of a beating unproven but the threats established.", "denied"),
        ("The court found the claim that he was beaten unproven in May but proven in June.", "alleged"),
        ("The court found the account that he was beaten credible and the rest unproven.", "asserted"),
    ],
)  # fmt: skip
def test_of_two_verdicts_the_first_counts(tell: Read, text: str, modality: str) -> None:
    assert tell(text).one("assault").modality == modality
