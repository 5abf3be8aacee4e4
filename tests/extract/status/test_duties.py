"""What should not have been done was done; what should not be done is open."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("sentence", "type_", "trigger"),
    [
        (
            "Maksim Orlov should never have been deported to Belarus, the court said.",
            "restrict_mobility",
            "deported",
        ),
        ("The guards should not have beaten Omar Dalil.", "assault", "beaten"),
        ("Tigist Haile ought never to have been arrested.", "detain", "arrested"),
        (
            "The consulate ought not to have photographed the marchers.",
            "surveil",
            "photographed",
        ),
        ("The embassy need not have threatened Selam Tesfay.", "threaten", "threatened"),
        ("The beating of Peter Mwangi should never have happened.", "assault", "beating"),
        (
            "The arrest of Rosa Lim should not have taken place, the minister conceded.",
            "detain",
            "arrest",
        ),
        ("Her deportation ought not to have occurred.", "restrict_mobility", "deportation"),
        (
            "The threats should never have been made, the ambassador admitted.",
            "threaten",
            "threats",
        ),
        ("The police should not have let the men beat her.", "assault", "beat"),
        (
            "The police should not have allowed them to attack the marchers.",
            "assault",
            "attack",
        ),
        (
            "Ana Brek said that she should not have been questioned about her poems.",
            "detain",
            "questioned",
        ),
        ("Officers should never have handcuffed and dragged the students.", "detain", "dragged"),
    ],
)
def test_what_should_not_have_been_was(tell: Read, sentence: str, type_: str, trigger: str) -> None:
    assert tell(sentence).one(type_, trigger).modality == "asserted"


@pytest.mark.parametrize(
    ("sentence", "type_", "trigger"),
    [
        (
            "Maksim Orlov should not be deported, the court said.",
            "restrict_mobility",
            "deported",
        ),
        ("Exiles should never be threatened, the minister said.", "threaten", "threatened"),
        ("The beating should not happen again.", "assault", "beating"),
    ],
)
def test_what_should_not_be_is_open(tell: Read, sentence: str, type_: str, trigger: str) -> None:
    assert tell(sentence).one(type_, trigger).modality == "hypothetical"


@pytest.mark.parametrize(
    ("sentence", "type_", "trigger"),
    [
        ("The guards should not have beaten Omar Dalil, if indeed they did.", "assault", "beaten"),
        ("No one should have been beaten, and no one was.", "assault", "beaten"),
        (
            "She should not have been beaten, said the judge, who found no proof that she was.",
            "assault",
            "beaten",
        ),
        ("The meeting should not have been filmed, and was not.", "surveil", "filmed"),
        (
            "The minister denied that the exiles should not have been extradited.",
            "restrict_mobility",
            "extradited",
        ),
        (
            "He said the journalist should not have been followed and hoped it had not happened.",
            "surveil",
            "followed",
        ),
    ],
)
def test_what_is_taken_back_or_denied_stays(
    tell: Read, sentence: str, type_: str, trigger: str
) -> None:
    assert tell(sentence).one(type_, trigger).modality in ("denied", "negated")
