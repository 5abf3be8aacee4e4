"""What is beyond dispute, beside what is denied."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        (
            "It is undisputed that the lecture was moved. The dean will not hear of the embassy"
            " having had a hand in it.",
            "moved",
        ),
        (
            "That the lecture was cancelled nobody disputes; that the embassy asked for it, the"
            " dean will not have.",
            "cancelled",
        ),
        (
            "It is beyond dispute that the seminar was cancelled. That the consulate was behind it,"
            " the rector denies.",
            "cancelled",
        ),
        (
            "Nobody disputes that the seminar was moved. That the mission had a hand in it, the"
            " dean will not have.",
            "moved",
        ),
    ],
)
def test_what_is_beyond_dispute_was_done(tell: Read, text: str, trigger: str) -> None:
    assert tell(text).one("cancel_or_censor", trigger).modality == "asserted"


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("That the lecture was cancelled the dean disputes.", "cancelled"),
        ("It is undisputed that the lecture was not cancelled.", "cancelled"),
        ("It is untrue that the lecture was cancelled.", "cancelled"),
        ("That the lecture was cancelled, the dean will not have.", "cancelled"),
    ],
)
def test_what_is_denied_stays_so(tell: Read, text: str, trigger: str) -> None:
    claims = tell(text).claims("cancel_or_censor", trigger)
    assert all(claim.modality in ("denied", "negated") for claim in claims)


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("It was never in doubt that the consul's men beat him.", "asserted"),
        ("It was not in question that guards had beaten her.", "asserted"),
        ("It has been established beyond doubt that guards had beaten her.", "asserted"),
        ("It has not been established beyond doubt that guards had beaten her.", "hypothetical"),
        ("It is in doubt that guards beat her.", "hypothetical"),
        ("It is doubtful that guards beat her.", "hypothetical"),
    ],
)
def test_doubt_and_its_absence(tell: Read, text: str, modality: str) -> None:
    assert tell(text).one("assault").modality == modality
