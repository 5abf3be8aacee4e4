"""Whose thing was harmed is whom it was done to, though much is told of him in between."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Another exile, Eric Habimana, who is no relation, had his car set on fire.",
            "Eric Habimana",
        ),
        ("The exile Omar Said, who is no relation, had his car set on fire.", "Omar Said"),
    ],
)
def test_the_owner_is_the_target(tell: Read, text: str, name: str) -> None:
    told = tell(text)
    [claim] = [c for c in told.extraction.claims if c.type == "vandalize"]
    assert told.fillers(claim, "target") == {name}


@pytest.mark.parametrize(
    ("text", "trigger", "target"),
    [
        ("The colonel had his wife beaten.", "beaten", {"his wife"}),
        ("The embassy had the phones of exiles hacked.", "hacked", {"exiles"}),
    ],
)
def test_whoever_else_suffers_is_the_target(
    tell: Read, text: str, trigger: str, target: set[str]
) -> None:
    told = tell(text)
    claim = told.by_trigger(trigger)
    assert told.fillers(claim, "target") == target
