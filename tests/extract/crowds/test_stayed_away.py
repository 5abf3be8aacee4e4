"""Those who are told not to go, or to go, were not there for all that is said."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text",
    [
        "The embassy warned students not to attend the protest.",
        "The consul warned members of the club not to attend the vigil in Lyon.",
        "Officers told his mother that he must stay away from the protest in The Hague.",
        "An official ordered the students not to join the march on 4 June.",
        "The ambassador urged the students to attend the rally.",
    ],
)
def test_they_were_not_there(tell: Read, text: str) -> None:
    told = tell(text)
    for claim in told.claims("protest"):
        assert not told.fillers(claim, "participant", "organizer")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The students attended the vigil in Lyon.", "students"),
        ("Mei Chan did not stay away from the protest.", "Mei Chan"),
        ("The league told its members to come to the rally with flags.", "its members"),
        ("Students who had come to attend the protest in Lyon were filmed.", "Students"),
    ],
)
def test_they_were_there(tell: Read, text: str, who: str) -> None:
    told = tell(text)
    assert any(who in told.fillers(c, "participant") for c in told.claims("protest"))
