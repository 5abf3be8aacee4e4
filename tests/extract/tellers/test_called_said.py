"""The surname Said is a name, and nobody says anything by it."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("The consul threatened Edward Said.", "threaten"),
        ("Two men followed the journalist Khaled Said.", "surveil"),
        ("The president of the club, Nour Said, was beaten.", "assault"),
        ("Officers questioned Omar Said, who had organized the rally.", "detain"),
    ],
)
def test_a_victim_of_that_name_is_no_source(tell: Read, text: str, type_: str) -> None:
    assert tell(text).one(type_).attribution == ()


@pytest.mark.parametrize(
    "text",
    [
        '"They followed me," said Omar Said.',
        "Two men followed him, according to Omar Said.",
        "Omar Said says that two men followed him.",
    ],
)
def test_who_has_that_name_may_speak(tell: Read, text: str) -> None:
    (source,) = tell(text).one("surveil").attribution
    assert source.text == "Omar Said"


def test_who_says_it_under_another_name_is_the_source(tell: Read) -> None:
    (source,) = tell("Two agents followed Lina Haddad, said Omar.").one("surveil").attribution
    assert source.text == "Omar"
