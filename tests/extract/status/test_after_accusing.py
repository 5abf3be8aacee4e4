"""What who accuses or judges somebody does next, and what is one more deed of the accused."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("sentence", "type_", "trigger", "doer"),
    [
        (
            "The embassy accused Lina Haddad of having insulted the president and confiscated her"
            " passport.",
            "restrict_mobility",
            "confiscated",
            "embassy",
        ),
        (
            "The ministry accused Lina Haddad of leaking files and fired her.",
            "legal_action",
            "fired",
            "ministry",
        ),
        (
            "Security agents accused Omar Tal of having met exiles and interrogated him.",
            "detain",
            "interrogated",
            "Security agents",
        ),
        (
            "Police accused Lee of having followed her and arrested him.",
            "detain",
            "arrested",
            "Police",
        ),
        (
            "The court acquitted Omar Tal of threatening Lina Haddad but jailed him for stalking"
            " her.",
            "detain",
            "jailed",
            "court",
        ),
        (
            "Guards accused the student of spying and beat him.",
            "assault",
            "beat",
            "Guards",
        ),
    ],
)
def test_who_accuses_does_it(
    tell: Read, sentence: str, type_: str, trigger: str, doer: str
) -> None:
    told = tell(sentence)
    claim = told.one(type_, trigger)
    assert claim.modality == "asserted"
    assert told.fillers(claim, "initiator") == {doer}


@pytest.mark.parametrize(
    ("sentence", "trigger", "modality", "doer"),
    [
        (
            "Police accused Lee of having followed her and threatened her.",
            "threatened",
            "alleged",
            "Lee",
        ),
        (
            "Police accused Omar Tal of having called Lina Haddad and threatened her.",
            "threatened",
            "alleged",
            "Omar Tal",
        ),
        (
            "A court acquitted Omar Tal of spying on the dissident and threatening him.",
            "threatening",
            "denied",
            "Omar Tal",
        ),
        (
            "Omar Tal was cleared of stalking, threatening and assaulting Lina Haddad.",
            "threatening",
            "denied",
            "Omar Tal",
        ),
        (
            "Omar Tal was not acquitted of having called her and threatened her.",
            "threatened",
            "alleged",
            "Omar Tal",
        ),
        (
            "The court convicted Lee of having called her and threatened her.",
            "threatened",
            "asserted",
            "Lee",
        ),
    ],
)
def test_a_further_deed_of_the_accused(
    tell: Read, sentence: str, trigger: str, modality: str, doer: str
) -> None:
    told = tell(sentence)
    claim = told.one("threaten", trigger)
    assert claim.modality == modality
    assert told.fillers(claim, "initiator") == {doer}


def test_a_past_behind_a_participle_of_its_own_kind_stays_alleged(tell: Read) -> None:
    told = tell("A dissident accused Omar Tal of having called his brother and beaten him.")
    claim = told.one("assault", "beaten")
    assert claim.modality == "alleged"
    assert told.fillers(claim, "initiator") == {"Omar Tal"}
