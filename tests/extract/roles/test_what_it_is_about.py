"""Place and day of what a deed is for, and those of the deed."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_", "verb"),
    [
        ("Officers interrogated her cousin about the demonstration in Brussels.",
         "detain", "interrogated"),
        ("Police in Grozny interrogated her cousin about the rally in Brussels on 3 May.",
         "detain", "interrogated"),
    ],
)  # fmt: skip
def test_the_scene_is_of_the_gathering(tell: Read, text: str, type_: str, verb: str) -> None:
    told = tell(text)
    claim = told.one(type_, verb)
    assert "Brussels" not in told.fillers(claim, "place")
    assert not [r for r in claim.roles if r.role == "time" and not r.inferred]


@pytest.mark.parametrize(
    ("text", "verb", "where"),
    [
        ("Police questioned Ana Lima in Lyon about the protest.", "questioned", "Lyon"),
        ("She was arrested at the protest in Lyon for shouting.", "arrested", "Lyon"),
        ("Police questioned Ana Lima about the rally for hours in Lyon.", "questioned", "Lyon"),
        ("Police detained Omar Tal for the protest at Heathrow Airport.", "detained",
         "Heathrow Airport"),
        ("Agents questioned Omar Tal about the protest at a police station in Minsk.",
         "questioned", "police station"),
        ("Omar Tal was questioned about the rally at Minsk airport on 3 May 2020.", "questioned",
         "Minsk airport"),
    ],
)  # fmt: skip
def test_the_deed_keeps_its_own(tell: Read, text: str, verb: str, where: str) -> None:
    told = tell(text)
    assert where in told.fillers(told.one("detain", verb), "place")
