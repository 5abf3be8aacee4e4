"""What a name is, by the words around it: a paper, a spot, a ship, a body, somebody or nothing."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Agence Lumen reported that police beat Tam Berisso.", "Agence Lumen", "media"),
        ("The Ashford Beacon reported that police beat Tam Berisso.", "Ashford Beacon", "media"),
        ("Two exiles told the Daily Harbour that police beat them.", "Daily Harbour", "media"),
        ("He was beaten near the Blue Anchor, a cafe on Quay Road.", "Blue Anchor", "venue"),
        ("The ship Northern Star was searched by the police.", "Northern Star", "venue"),
        ("The rights group Open Window said police beat Tam Berisso.", "Open Window", "ngo"),
        ("I am Aizada, and two men beat me in Keren.", "Aizada", "unknown"),
    ],
)
def test_a_name_is_what_the_words_around_it_say(
    tell: Read, text: str, name: str, kind: str
) -> None:
    assert tell(text).entity(name).subtype == kind


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Tam Berisso, a baker on Quay Road, was beaten by two men.", "Tam Berisso", "person"),
        ("Two exiles told the Ashford Council that police beat them.", "Ashford Council", None),
        ("Two men beat him in Ashford Harbour.", "Ashford Harbour", "place"),
    ],
)
def test_what_is_said_of_somebody_or_of_a_place_stays_so(
    tell: Read, text: str, name: str, kind: str | None
) -> None:
    entity = tell(text).entity(name)
    assert entity.type == (kind or "organization")
    assert entity.subtype != "media"


@pytest.mark.parametrize(
    ("text", "name", "type_", "subtype"),
    [
        ("The Department of History sacked Tam Berisso.", "Department of History", "campus", "university"),
        ("The Department of Justice charged Tam Berisso.", "Department of Justice", "organization", "government_body"),
        ("The Foreign Affairs Committee summoned the envoy.", "Foreign Affairs Committee", "organization", "government_body"),
        ("The Human Rights Committee of the Senate summoned the envoy.", "Human Rights Committee of the Senate", "organization", "government_body"),
        ("The Human Rights Committee said that guards beat Tam Berisso.", "Human Rights Committee", "organization", "ngo"),
        ("The Jewish Public Affairs Committee said that guards beat Tam Berisso.", "Jewish Public Affairs Committee", "organization", "ngo"),
    ],
)  # fmt: skip
def test_departments_and_committees_are_a_campus_a_parliament_or_neither(
    tell: Read, text: str, name: str, type_: str, subtype: str
) -> None:
    entity = tell(text).entity(name)
    assert (entity.type, entity.subtype) == (type_, subtype)


def test_a_movement_has_an_of_in_its_name(tell: Read) -> None:
    told = tell(
        "The movement Light of the Pamirs was banned. Light of the Pamirs accused the police."
    )
    assert len(told.entity("Light of the Pamirs").mentions) == 2
    told = tell("The newspaper Dawn of Karachi reported that police beat him.")
    assert told.entity("Dawn").subtype == "media"


def test_a_weekday_is_no_part_of_the_police(tell: Read) -> None:
    assert tell("On Wednesday police in Asmara beat him.").entity("police in Asmara")
    assert tell("On Monday prosecutors in Minsk charged him.").entity("prosecutors in Minsk")
    assert tell("On Wednesday Kent police beat him.").entity("Kent police")


def test_this_station_is_the_radio(tell: Read) -> None:
    text = "Radio Uhuru said that its editor was beaten. Two men had threatened this station."
    assert "station" in {m.text for m in tell(text).entity("Radio Uhuru").mentions}
    text = "Ana Brek said that her editor was beaten. Two men had threatened this station."
    assert "media" not in {e.subtype for e in tell(text).extraction.entities}


def test_an_operation_is_nobody(tell: Read) -> None:
    told = tell("Operation Sky Net was run by the Ministry of Public Security.")
    assert {entity.type for entity in told.extraction.entities} == {"organization"}
