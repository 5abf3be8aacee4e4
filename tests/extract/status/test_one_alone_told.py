""" "Told nobody but her sister": it was told, and the sister only heard it."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


def _told(tell: Read, text: str) -> list[tuple[str, list[str]]]:
    claims = [c for c in tell(text).extraction.claims if c.kind == "event"]
    return [(c.modality, [s.text for s in c.attribution]) for c in claims]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("She told nobody but her sister that she had been threatened.", "She"),
        ("He told nobody except his wife that he had been hacked.", "He"),
        ("Amina told no one but her mother that agents had followed her.", "Amina"),
        ("She had confided to nobody but her sister that she had been threatened.", "She"),
        ("They told no one else but their editor that they had been followed.", "They"),
        ("Nobody but her sister said that she had been threatened.", "her sister"),
    ],
)
def test_it_is_told_by_who_tells_it(tell: Read, text: str, source: str) -> None:
    assert _told(tell, text) == [("asserted", [source])]


@pytest.mark.parametrize(
    "text",
    [
        "She told nobody that she had been threatened.",
        "She told nobody but her sister that nobody had threatened her.",
        "She told nobody, not even her sister, that she had been threatened.",
        "She could tell nobody but her sister that she had not been threatened.",
    ],
)
def test_nobody_alone_still_denies(tell: Read, text: str) -> None:
    assert {modality for modality, _ in _told(tell, text)} <= {"denied", "negated"}
