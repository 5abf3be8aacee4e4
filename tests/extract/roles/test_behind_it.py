"""Who orders a deed is behind it; under an accusation the deed with him is alleged."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_", "trigger", "who"),
    [
        (
            "The alliance accused the Nicaraguan government of ordering the attack on Mario Solis.",
            "assault",
            "attack",
            "Nicaragua",
        ),
        (
            "The paper accused Colonel Bako of masterminding the kidnapping of Idris Ngaro.",
            "detain",
            "kidnapping",
            "Bako",
        ),
        (
            "The embassy was accused of having ordered the abduction of Farid Aliev.",
            "detain",
            "abduction",
            "embassy",
        ),
        ("He was charged with ordering the beating of Omar Said.", "assault", "beating", "He"),
        (
            "The students accuse the attaché of commissioning the threats against Li Na.",
            "threaten",
            "threats",
            "attaché",
        ),
    ],
)
def test_who_is_accused_of_the_order_is_an_alleged_sponsor(
    tell: Read, text: str, type_: str, trigger: str, who: str
) -> None:
    told = tell(text)
    deed = told.one(type_, trigger)
    assert deed.modality == "alleged"
    assert told.fillers(deed, "sponsor") == {who}
    assert not told.fillers(deed, "initiator")


def test_who_is_convicted_of_the_order_is_a_sponsor_of_what_happened(tell: Read) -> None:
    told = tell("Two officers were convicted of ordering the kidnapping of Farid Aliev.")
    deed = told.one("detain", "kidnapping")
    assert deed.modality == "asserted"
    assert told.fillers(deed, "sponsor") == {"Two officers"}


def test_what_is_denied_behind_a_comma_is_still_alleged_by_the_accuser(tell: Read) -> None:
    told = tell(
        "Omar Said was hurt in Lyon. His widow accuses Baku of ordering the beating, a charge that"
        " Baku denies."
    )
    deed = told.one("assault", "beating")
    assert told.fillers(deed, "sponsor", "initiator") == {"Azerbaijan"}
    assert deed.modality == "alleged"
    assert [claim.modality for claim in told.claims("mobilize")] == ["alleged", "denied"]


def test_who_is_tried_for_the_order_is_not_yet_its_sponsor(tell: Read) -> None:
    told = tell("Two officers were tried for ordering the attack on Farid Aliev.")
    assert told.one("assault", "attack").modality == "alleged"


def test_who_covers_a_deed_up_has_no_part_in_it(tell: Read) -> None:
    told = tell("Witnesses accused the mayor of covering up the beating of Omar Said.")
    assert not told.fillers(told.one("assault"), "initiator", "sponsor")


@pytest.mark.parametrize(
    "text",
    [
        "Men paid by the embassy carried out the attack on Omar Said.",
        "The guards who organized the march took part in the attack on Omar Said.",
    ],
)
def test_who_does_it_himself_stays_its_doer(tell: Read, text: str) -> None:
    told = tell(text)
    assert told.fillers(told.one("assault", "attack"), "initiator")
