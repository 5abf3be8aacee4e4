"""Offices of states, people of a game, and houses that a noun for a person introduces."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


def test_a_vice_president_of_a_state_is_public(tell: Read) -> None:
    told = tell("The Zambian vice-president, Paul Mwale, threatened the singer.")
    mwale = told.entity("Paul Mwale")
    assert (mwale.public_role is not None, mwale.country) == (True, "ZM")


def test_a_vice_president_of_students_stays_private(tell: Read) -> None:
    told = tell("The vice-president of the students' union, Lin Mo, was followed.")
    assert told.entity("Lin Mo").public_role is None


@pytest.mark.parametrize(
    ("text", "name", "subtype"),
    [
        ("Her opponent, Viktor Zhang, was threatened.", "Viktor Zhang", "unknown"),
        ("An opponent of the regime, Li Bo, was arrested.", "Li Bo", "activist"),
        ("The home captain Ada Li was threatened.", "Ada Li", "unknown"),
        ("Captain Ana Ruz arrested the singer.", "Ana Ruz", "official"),
        ("Agents threatened the publisher Northern Books.", "Northern Books", "media"),
        ("Agents beat the publisher Maria Rivers.", "Maria Rivers", "journalist"),
    ],
)
def test_subtypes(tell: Read, text: str, name: str, subtype: str) -> None:
    assert tell(text).entity(name).subtype == subtype
