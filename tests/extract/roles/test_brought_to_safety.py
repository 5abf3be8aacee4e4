"""Whom police lead away because others threaten him they protect."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text",
    [
        "Police took Dana Lu out of the building after a bomb threat against her.",
        "Police took Ana Rios from the square because a crowd was threatening her.",
        "Officers led Karim Aziz out of the hall after two men had threatened him.",
    ],
)
def test_who_is_threatened_is_brought_to_safety(tell: Read, text: str) -> None:
    told = tell(text)
    assert told.claims("respond")
    assert not told.claims("detain")


@pytest.mark.parametrize(
    "text",
    [
        "Police took Dana Lu away after she had threatened a guard.",
        "Police took Ana Rios from the square after they had beaten her.",
    ],
)
def test_who_has_threatened_is_held(tell: Read, text: str) -> None:
    assert tell(text).claims("detain")
