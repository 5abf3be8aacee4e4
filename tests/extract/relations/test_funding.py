"""Who lives on whose money; who denies it, is asked, or is told to have been, is not said to."""

import pytest

from tests.extract.conftest import Read, Told

pytestmark = pytest.mark.model


def _funds(told: Told) -> list[tuple[set[str], set[str], str]]:
    ties = told.claims("funds")
    return [(told.fillers(c, "subject"), told.fillers(c, "object"), c.modality) for c in ties]


@pytest.mark.parametrize(
    ("text", "payer", "paid"),
    [
        ("The association receives money from the embassy.", "embassy", "association"),
        ("The club, which gets its money from the consulate, denied it.", "consulate", "club"),
        ("The federation accepted $40,000 from the embassy.", "embassy", "federation"),
        ("The association's funding comes from the ministry.", "ministry", "association"),
        ("Its chairman, Goran Petek, is on the payroll of the embassy.", "embassy", "Goran Petek"),
        ("A man in the pay of the embassy offered her a job.", "embassy", "man"),
        ("The club received financial support from the embassy.", "embassy", "club"),
        ("The rival paper was on the consulate's payroll.", "consulate", "rival paper"),
    ],
)
def test_whose_money_it_takes(tell: Read, text: str, payer: str, paid: str) -> None:
    assert _funds(tell(text)) == [({payer}, {paid}, "asserted")]


@pytest.mark.parametrize(
    "text",
    [
        "He is said to be in the pay of the consulate.",
        "Petek is suspected of being on the payroll of the consulate.",
    ],
)
def test_what_is_only_said_is_alleged(tell: Read, text: str) -> None:
    assert [modality for *_, modality in _funds(tell(text))] == ["alleged"]


@pytest.mark.parametrize(
    "text",
    [
        "The rector denied that the institute was on the payroll of the Chinese embassy.",
        "Petek rejected the claim that he was on the payroll of the Serbian embassy.",
        "It is not true that the club receives money from the embassy.",
        "The consul denies that the club's money comes from the embassy.",
        "The club denies that it receives money from the embassy.",
        "There is no evidence that the club received money from the embassy.",
        "The claim that the club was in the pay of the consulate is false.",
        "The club never received money from the embassy.",
        "The club has received no funding from the consulate.",
        "The club refused to accept money from the embassy.",
        "The club would receive money from the embassy if it held the rally.",
        "The club is no longer on the payroll of the ministry.",
        "If the club is on the payroll of the embassy, it must say so.",
        "Is the club on the payroll of the embassy?",
        "The association receives letters from the embassy.",
        "The museum accepted a painting from the embassy.",
        "She received money from her brother.",
        "He received support from the embassy of Norway.",
        "The call came from the embassy.",
        "The club gets money from nobody.",
        "He was paid by the hour.",
    ],
)
def test_no_money_no_tie(tell: Read, text: str) -> None:
    assert not _funds(tell(text))


def test_compensation_funds_nobody(tell: Read) -> None:
    assert not _funds(tell("The family received money from the embassy as compensation."))


def test_nobody_in_their_pay(tell: Read) -> None:
    told = tell("Li Wen said that nobody in the club was in the pay of Beijing.")
    paid = (*told.claims("mobilize"), *told.claims("coopt"))
    assert {c.modality for c in paid} <= {"denied", "negated"}
