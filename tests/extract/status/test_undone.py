"""Deeds that were thought of, dreamt, feigned or not done by whom one might think."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_", "modality"),
    [
        ("The officers decided against arresting Selam Tesfay.", "detain", "negated"),
        ("Two officers thought better of beating Arslan Kurban.", "assault", "negated"),
        ("Two agents wanted to beat Arslan Kurban.", "assault", "planned"),
        ("A student pretended that the police had arrested her.", "detain", "negated"),
        ("To arrest Alesia Hurko would be a mistake.", "detain", "hypothetical"),
        ("In the play, soldiers arrest Alesia Hurko.", "detain", "hypothetical"),
        ("Selam Tesfay dreamed that officers beat her brother.", "assault", "hypothetical"),
        ("It was not the police who beat Arslan Kurban.", "assault", "negated"),
        ("It wasn't men of the consulate who had threatened Selam Tesfay.", "threaten", "negated"),
    ],
)
def test_it_was_not_done(tell: Read, text: str, type_: str, modality: str) -> None:
    assert tell(text).one(type_).modality == modality


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("The officers decided on arresting Selam Tesfay, and did so.", "detain"),
        ("It was the police who beat Arslan Kurban.", "assault"),
        ("It was not only the police who beat Arslan Kurban.", "assault"),
        ("It was not the first time that police beat Arslan Kurban.", "assault"),
        ("After the play, soldiers arrested Alesia Hurko.", "detain"),
        ("It was not Selam Tesfay who was arrested but her brother.", "detain"),
        ("It was not the police who arrested Selam Tesfay who freed her.", "detain"),
        ("In a play for power, Belarus arrested Alesia Hurko.", "detain"),
        ("In the memoir she tells how officers beat her.", "assault"),
    ],
)
def test_it_was_done(tell: Read, text: str, type_: str) -> None:
    assert tell(text).one(type_).modality == "asserted"


def test_who_wanted_to_and_did_is_left_to_the_reader(tell: Read) -> None:
    claim = tell("The agents wanted to arrest Selam Tesfay, and did.").one("detain")
    assert claim.modality != "planned"
