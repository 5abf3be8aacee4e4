"""Time given for something, and sentences."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text",
    [
        "Omar Said got six years of funding for a film.",
        "Omar Said was given five days off.",
        "Omar Said was given three years to finish the book.",
        "Omar Said got two years at a university for her essay.",
    ],
)
def test_it_is_no_punishment(tell: Read, text: str) -> None:
    assert not [e for e in tell(text).extraction.events if e.type in ("legal_action", "detain")]


@pytest.mark.parametrize(
    "text",
    [
        "Omar Said got six years for a tweet.",
        "Omar Said was given fifteen days of administrative detention in Minsk.",
        "The court gave Omar Said three years of hard labour.",
        "Omar Said was given seven years to serve in a strict regime colony.",
        "Omar Said was given ten days for holding up a blank sheet.",
    ],
)
def test_it_is_one(tell: Read, text: str) -> None:
    assert [e for e in tell(text).extraction.events if e.type in ("legal_action", "detain")]
