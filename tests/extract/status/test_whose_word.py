"""Whose story is called a lie, and which statement is taken back."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model

DENIED = ("denied", "negated")


def _status(tell: Read, text: str, type_: str) -> set[str]:
    return {c.modality for c in tell(text).extraction.claims if c.type == type_}


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("We heard that agents had abducted the editor. The ministry's story was a lie.", "detain"),
        ("Nadia said that guards had beaten her. The charge against her was a lie.", "assault"),
        ("Nadia said that guards had beaten her. The claim that she had fallen was false.",
         "assault"),
        ("Pedro said that guards had beaten him. The consul's version was false.", "assault"),
        ("Pedro said that guards had beaten him. The official account was untrue.", "assault"),
        ("Pedro said that guards had beaten him. The charges were false.", "assault"),
        ("Nadia said that guards had beaten her. The claims of the embassy were baseless.",
         "assault"),
        ("Amal read that men had followed her brother. The report of his fall was a lie.",
         "surveil"),
        ("Nadia said that guards had beaten her. She retracted the confession.", "assault"),
        ("Pedro testified that guards had beaten him. He retracted an earlier statement.",
         "assault"),
        ("The newspaper reported that agents had threatened Leyla. It retracted a report on her "
         "brother.", "threaten"),
        ("The police told Amal that her brother had been arrested and threatened her. It was a "
         "lie.", "threaten"),
    ],
)  # fmt: skip
def test_the_word_of_another_denies_nothing(tell: Read, text: str, type_: str) -> None:
    found = _status(tell, text, type_)
    assert found
    assert found.isdisjoint(DENIED)


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("A blog wrote that Pedro had been jailed. The story was a lie.", "detain"),
        ("The ministry said that Pedro had attacked a guard. The ministry's claim was a lie.",
         "assault"),
        ("The police said that Pedro had threatened a guard. The charge was a lie.", "threaten"),
        ("Nadia said that guards had beaten her. Her story was a lie.", "assault"),
        ("Two papers reported that Amal had been abducted. Their reports were false.", "detain"),
        ("The newspaper reported that agents had threatened Amal. It later withdrew its report.",
         "threaten"),
        ("Pedro told the court that he had attacked the guard. He retracted the confession.",
         "assault"),
    ],
)  # fmt: skip
def test_his_own_word_is_denied(tell: Read, text: str, type_: str) -> None:
    assert _status(tell, text, type_) == {"denied"}


@pytest.mark.parametrize(
    ("text", "type_", "source"),
    [
        ("The ministry said that the man had not been followed. That was untrue.", "surveil",
         "ministry"),
        ("The paper wrote that no one had been arrested. It was a lie.", "detain", "paper"),
    ],
)  # fmt: skip
def test_only_who_tells_it_says_that_it_was_not_so(
    tell: Read, text: str, type_: str, source: str
) -> None:
    claims = [c for c in tell(text).extraction.claims if c.type == type_]
    assert {s.text for c in claims for s in c.attribution} == {source}
