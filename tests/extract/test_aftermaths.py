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
