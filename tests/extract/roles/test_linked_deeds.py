"""Links of a deed with somebody who did not suffer it."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "event", "target"),
    [
        ("The court saw no connection between the stabbing of Farid Omar and the Iranian embassy.", "assault", "Farid Omar"),
        ("Prosecutors could not establish a link between the poisoning of Ivan Petrov and the ministry.", "assault", "Ivan Petrov"),
        ("There is no evidence of a link between the abduction of Amina Tal and the attache, Yusuf Jama.", "detain", "Amina Tal"),
        ("The minister denied any relationship between the beating of the singer and the embassy.", "assault", "singer"),
        ("Detectives suspect a connection between the assault on the editor Duc and the visit of the general.", "assault", "Duc"),
        ("Police are looking into a possible link between the kidnapping of Tesfaye Bekele and the Eritrean consulate.", "detain", "Tesfaye Bekele"),
    ],
)  # fmt: skip
def test_the_deed_alone_is_told(tell: Read, text: str, event: str, target: str) -> None:
    told = tell(text)
    claim = told.one(event)
    assert (claim.modality, told.fillers(claim, "target", "initiator", "sponsor")) == (
        "asserted",
        {target},
    )


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("There is a link between the beatings of Ali Tal and Omar Sy.", {"Ali Tal", "Omar Sy"}),
        ("The murder of Farid Omar and his wife was linked to the embassy.", {"Farid Omar", "his wife"}),
    ],
)  # fmt: skip
def test_two_may_have_suffered_it(tell: Read, text: str, targets: set[str]) -> None:
    told = tell(text)
    assert told.fillers(told.one("assault"), "target") == targets


def test_an_alleged_deed_stays_alleged(tell: Read) -> None:
    told = tell("Police ruled out a link between the alleged beating of Ali Tal and the consulate.")
    assert told.one("assault").modality == "alleged"


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Police said that nothing linked the attack to Phnom Penh.", set()),
        ("Detectives linked the beating of Ali Tal to the consulate.", {"Ali Tal"}),
        ("The police connected the attack on Omar Tal with a visit of the consul.", {"Omar Tal"}),
    ],
)
def test_what_a_deed_is_linked_to_has_not_suffered_it(
    tell: Read, text: str, targets: set[str]
) -> None:
    told = tell(text)
    claims = told.claims("assault")
    assert claims and {t for c in claims for t in told.fillers(c, "target", "place")} == targets
