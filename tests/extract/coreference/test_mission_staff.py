"""Staff told of with their mission."""

import pytest

from tests.extract.conftest import Read, Told

pytestmark = pytest.mark.model


def doer(told: Told, type_: str) -> str | None:
    role = next(r for r in told.one(type_).roles if r.role == "initiator" and r.entity)
    return told.entities[role.entity or ""].country


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("A second secretary from the Turkmen embassy threatened the poet.", "TM"),
        ("An official at the Chinese consulate in Perth threatened the poet.", "CN"),
        ("A former attaché at the Turkmen embassy threatened the poet.", None),
        ("A UN official at the Syrian embassy threatened the poet.", None),
        ("An FBI official at the Chinese consulate in Houston threatened the poet.", None),
        ("A police officer at the Chinese consulate in Leeds threatened the poet.", None),
        ("A police officer from the Chinese consulate in Leeds threatened the poet.", "CN"),
    ],
)
def test_staff_is_of_the_state_of_its_mission(tell: Read, text: str, country: str | None) -> None:
    assert doer(tell(text), "threaten") == country
