"""Surnames with an article, which the tagger takes for verbs."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_", "target"),
    [
        ("Ali al-Sayegh was stripped of his citizenship.", "legal_action", "Ali al-Sayegh"),
        ("In May Hassan al-Qahtani was arrested in Riyadh.", "detain", "Hassan al-Qahtani"),
        ("Two men followed Ali al-Sayegh on 3 June.", "surveil", "Ali al-Sayegh"),
        ("On Monday, Omar el-Haddad was deported.", "restrict_mobility", "Omar el-Haddad"),
    ],
)
def test_a_surname_with_its_article_is_somebody(
    tell: Read, text: str, type_: str, target: str
) -> None:
    told = tell(text)
    assert told.fillers(told.one(type_), "target") == {target}


def test_other_hyphened_words_are_nobody(tell: Read) -> None:
    told = tell("Two men al-so followed her.")
    assert told.fillers(told.one("surveil"), "target") <= {"her"}
