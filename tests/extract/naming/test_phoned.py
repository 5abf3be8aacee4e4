"""Who is phoned, and who is named."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_", "caller", "victim"),
    [
        (
            "An official called Marta Ruiz in May and questioned her about her articles.",
            "detain",
            "official",
            "Marta Ruiz",
        ),
        ("A man called Peter Obi and threatened him.", "threaten", "man", "Peter Obi"),
        (
            "A woman called Marta Ruiz and threatened Peter Obi.",
            "threaten",
            "woman",
            "Peter Obi",
        ),
    ],
)
def test_who_is_phoned_is_not_the_caller(
    tell: Read, text: str, type_: str, caller: str, victim: str
) -> None:
    told = tell(text)
    claim = told.one(type_)
    assert told.fillers(claim, "initiator") == {caller}
    assert victim in told.fillers(claim, "target")


@pytest.mark.parametrize(
    ("text", "type_", "name"),
    [
        ("A man called Peter Obi threatened her.", "threaten", "Peter Obi"),
        ("A man called Peter Obi came and threatened Marta Ruiz.", "threaten", "Peter Obi"),
        ("A student called Marta Ruiz and her brother were beaten.", "assault", "Marta Ruiz"),
        (
            "A man called Peter Obi and believed to be an agent followed Lin Wei.",
            "surveil",
            "Peter Obi",
        ),
        ("A page called Red Dawn and threatened Lin Wei.", "threaten", "Red Dawn"),
        ("A man called Peter Obi and wanted in Lagos threatened her.", "threaten", "Peter Obi"),
        (
            "A student called Marta Ruiz and followed by agents was beaten in Leeds.",
            "assault",
            "Marta Ruiz",
        ),
    ],
)
def test_who_is_named_is_one(tell: Read, text: str, type_: str, name: str) -> None:
    told = tell(text)
    assert name in told.fillers(told.one(type_), "initiator", "target")
