"""One of those told of who says something."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_", "who"),
    [
        (
            "Some of them came by bus. One told Rana that the bus was paid for by the consulate.",
            "mobilize",
            "One",
        ),
        ("Six guests came. Another said that agents had followed him.", "surveil", "Another"),
        ("Others told the paper that guards beat them.", "assault", "Others"),
    ],
)
def test_one_of_them_says_so(tell: Read, text: str, type_: str, who: str) -> None:
    told = tell(text)
    claims = [c for c in told.claims(type_) if c.attribution]
    assert [s.text for c in claims for s in c.attribution] == [who]
    assert all(s.entity for c in claims for s in c.attribution)


@pytest.mark.parametrize(
    "text",
    [
        "One knows that the embassy threatened them.",
        "No one said that the embassy had threatened her.",
        "One may say that the embassy threatened them.",
    ],
)
def test_nobody_says_so(tell: Read, text: str) -> None:
    assert not tell(text).one("threaten").attribution
