"""What those who were at a scene say that they "had" done is of its day."""

import pytest

from tests.extract.claims.test_when import when
from tests.extract.conftest import Read

pytestmark = pytest.mark.model

RALLY = "Forty people rallied outside the town hall in Graz on Sunday. {said}"


def test_what_police_had_done_is_of_the_day_of_the_scene(tell: Read) -> None:
    text = RALLY.format(said="Police said that they had detained two men.")
    told = tell(text, published="2024-05-22")
    assert when(told, told.one("detain", "detained")) == "2024-05-19"


@pytest.mark.parametrize(
    "said",
    [
        "A baker said that officers had detained two of his brothers.",
        "Police said that they had detained two men for weeks.",
        "Police say that they have detained two men.",
    ],
)
def test_what_others_had_lived_through_is_of_another_day(tell: Read, said: str) -> None:
    told = tell(RALLY.format(said=said), published="2024-05-22")
    assert when(told, told.one("detain", "detained")) is None
