"""None of a group: the deed was not done to it, or by it, and nobody is called "none"."""

import pytest

from extract.roles.none_of_them import of_whom_none
from tests.extract.conftest import Make, Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "who", "modality", "whom"),
    [
        ("None of the poets was held.", "None", "negated", "poets"),
        ("Neither of them was held.", "Neither", "denied", "them"),
        ("None was held.", "None", "negated", "None"),
        ("None of the poets was held.", "None", "asserted", "None"),
        ("One of the poets was not held.", "One", "negated", "One"),
    ],
)
def test_whom_none_of_means(make: Make, text: str, who: str, modality: str, whom: str) -> None:
    told = of_whom_none(make(text, "held", "detain", modality, target=who))
    assert [filler.head.text for filler in told.fillers] == [whom]


def test_none_of_a_group_makes_no_group_of_its_own(tell: Read) -> None:
    told = tell("Police detained four editors in Halden. None of the editors was charged.")
    charged = told.one("legal_action")
    assert charged.modality == "negated"
    assert told.fillers(charged, "target") == told.fillers(told.one("detain"), "target")
    assert not any("None" in entity.name for entity in told.extraction.entities)


def test_one_of_a_group_stays_somebody(tell: Read) -> None:
    told = tell("Police detained four editors in Halden. One of the editors was charged.")
    assert told.fillers(told.one("legal_action"), "target") == {"One of the editors"}


@pytest.mark.parametrize(
    ("text", "type_", "role", "who"),
    [
        ("Nobody from the consulate paid us, Wei Zhang said.", "mobilize", "sponsor", "consulate"),
        (
            "No one from the security service has beaten anybody, the minister said.",
            "assault",
            "initiator",
            "security service",
        ),
        (
            "The consul said that nobody at the consulate had followed Lina Haddad.",
            "surveil",
            "initiator",
            "consulate",
        ),
    ],
)
def test_nobody_from_a_body_is_the_body(
    tell: Read, text: str, type_: str, role: str, who: str
) -> None:
    told = tell(text)
    claim = told.one(type_)
    assert claim.modality in ("denied", "negated")
    assert told.fillers(claim, role) == {who}


def test_nobody_in_a_town_is_not_the_town(tell: Read) -> None:
    told = tell("Nobody in Leeds threatened Lina Haddad, the mayor said.")
    assert "Leeds" not in told.fillers(told.one("threaten"), "initiator")


def test_who_of_a_body_suffers_nothing_is_not_the_body(tell: Read) -> None:
    told = tell("Nobody from the embassy was arrested.")
    assert "embassy" not in told.fillers(told.one("detain"), "target")
