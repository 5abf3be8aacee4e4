"""Things that are seized: what somebody owns is taken, nobody is held."""

import pytest

from extract.roles.seized_things import seized_property
from tests.extract.conftest import Make, Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "trigger", "becomes"),
    [
        ("Police beat Omar and seized his house.", "seized", "legal_action"),
        ("They seized his house and land.", "seized", "legal_action"),
        ("Laptops and phones were seized in May.", "seized", "legal_action"),
        ("The ministry confiscated the farm of her cousin.", "confiscated", "legal_action"),
        ("Soldiers seized the farmer and his land.", "seized", "detain"),
        ("Agents seized his sister at the market.", "seized", "detain"),
        ("She was seized at her house.", "seized", "detain"),
        ("Armed men seized a bus.", "seized", "detain"),
        ("Agents searched his house.", "searched", "detain"),
    ],
)
def test_whose_house_is_seized_is_not_held(
    make: Make, text: str, trigger: str, becomes: str
) -> None:
    assert seized_property(make(text, trigger, "detain")).type == becomes


def test_the_owner_is_whom_it_is_done_to(tell: Read) -> None:
    told = tell("Police beat Omar Tesfay and seized his house.")
    claim = told.one("legal_action", "seized")
    assert told.fillers(claim, "target") == {"Omar Tesfay"}


def test_who_is_inside_is_held(tell: Read) -> None:
    told = tell("Gunmen seized the factory with forty workers inside.")
    assert "forty workers" in told.fillers(told.one("detain", "seized"), "target")
