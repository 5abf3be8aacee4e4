"""Whose doing a deed is said to be, and by whose word."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_", "doer", "source"),
    [
        (
            "The lawyer said that the Burundian ambassador was behind the beating of the refugee"
            " Chantal Niyonzima.",
            "assault",
            "Burundian ambassador",
            "lawyer",
        ),
        (
            "Police believe that an Azerbaijani diplomat was behind the stabbing of the blogger"
            " Elchin Mammadov.",
            "assault",
            "Azerbaijani diplomat",
            "Police",
        ),
        (
            "The exile suspects that the Eritrean army is behind the murder of his uncle.",
            "assault",
            "Eritrean army",
            "exile",
        ),
        (
            "The stabbing of the monk was the work of Cambodian agents, witnesses said.",
            "assault",
            "Cambodian agents",
            "witnesses",
        ),
        (
            "Activists hold the Rwandan government responsible for the assault on Paul Nkusi.",
            "assault",
            "Rwandan government",
            "Activists",
        ),
        (
            "His widow attributes the poisoning to the Russian secret service.",
            "assault",
            "Russian secret service",
            "His widow",
        ),
        (
            "Exiles see the hand of the Saudi embassy in the arrest of Huda Salem.",
            "detain",
            "Saudi embassy",
            "Exiles",
        ),
        ("The consul blamed the beating on the exiles.", "assault", "exiles", "consul"),
        ("The attack was attributed to Iranian agents.", "assault", "Iranian agents", None),
        (
            "Police suspect the attaché of being behind the assault on the poet.",
            "assault",
            "attaché",
            "Police",
        ),
    ],
)
def test_who_is_said_to_be_behind_it(
    tell: Read, text: str, type_: str, doer: str, source: str | None
) -> None:
    claim = tell(text).one(type_)
    assert claim.modality == "alleged"
    assert [role.text for role in claim.roles if role.role == "initiator"] == [doer]
    assert [said.text for said in claim.attribution] == ([] if source is None else [source])


@pytest.mark.parametrize(
    ("text", "type_", "doer"),
    [
        (
            "The tribunal ruled that the Uzbek security service was behind the shooting of the"
            " imam.",
            "assault",
            "Uzbek security service",
        ),
        (
            "Police found that the Iranian embassy was behind the attack on the dissident Reza"
            " Karimi.",
            "assault",
            "Iranian embassy",
        ),
        (
            "The threats against Nadia Saleh were the work of the Libyan embassy.",
            "threaten",
            "Libyan embassy",
        ),
    ],
)
def test_what_was_found_or_is_told_is_asserted(
    tell: Read, text: str, type_: str, doer: str
) -> None:
    claim = tell(text).one(type_)
    assert claim.modality == "asserted"
    assert [role.text for role in claim.roles if role.role == "initiator"] == [doer]


def test_who_was_not_behind_it_is_denied(tell: Read) -> None:
    told = tell("A spokesman said the consulate was not behind the beating of Omar Said.")
    assert told.one("assault").modality == "denied"
    assert told.fillers(told.one("assault"), "initiator") == {"consulate"}


@pytest.mark.parametrize(
    "text",
    [
        "Nobody knows whether the embassy of Belarus was behind the attack on Ales Novik.",
        "If the consulate was behind the beating, it must close, the mayor said.",
        "Was the embassy behind the beating of Omar Said?",
        "The embassy may be behind the beating of Omar Said.",
        "Investigators could not establish that the consulate was behind the beating of Omar.",
        "Ana Brek was standing behind the embassy of Belarus when she was beaten.",
        "The mayor does not blame the attack on the embassy.",
        "Doctors attribute the injuries from the beating to a stick.",
        "Few attribute the beating of Omar Said to Belarus.",
        "The beating of Omar Said was hardly the work of Belarus.",
        "Nobody holds Belarus responsible for the beating of Omar Said.",
        "The paper wrongly attributed the beating of Omar Said to Belarus.",
        "The beating of Omar Said was attributed to Belarus by mistake.",
        "Exiles unfairly blamed the beating of Omar Said on Belarus.",
        "It is too early to attribute the beating of Omar Said to Belarus.",
    ],
)
def test_nobody_is_said_to_be_behind_it(tell: Read, text: str) -> None:
    told = tell(text)
    assert not told.fillers(told.one("assault"), "initiator", "sponsor")


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Jean Mugabo was behind bars for two years in Kigali.", "Jean Mugabo"),
        ("Two activists from Chechnya are behind bars in Grozny.", "Two activists"),
    ],
)
def test_who_is_behind_bars_is_held(tell: Read, text: str, held: str) -> None:
    told = tell(text)
    assert told.fillers(told.one("detain"), "target") == {held}
    assert not told.fillers(told.one("detain"), "initiator", "sponsor")
