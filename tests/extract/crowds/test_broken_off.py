"""Gatherings that were broken off, and what had to be called off."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("sentence", "trigger"),
    [
        (
            "Her talk had to be called off after twenty minutes because protesters drowned her"
            " out.",
            "talk",
        ),
        (
            "Omar Tal was forced to abandon his lecture after students threw eggs at him.",
            "lecture",
        ),
        ("The seminar had to be broken off after masked men set off the fire alarm.", "seminar"),
    ],
)
def test_what_was_broken_off_was_held(tell: Read, sentence: str, trigger: str) -> None:
    assert tell(sentence).one("public_event", trigger).modality == "asserted"


@pytest.mark.parametrize(
    ("sentence", "trigger"),
    [
        ("The lecture had to be called off before it began.", "lecture"),
        ("The lecture had to be cancelled beforehand after the embassy called.", "lecture"),
        ("The planned lecture had to be abandoned after the consulate wrote.", "lecture"),
        ("Plans for a lecture by Omar Tal had to be abandoned.", "lecture"),
        ("Organizers had to call off the lecture after the embassy threatened them.", "lecture"),
    ],
)
def test_what_was_called_off_before_was_not(tell: Read, sentence: str, trigger: str) -> None:
    assert tell(sentence).one("public_event", trigger).modality != "asserted"


@pytest.mark.parametrize(
    ("sentence", "type_", "trigger"),
    [
        (
            "The concert had to be interrupted after a bomb threat.",
            "disrupt_event",
            "interrupted",
        ),
        (
            "Organizers had to break off the lecture when men in masks entered the hall.",
            "disrupt_event",
            "break",
        ),
        (
            "The film festival had to be cancelled after the consulate complained.",
            "cancel_or_censor",
            "cancelled",
        ),
    ],
)
def test_what_had_to_be_done_was_done(tell: Read, sentence: str, type_: str, trigger: str) -> None:
    assert tell(sentence).one(type_, trigger).modality == "asserted"


@pytest.mark.parametrize(
    "sentence",
    [
        "The lecture would have to be called off, the dean said.",
        "The lecture may have to be abandoned if students storm the stage.",
        "The lecture did not have to be abandoned.",
    ],
)
def test_what_may_have_to_be_done_was_not(tell: Read, sentence: str) -> None:
    told = tell(sentence)
    stopped = [*told.claims("cancel_or_censor"), *told.claims("disrupt_event")]
    assert all(claim.modality != "asserted" for claim in stopped)
