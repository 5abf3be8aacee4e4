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
        "Omar Said was given six years of strict regime for a post.",
        "Omar Said got ten years in a university of prisons, as he called it.",
        "The court gave Omar Said ten years to silence him.",
        "Omar Said got six years out of a possible ten for insulting the president.",
        "Omar Said was given two terms of five years to run concurrently.",
        "Omar Said got five years in a psychiatric hospital for a leaflet.",
        "Omar Said was given three years of re-education in Hotan.",
        "The court gave Omar Said 14 days to appeal and four years in prison.",
    ],
)
def test_it_is_one(tell: Read, text: str) -> None:
    assert [e for e in tell(text).extraction.events if e.type in ("legal_action", "detain")]
