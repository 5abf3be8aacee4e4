"""What somebody left for another to find tells a deed; what is found in his flat may be his own."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_", "modality", "whose"),
    [
        ("A bomb was found under the editor's van.", "assault", "attempted", "editor"),
        (
            "Police found a bomb outside the apartment of the exile.",
            "assault",
            "attempted",
            "exile",
        ),
        ("The bomb under Omar Tal's car did not explode.", "assault", "attempted", "Omar Tal"),
        ("A tracker was found under Omar Tal's car.", "surveil", "asserted", "Omar Tal"),
        ("She discovered a hidden microphone in her office.", "surveil", "asserted", "She"),
        ("He found a dead rat in the letterbox.", "threaten", "asserted", "He"),
        ("He opened the envelope and found two bullets.", "threaten", "asserted", "He"),
    ],
)
def test_what_was_left_for_him(
    tell: Read, text: str, type_: str, modality: str, whose: str
) -> None:
    told = tell(text)
    claim = told.one(type_)
    assert (claim.modality, told.fillers(claim, "target")) == (modality, {whose})
    assert not told.fillers(claim, "initiator")


def test_a_bomb_that_fails_to_explode_was_an_attempt(tell: Read) -> None:
    text = "A bomb placed under the editor's car in Vilnius failed to explode on 4 March 2024."
    assert tell(text).one("assault", "explode").modality == "attempted"


def test_no_bomb_is_none(tell: Read) -> None:
    assert tell("No bomb exploded at the embassy.").one("assault").modality == "negated"


@pytest.mark.parametrize(
    "text",
    [
        "Police found no explosive device under his car.",
        "Police found a bomb in his flat.",
        "Officers found explosives in the exile's bag.",
        "A knife was found in his bag.",
        "The divers found an unexploded bomb in the harbor.",
        "He found a letter from his mother in the letterbox.",
        "He found a dead rat in the cellar of the shop.",
        "He feared that a tracker would be found under her car.",
        "A bug was found in the program of the bank.",
        "She found a bug in her code.",
        "Police found a knife on the suspect.",
        "The situation did not explode.",
        "The bomb would not have exploded.",
    ],
)
def test_nothing_was_left_for_him(tell: Read, text: str) -> None:
    claims = tell(text).extraction.claims
    assert not [c for c in claims if c.type in ("assault", "surveil", "threaten")]


@pytest.mark.parametrize(
    "text",
    [
        "A tracker that he had fitted himself was found under his van.",
        "His own tracker was found under his car.",
        "A toy bomb was found under her car.",
        "A bomb was found under her car. It turned out to be a battery.",
        "A bomb was found under her car; it was a false alarm.",
        "In the film, a bomb is found under her car.",
        "The film shows how a bomb is found under her car.",
        "She dreamed that a bomb was found under her car.",
        "A dead bird was found on her doorstep, killed by the cat.",
    ],
)
def test_a_find_that_is_none(tell: Read, text: str) -> None:
    told = tell(text)
    assert not told.claims("assault") + told.claims("surveil") + told.claims("threaten")
