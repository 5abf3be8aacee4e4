"""Bare authorities behind a capital that opens the sentence."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("In Managua, authorities stripped 37 more opponents of their nationality.", "state:NI"),
        ("In Minsk, authorities opened a case against the exile Olga Radkevich.", "state:BY"),
        ("In Dushanbe on Monday, authorities detained the father of Farrukh Rahmonov.", "state:TJ"),
        ("In Ottawa, authorities charged a man with threats against exiles.", "state:CA"),
    ],
)
def test_they_are_those_of_its_state(tell: Read, text: str, state: str) -> None:
    told = tell(text)
    assert state in {r.entity for c in told.extraction.claims for r in c.roles}


@pytest.mark.parametrize(
    "text",
    [
        "In Georgetown, Delaware, authorities arrested a man who had stalked Sara Azimi.",
        "In Berlin, the authorities sent two men to threaten the blogger Lan Pham.",
        "In Baku, local authorities arrested his brother.",
        "In London, authorities acting for Beijing harassed Ken Lam.",
        "In London, authorities who act for a warlord harassed Ken Lam.",
        "In Sanaa, authorities sentenced the exile Ali Nasser to death.",
        "In Nicosia, authorities arrested the writer Ayla Demir.",
        "In San Jose, authorities arrested a man who had threatened a student.",
    ],
)
def test_other_towns_and_other_authorities_are_not(tell: Read, text: str) -> None:
    told = tell(text)
    entities = {r.entity or "" for c in told.extraction.claims for r in c.roles}
    assert not any(entity.startswith("state:") for entity in entities)
