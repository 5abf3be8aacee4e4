"""An occasion that only a claim tells of is claimed with it."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        (
            "It was claimed that the University cancelled a lecture after a call from the consulate.",
            "alleged",
        ),
        ("Students rumored that the panel was dropped after a visit from the consul.", "alleged"),
        (
            "The dean denied that the panel was dropped because of pressure from the embassy.",
            "denied",
        ),
        (
            "The university denied that it cancelled the lecture after a call from the consulate.",
            "alleged",
        ),
        ("The university cancelled the lecture after a call from the consulate.", "asserted"),
        ("The dean said that the panel was dropped after a visit from the consul.", "asserted"),
    ],
)
def test_it_goes_with_the_claim(tell: Read, sentence: str, modality: str) -> None:
    assert tell(sentence).one("pressure_institution").modality == modality


def test_what_is_known_beside_the_claim_stays(tell: Read) -> None:
    told = tell("The blogger claims that she was beaten after the arrest of her brother in Minsk.")
    assert told.one("detain").modality == "asserted"
