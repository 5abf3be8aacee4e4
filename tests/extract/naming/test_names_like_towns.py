"""Persons whose names are those of towns and states, or that nothing but their lot shows."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("OSLO, 14 May 2024 - Amal Idris was followed by two men.", "Amal Idris"),
        ("The embassy threatened Paris Hadadi.", "Paris Hadadi"),
        ("The men followed Georgia Novak to her flat.", "Georgia Novak"),
        ("Sydney Okello and Paris Okello were beaten in Kampala.", "Paris Okello"),
        ("Lincoln told the police that he had been followed.", "Lincoln"),
        ("Ahmadi told the court that he had been beaten.", "Ahmadi"),
        ("Police arrested Oral Bekov and Ahmadi in Almaty.", "Ahmadi"),
        ("Florence called her mother after the embassy had threatened her.", "Florence"),
    ],
)
def test_what_befalls_them_shows_persons(tell: Read, text: str, name: str) -> None:
    assert tell(text).entity(name).type == "person"


@pytest.mark.parametrize(
    ("text", "name", "type_"),
    [
        ("Geneva told two exiles that police would follow them.", "Geneva", "place"),
        ("Police questioned the Baloch and beat two of them.", "Baloch", "group"),
        ("Kurds said that he had been beaten by police.", "Kurds", "group"),
        ("Jordan deported two students to Chad.", "Chad", "place"),
        (
            "The consulate warned Austin College and threatened its dean.",
            "Austin College",
            "campus",
        ),
        ("The embassy threatened Dhaka Tribune.", "Dhaka Tribune", "organization"),
    ],
)
def test_towns_and_bodies_stay_so(tell: Read, text: str, name: str, type_: str) -> None:
    assert tell(text).entity(name).type == type_


@pytest.mark.parametrize(
    "text",
    [
        "Lidia Granada, a lawyer, fled. The killing of Granada shook the exiles.",
        "Lidia Granada, a lawyer, fled. The attack on Granada took place in May.",
        "Lidia Granada, a lawyer, fled. The police issued a warrant for Granada.",
        "Lidia Granada, a lawyer, fled. Agents threatened the brother of Granada.",
        "Lidia Granada Obando, a lawyer, fled. The threats to Granada came by phone.",
    ],
)
def test_a_surname_that_is_a_town_is_the_person_behind_deeds(tell: Read, text: str) -> None:
    assert "place" not in {e.type for e in tell(text).entities.values() if "Granada" in e.name}


@pytest.mark.parametrize(
    "text",
    [
        "Lidia Granada, a lawyer, fled. The streets of Granada were empty.",
        "Lidia Granada, a lawyer, fled. She left for Granada in May.",
        "Lidia Granada, a lawyer, fled after the bombing of Granada.",
        "Lidia Granada, a lawyer, fled. Agents beat her brother in Granada.",
    ],
)
def test_the_town_stays_a_town(tell: Read, text: str) -> None:
    assert tell(text).entity("Granada").type == "place"


def test_a_capital_that_is_a_surname_is_no_state_where_somebody_is_followed(tell: Read) -> None:
    told = tell("Carlos Managua, a poet, fled. Agents followed Managua to his house.")
    assert told.fillers(told.one("surveil"), "target") == {"Carlos Managua"}


def test_who_is_detained_is_no_place_of_it(tell: Read) -> None:
    claim = (told := tell("The poet Nadia Tunis was arrested in Oslo.")).one("detain")
    assert told.fillers(claim, "target") == {"Nadia Tunis"}
    assert told.fillers(claim, "place") == {"Oslo"}
