"""Initials that a news agency shares with a police."""

import pytest
from spacy.language import Language

from tests.extract.conftest import names_in

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text",
    [
        "The AFP charged a student in Sydney with stalking the poet.",
        "In Perth a man was arrested by the AFP.",
        "The AFP has opened an inquiry into threats against Hazaras in Australia.",
        "AFP officers searched a flat in Melbourne. The AFP said little.",
    ],
)
def test_who_charges_in_australia_is_its_police(nlp: Language, text: str) -> None:
    found = [m for m in names_in(nlp, text).values() if m.text == "AFP"]
    assert all((m.subtype, m.country) == ("police", "AU") for m in found)


@pytest.mark.parametrize(
    "text",
    [
        "AFP reported that police in Sydney had arrested the poet.",
        "The poet told AFP in Perth that men had followed her.",
        "An AFP correspondent was beaten in Melbourne.",
        "AFP quoted the police in Tunis.",
        "AFP charged that guards had beaten the poet in Sydney.",
        "AFP investigated the case of the exile in Sydney and published its findings.",
    ],
)
def test_who_reports_is_the_agency(nlp: Language, text: str) -> None:
    assert [m.subtype for m in names_in(nlp, text).values() if m.text == "AFP"] == ["media"]


def test_no_agency_arrests_anybody(nlp: Language) -> None:
    found = names_in(nlp, "In Manila the AFP arrested two farmers.")
    assert [m.subtype for m in found.values() if m.text == "AFP"] == [None]


def test_an_agency_with_short_initials_is_known_by_its_staff(nlp: Language) -> None:
    assert names_in(nlp, "AP journalists were beaten in Minsk.")["AP"].subtype == "media"


def test_what_is_said_of_both_is_left_open(nlp: Language) -> None:
    found = names_in(nlp, "According to AFP, the AFP arrested the poet in Canberra.")
    assert "police" not in [m.subtype for m in found.values() if m.text == "AFP"]


def test_soldiers_are_of_no_agency(nlp: Language) -> None:
    found = names_in(nlp, "In Manila AFP soldiers beat the poet, who had fled to Sydney.")
    assert [m.subtype for m in found.values() if m.text == "AFP"] == [None]
