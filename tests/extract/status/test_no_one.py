"""No one is nobody: no source, and no entity called "one"."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("No one at the embassy said that he had been followed.", "surveil"),
        ("No one threatened Leyla Aliyeva.", "threaten"),
        ("No one from the ministry has said that her father was arrested.", "detain"),
        ("Nobody claims that the ministry had followed Deng Akol.", "surveil"),
        ("Not one of the guests said that the embassy had threatened the singer.", "threaten"),
        ("None of the witnesses said that the police had beaten Deng Akol.", "assault"),
        ('"No one threatened me", Emre Kaya said.', "threaten"),
        ("No one in the town followed Omar Said.", "surveil"),
        ("Omar Said was followed by no one.", "surveil"),
    ],
)
def test_no_one_says_nothing_and_is_nobody(tell: Read, text: str, type_: str) -> None:
    told = tell(text)
    claim = told.one(type_)
    said = [one.text for one in claim.attribution]
    assert not any(t.startswith(("one", "No one", "Not one", "None", "Nobody")) for t in said)
    assert not {"one", "no one"} & {e.name.lower() for e in told.entities.values()}
    assert claim.modality != "asserted"


@pytest.mark.parametrize(
    ("text", "type_", "source"),
    [
        ("One of the guests said that the embassy had threatened Omar Said.", "threaten", "One"),
        ("No one but the consul said that Omar Said had been threatened.", "threaten", "consul"),
        ("The woman said that no one had threatened Omar Said.", "threaten", "woman"),
        ("None of the papers said it, but the paper wrote that agents beat her.", "assault", "paper"),
    ],
)  # fmt: skip
def test_who_does_say_it_is_still_the_source(
    tell: Read, text: str, type_: str, source: str
) -> None:
    claim = tell(text).one(type_)
    assert any(one.text.startswith(source) or source in one.text for one in claim.attribution)


def test_what_they_do_not_say_why_is_told(tell: Read) -> None:
    claim = tell("None of the officers said why they had arrested Omar Said.").one("detain")
    assert claim.modality == "asserted"
