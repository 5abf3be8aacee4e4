"""Makes and models of cars and phones that are no firm."""

import pytest
from spacy.language import Language

from extract.naming.makes import is_of_a_make
from tests.extract.conftest import Read, names_in

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text",
    [
        "A dark Mercedes trailed the Uzbek poet through Riga.",
        "The Nokia that she carried was hacked by agents.",
        "The Land Cruiser waited for the lawyer.",
        "Two Toyotas followed the exile.",
        "His Ford was found near the river.",
        "The guards filmed her on a Samsung phone.",
        "CCTV showed four men beating the poet.",
        "The beating was caught on CCTV.",
    ],
)
def test_a_car_a_phone_and_a_camera_are_nobody(nlp: Language, text: str) -> None:
    assert not [m for m in names_in(nlp, text).values() if m.type in ("organization", "person")]


def test_a_car_that_follows_stays_in_words(tell: Read) -> None:
    told = tell("A black Mercedes followed the Uzbek poet to her office.").one("surveil")
    role = next(r for r in told.roles if r.role == "initiator")
    assert role.entity is None and role.value == "black Mercedes"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The German giant Mercedes fired the activist.", "Mercedes"),
        ("A Samsung contractor spied on the activist.", "Samsung"),
        ("Two Kia technicians spied on the activist.", "Kia"),
        ("His cousin Mercedes was beaten in Lima.", "Mercedes"),
    ],
)
def test_a_firm_or_somebody_called_so_is_no_thing(nlp: Language, text: str, name: str) -> None:
    doc = nlp(text)
    start = next(word.i for word in doc if word.text == name)
    assert not is_of_a_make(doc, start, start + 1)


@pytest.mark.parametrize(
    ("text", "name", "type_"),
    [
        ("Henry Ford was beaten by two guards in Paris.", "Henry Ford", "person"),
        ("The Ford Foundation condemned the arrest.", "Ford Foundation", "organization"),
        ("Mercedes Ruiz said that two men had followed her.", "Mercedes Ruiz", "person"),
        ("Ana Brek met Logan Petit. Logan Petit said that he was afraid.", "Logan Petit", "person"),
    ],
)
def test_people_and_bodies_of_such_names_stay(
    nlp: Language, text: str, name: str, type_: str
) -> None:
    assert names_in(nlp, text)[name].type == type_
