"""The verb of a demand is no part of a name."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Release Mariela Ortez Baldivia, who has been held since 2019.", "Mariela Ortez Baldivia"),
        ("Free Jean-Paul Habimana, who was sentenced in 2018.", "Jean-Paul Habimana"),
        ("Allow Claudine Uwera, who was stopped in March 2021, to leave.", "Claudine Uwera"),
        ("Grant Olwell, who was arrested in May 2021, is free.", "Grant Olwell"),
        ("Free Burma Rangers were threatened by agents.", "Free Burma Rangers"),
        ("Deport Samuel Tesfai Woldu, who was tried in 2019.", "Samuel Tesfai Woldu"),
        ("Question Ivan Rudd, who followed two students in 2021.", "Ivan Rudd"),
        ("Pierre Free Habimana, who was arrested in May 2021, is at home.", "Pierre Free Habimana"),
    ],
)
def test_only_the_name(tell: Read, text: str, name: str) -> None:
    assert name in {e.name for e in tell(text).extraction.entities}
