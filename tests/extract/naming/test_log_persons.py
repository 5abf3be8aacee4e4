"""Letters that name persons in entries of police logs; each entry has a reporting party of its own."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model

LOG = """10/09, 11:40. Locked out of vehicle, Lot C.
10/09, 18:15. RP, a doctoral candidate, states a male filmed him through the lab window.
10/10, 07:50. RP found her bicycle tires slit. Unknown male threatened RP by phone.
10/11, 12:05. S1 struck V1 with a flag pole.
"""


def test_letters_in_a_log_are_persons(tell: Read) -> None:
    told = tell(LOG)
    assault = told.one("assault")
    assert told.fillers(assault, "initiator") == {"S1"}
    assert told.fillers(assault, "target") == {"V1"}
    assert {e.type for e in told.extraction.entities if e.name in ("RP", "S1", "V1")} == {"person"}


def test_the_reporting_party_is_one_in_an_entry_and_another_in_the_next(tell: Read) -> None:
    told = tell(LOG)
    filmed, slit, threatened = map(told.one, ("surveil", "vandalize", "threaten"))
    who = [
        next(r.entity for r in c.roles if r.role == "target") for c in (filmed, slit, threatened)
    ]
    assert who[1] == who[2]
    assert who[0] not in (None, who[1])


def test_letters_of_a_story_are_a_body(tell: Read) -> None:
    told = tell("The RP said on Monday that its offices were attacked by two men.")
    assert {e.type for e in told.extraction.entities if e.name == "RP"} == {"organization"}


@pytest.mark.parametrize(
    "entry",
    [
        "The Reform Party (RP) said that RP threatened nobody.",
        "RP members beat Omar Said at the gate.",
    ],
)
def test_letters_of_a_party_are_a_body_in_a_log_too(tell: Read, entry: str) -> None:
    told = tell(f"10/09, 11:40. {entry}\n10/10, 12:40. Two men fled.\n10/11, 13:40. A call.\n")
    assert not [e for e in told.extraction.entities if e.name == "RP" and e.type == "person"]


def test_a_district_is_no_witness(tell: Read) -> None:
    told = tell(
        "10/09, 11:40. Agents beat Ana Li in London W1.\n10/10, 12:40. A call.\n"
        "10/11, 13:40. Two men followed Omar Said on the S1.\n"
    )
    assert not [e for e in told.extraction.entities if e.name in ("W1", "S1")]


LETTERS = "12/03/2024 0930 hrs: {}\n13/03/2024 1000 hrs: Rain.\n14/03/2024 1100 hrs: A call.\n"


@pytest.mark.parametrize(
    ("entry", "name"),
    [
        ("Two agents followed E. home.", "E."),
        ("A stranger struck D. with a bottle.", "D."),
        ("C. reports that unknown males beat him.", "C."),
        ("Caller B says that agents beat her.", "Caller B"),
        ("Two agents threatened Tenant A.", "Tenant A."),
    ],
)
def test_letters_of_callers_are_persons_in_a_log(tell: Read, entry: str, name: str) -> None:
    told = tell(LETTERS.format(entry))
    assert told.entity(name).type == "person"


@pytest.mark.parametrize(
    "entry",
    [
        "John D. Kerr beat Omar Said.",
        "Two agents searched Wing B.",
        "Agents beat Omar Said over vitamin C.",
        "A. Two agents beat Omar Said.",
    ],
)
def test_initials_of_names_and_parts_are_no_callers(tell: Read, entry: str) -> None:
    told = tell(LETTERS.format(entry))
    letters = ("A.", "B.", "C.", "D.")
    assert not [e for e in told.extraction.entities if e.name in letters and e.type == "person"]


def test_a_caller_is_the_one_who_bears_his_letter_elsewhere(tell: Read) -> None:
    told = tell(LETTERS.format("Caller C. says that agents beat her. Moved C. to the annex."))
    assert not [e for e in told.extraction.entities if e.name == "Caller C."]
