"""Nouns set against each other by a "not"."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("sentence", "trigger", "modality"),
    [
        ("It was an arrest, not an abduction, the police said.", "abduction", "negated"),
        ("The consul called it a visit, not a threat.", "threat", "negated"),
        ("It was a vigil, not a protest.", "protest", "negated"),
        ("What happened was not a fight but an assault.", "assault", "asserted"),
        ("It was a threat, not a joke.", "threat", "asserted"),
    ],
)
def test_only_the_refused_one_is_negated(
    tell: Read, sentence: str, trigger: str, modality: str
) -> None:
    claim = tell(sentence).by_trigger(trigger)
    assert claim.modality == modality


def test_what_an_attack_was_more_than_stays_told(tell: Read) -> None:
    told = tell("This was an attack on all of us, not an attack on one man.")
    assert {c.modality for c in told.claims("assault")} == {"asserted"}
