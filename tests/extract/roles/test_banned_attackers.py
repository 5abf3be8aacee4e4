"""Keeping attackers out answers the attack; keeping out those they hit, or exiles, does not."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text",
    [
        "The university banned the two attackers from campus after the vigil.",
        "The museum banned the thugs from its grounds.",
        "Four men walked up to the vigil and insulted the students. The union wants the "
        "university to ban the men from campus.",
        "Two stewards pushed a poet off the stage. The mosque barred the stewards from its "
        "premises.",
    ],
)
def test_it_answers_them(tell: Read, text: str) -> None:
    told = tell(text)
    assert told.claims("respond")
    assert not told.claims("cancel_or_censor")


@pytest.mark.parametrize(
    "text",
    [
        "The university banned the exile from campus after a letter from the consulate.",
        "Four men beat the students. The university banned the students from campus.",
        "The rector banned the exiles who had disrupted the ambassador's lecture from campus.",
        "Men from the embassy photographed the members. The club banned the poet from its hall.",
    ],
)
def test_it_silences_them(tell: Read, text: str) -> None:
    assert tell(text).claims("cancel_or_censor")
