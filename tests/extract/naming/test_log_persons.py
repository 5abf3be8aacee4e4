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
