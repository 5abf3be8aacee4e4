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
