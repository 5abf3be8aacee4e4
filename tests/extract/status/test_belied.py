"""News that the next sentence shows to be untrue, and what only softens it."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_", "trigger"),
    [
        (
            "Friends said that Sara Nuri had been abducted by Turkish agents. She had simply gone"
            " away of her own accord.",
            "detain",
            "abducted",
        ),
        (
            "It was reported that Sara Nuri had been kidnapped. She had in fact left on her own.",
            "detain",
            "kidnapped",
        ),
        (
            "It was claimed that Omar Tal had been arrested. He turned out to be at home.",
            "detain",
            "arrested",
        ),
        (
            "Local media reported that Omar Tal had been shot dead in Prague. He was unharmed.",
            "assault",
            "shot",
        ),
        (
            "A website reported that Lina Haddad had been murdered in Oslo. She is alive and well.",
            "assault",
            "murdered",
        ),
        (
            "Rumours spread that Omar Tal had been beaten by embassy guards. Actually, he had"
            " fallen down the stairs.",
            "assault",
            "beaten",
        ),
        (
            "It was reported that Sara Nuri had been abducted by Turkish agents. The claim turned"
            " out to be wrong.",
            "detain",
            "abducted",
        ),
    ],
)
def test_what_the_next_sentence_belies(tell: Read, text: str, type_: str, trigger: str) -> None:
    assert tell(text).one(type_, trigger).modality in ("denied", "negated")


@pytest.mark.parametrize(
    ("text", "type_", "trigger"),
    [
        (
            "It was reported that Iranian agents tried to assassinate Omar Tal. He was unharmed.",
            "assault",
            "assassinate",
        ),
        (
            "Local media reported that Omar Tal had been shot at by gunmen. He was unharmed.",
            "assault",
            "shot",
        ),
        (
            "It was reported that Omar Tal had been kidnapped by Turkish agents. He was unharmed.",
            "detain",
            "kidnapped",
        ),
        (
            "It was reported that Omar Tal had been beaten. He was at home when the men came.",
            "assault",
            "beaten",
        ),
        ("It was reported that Omar Tal had been beaten. He is alive.", "assault", "beaten"),
        (
            "It was reported that Omar Tal had been arrested. He was at home two days later.",
            "detain",
            "arrested",
        ),
        (
            "It was reported that Omar Tal had been arrested. In fact he was in prison already.",
            "detain",
            "arrested",
        ),
        (
            "It was reported that Omar Tal had been killed. His brother was unharmed.",
            "assault",
            "killed",
        ),
        (
            "Media reported that Lina Haddad had been kidnapped. She had left on her own, the"
            " embassy said.",
            "detain",
            "kidnapped",
        ),
        (
            "Media reported that Lina Haddad had been deported to Baku. She had left in her own car"
            " when police came.",
            "restrict_mobility",
            "deported",
        ),
    ],
)
def test_what_only_softens_it(tell: Read, text: str, type_: str, trigger: str) -> None:
    assert tell(text).one(type_, trigger).modality not in ("denied", "negated")
