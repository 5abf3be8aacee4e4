"""Who condemns what was suffered denies nothing; whose mission did nothing, denies it."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("sentence", "type_", "modality"),
    [
        ("The embassy condemned any harassment its members had suffered.", "harass", "alleged"),
        ("The ministry rejected any threats they had received.", "threaten", "denied"),
        ("The club denounced all threats its writers had received.", "threaten", "asserted"),
        ("The guild condemns any threats its writers may receive.", "threaten", "hypothetical"),
        ("The consulate condemns any threats against students.", "threaten", "hypothetical"),
    ],
)
def test_what_was_suffered(tell: Read, sentence: str, type_: str, modality: str) -> None:
    assert tell(sentence).one(type_).modality == modality


@pytest.mark.parametrize(
    "sentence",
    [
        "According to an attaché, neither the embassy nor its staff had threatened her.",
        "Neither the embassy nor its staff had threatened the students, the press attaché said.",
        "A counsellor said neither the embassy nor its guards had threatened the poet.",
    ],
)
def test_a_member_of_the_mission_denies_it(tell: Read, sentence: str) -> None:
    claim = tell(sentence).one("threaten")
    assert claim.modality == "denied"
    assert claim.attribution
