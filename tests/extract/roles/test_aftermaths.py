"""What came of a deed is no part of it."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_", "trigger"),
    [
        ("The murder shocked the diaspora.", "assault", "murder"),
        ("The sentence angered students in Lyon.", "legal_action", "sentence"),
        ("The arrest came a day after her concert in Berlin.", "detain", "arrest"),
        ("The raid followed a speech by Mina Sadat in Rome.", "detain", "raid"),
        ("The killing sparked protests by Uyghurs in Munich.", "assault", "killing"),
    ],
)
def test_whom_it_shocked_and_what_was_before_is_no_part(
    tell: Read, text: str, type_: str, trigger: str
) -> None:
    told = tell(text)
    assert not told.fillers(told.one(type_, trigger), "target", "place", "initiator")


def test_threats_told_before_were_not_to_whom_they_frightened(tell: Read) -> None:
    told = tell(
        "A caller threatened to kill Sara Haile on Monday. These threats frightened her children."
    )
    assert not told.fillers(told.one("threaten", "threats"), "target")


@pytest.mark.parametrize(
    ("text", "victim"),
    [
        ("The attack killed two guards and shocked the town.", "two guards"),
        ("The killing of Ali Noor shocked exiles.", "Ali Noor"),
    ],
)
def test_victims_stay(tell: Read, text: str, victim: str) -> None:
    told = tell(text)
    (deed,) = told.claims("assault")
    assert victim in told.fillers(deed, "target")


def test_whose_a_murder_is_was_murdered(tell: Read) -> None:
    told = tell("Karim Bello was killed in Istanbul. His murder frightened many.")
    murder = told.one("assault", "murder")
    assert told.fillers(murder, "target") == {"Karim Bello"}
    assert not told.fillers(murder, "initiator")


@pytest.mark.parametrize(
    ("text", "type_", "trigger", "victim"),
    [
        ("The killing silenced Reza Kamali.", "assault", "killing", "Reza Kamali"),
        ("The arrest silenced Sara Haile.", "detain", "arrest", "Sara Haile"),
        (
            "The arrest shook Sara Haile, who spent two weeks in a cell.",
            "detain",
            "arrest",
            "Sara Haile",
        ),
        ("The detention traumatized Ali Noor.", "detain", "detention", "Ali Noor"),
        (
            "The expulsion angered Ali Noor, who had to leave Turkey.",
            "restrict_mobility",
            "expulsion",
            "Ali Noor",
        ),
        (
            "The sentence disappointed Ali Noor, who got seven years.",
            "legal_action",
            "sentence",
            "Ali Noor",
        ),
        (
            "A caller threatened to kill Sara Haile on Monday. The threats frightened her.",
            "threaten",
            "threats",
            "Sara Haile",
        ),
        ("Police beat Omar Tal. The beating shook Omar Tal.", "assault", "beating", "Omar Tal"),
    ],
)
def test_whom_it_shook_may_be_whom_it_befell(
    tell: Read, text: str, type_: str, trigger: str, victim: str
) -> None:
    told = tell(text)
    assert victim in told.fillers(told.one(type_, trigger), "target")


@pytest.mark.parametrize(
    "text",
    [
        "The agent's killings shocked exiles in three cities.",
        "The regime's murder shocked the world.",
        "The service's botched assassination in Salisbury killed a woman.",
        "Moscow's assassination failed.",
        "Russia's poisoning was denied.",
    ],
)
def test_a_state_or_a_killer_was_not_murdered(tell: Read, text: str) -> None:
    told = tell(text)
    owners = ("agent", "regime", "service", "Moscow", "Russia")
    for claim in told.claims("assault"):
        assert told.fillers(claim, "target").isdisjoint(owners)
