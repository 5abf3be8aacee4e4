"""Whom it is done to press by way of his kin, and what is wanted of the relative himself."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Officers used the blogger's brother, Umed, to pressure him.", "blogger"),
        ("The service questioned the singer's mother, Saodat, to intimidate her.", "singer"),
        ("They detained the journalist's son to make him return.", "journalist"),
        (
            "The uncle of the exile Tran Minh was summoned to get him to stop.",
            "Tran Minh",
        ),
    ],
)
def test_it_is_done_to_press_whose_kin_it_is(tell: Read, text: str, owner: str) -> None:
    pronouns = {m.text for m in tell(text).entity(owner).mentions}
    assert pronouns & {"him", "her"}


@pytest.mark.parametrize(
    ("text", "relative"),
    [
        ("Agents followed the exile's cousin, Jean, to photograph him.", "Jean"),
        ("Police held the poet's brother, Ali, to pressure him to inform on the poet.", "Ali"),
        ("Agents held the poet's brother, Ali, to pressure him into betraying the poet.", "Ali"),
        ("Agents followed the exile's son, Ali, to lure him into a trap.", "Ali"),
        (
            "Police arrested the singer's brother, Ali, to interrogate him about the singer.",
            "Ali",
        ),
    ],
)
def test_or_the_relative_is_wanted_himself(tell: Read, text: str, relative: str) -> None:
    pronouns = {m.text for m in tell(text).entity(relative).mentions}
    assert "him" in pronouns
