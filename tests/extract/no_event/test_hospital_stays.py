"""Whom doctors keep is a patient, and nobody who is detained."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text",
    [
        "The doctors kept me for nine days.",
        "The hospital held her overnight for observation.",
        "Nurses kept him in for two nights.",
        "He was kept by the doctors for a week.",
    ],
)
def test_a_patient_is_not_detained(tell: Read, text: str) -> None:
    assert not tell(text).claims("detain")


@pytest.mark.parametrize(
    "text",
    [
        "The police kept me for nine days.",
        "The guards held her overnight in the prison hospital.",
        "The hospital kept him handcuffed for a week.",
        "The doctor and the consul kept her for nine days.",
        "The agents kept the doctors for nine days.",
    ],
)
def test_who_is_held_is_detained(tell: Read, text: str) -> None:
    assert tell(text).claims("detain")


def test_held_for_observation_is_a_stay(tell: Read) -> None:
    assert not tell("He was held overnight for observation after the fall.").claims("detain")
    assert not tell("The hospital said it had kept the poet for three nights.").claims("detain")
