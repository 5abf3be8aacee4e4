"""Persons whose surnames are words for spots and bodies."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Min-ji Park was followed by two men in Bonn.", "Min-ji Park"),
        ("Two agents of the consulate threatened Ken Park in Sydney.", "Ken Park"),
        ("In May, Anna Church in Leeds received threats from the embassy.", "Anna Church"),
        ("Police arrested Jo Bridge on Monday.", "Jo Bridge"),
        ("The consul threatened Ruth Court and her husband.", "Ruth Court"),
        ("Idris Bank was deported from Ankara to Dushanbe.", "Idris Bank"),
        ("The hackers targeted Lena Brook and Omar Field.", "Omar Field"),
        ("Ms. Park was beaten by two men.", "Park"),
    ],
)
def test_what_befalls_a_name_makes_it_a_persons(tell: Read, text: str, name: str) -> None:
    told = tell(text)
    assert told.entity(name).type == "person"
    assert any(name in told.fillers(claim, "target") for claim in told.extraction.claims)


def test_the_surname_alone_is_the_same_person(tell: Read) -> None:
    told = tell("Police arrested Jo Bridge on Monday. Bridge said that she had been beaten.")
    assert len(told.entity("Jo Bridge").mentions) == 3


@pytest.mark.parametrize(
    ("text", "name", "type_"),
    [
        ("Two students were arrested in Hyde Park.", "Hyde Park", "place"),
        (
            "They left Victoria Park. Police beat him near Victoria Park.",
            "Victoria Park",
            "place",
        ),
        ("Gezi Park was attacked by police, who beat two students.", "Gezi Park", "place"),
        ("Town Hall said that police had beaten two men.", "Town Hall", "place"),
        ("They took him from Rosa Hall and beat him.", "Rosa Hall", "place"),
        ("The exiles were arrested on Lake Victoria.", "Lake Victoria", "place"),
        ("Barclays Bank said that police had arrested a clerk.", "Barclays Bank", "organization"),
        ("The High Court sentenced Omar Haddad to a year.", "High Court", "organization"),
    ],
)
def test_a_spot_or_a_body_stays_one(tell: Read, text: str, name: str, type_: str) -> None:
    assert tell(text).entity(name).type == type_
