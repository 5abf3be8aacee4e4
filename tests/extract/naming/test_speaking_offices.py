"""Offices in capitals before a colon are persons who speak."""

import pytest
from spacy.language import Language

from tests.extract.conftest import mentions_in

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "office",
    [
        "MINISTER OF STATE",
        "COMMISSIONER OF POLICE",
        "DEPUTY MINISTER OF JUSTICE",
        "SECRETARY OF STATE FOR HOME AFFAIRS",
        "LEADER OF THE OPPOSITION",
    ],
)
def test_an_office_that_speaks_is_a_person(nlp: Language, office: str) -> None:
    found = mentions_in(nlp, f"MR SEKGOMA: Who beat them?\n{office}: Wholly untrue.\n")
    assert found[office].type == "person"
    assert found[office].role_text == office


@pytest.mark.parametrize(
    "text",
    [
        "REPUBLIC OF KOREA: No.",
        "BANK OF IRELAND: No.",
        "KING OF ICE",
        "MEMBERS OF PARLIAMENT: No.",
        "HEAD OF STATE ORDERS ARREST OF EXILE: A warrant was issued on Monday.",
    ],
)
def test_lands_bodies_and_headlines_are_none(nlp: Language, text: str) -> None:
    assert all(m.rule != "name:speaking_office" for m in mentions_in(nlp, text).values())
