"""Who somebody says that he is, is his own word; who only poses as an officer is none."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model
_TIES = ("employed_by", "leads", "member_of")


def ties(tell: Read, text: str) -> list[tuple[str, bool]]:
    """Modality of each tie of a person to a body, and whether somebody tells it."""
    claims = tell(text).extraction.claims
    return [(c.modality, bool(c.attribution)) for c in claims if c.type in _TIES]


@pytest.mark.parametrize(
    "text",
    [
        "A man who called himself an adviser of the Lao embassy threatened Tran Lan.",
        "A man who introduced himself as an attaché of the Ugandan embassy threatened her.",
        "Two men identified themselves as officers of the Iranian embassy and threatened her.",
        "He introduced himself to the students as an employee of the Chinese consulate.",
        "Someone who said he was an attaché of the Egyptian embassy threatened her.",
        "The visitor told her he worked for the Turkish embassy and threatened her.",
        "They gave themselves out as officials of the Chinese consulate.",
    ],
)
def test_it_is_his_own_word(tell: Read, text: str) -> None:
    assert ties(tell, text) == [("alleged", True)]


@pytest.mark.parametrize(
    "text",
    [
        "A man who posed as an officer of the Kazakh consulate threatened Dana Sultan.",
        "A person passing himself off as an official of the Cuban embassy threatened her.",
        "A woman masquerading as an employee of the Saudi consulate filmed the students.",
        "A man pretending to be an officer of the Belarusian KGB threatened Vera Kulik.",
    ],
)
def test_who_poses_is_none(tell: Read, text: str) -> None:
    assert not ties(tell, text)


@pytest.mark.parametrize(
    "text",
    [
        "Omar Tal, an attaché of the Sudanese embassy, introduced himself to the guests.",
        "Omar Tal serves as an adviser of the Sudanese embassy.",
        "An agent of the Emirati ministry passed himself off as a plumber.",
        "The consulate identified the driver as an employee of the Iranian embassy.",
        "Hana Aziz, who is the president of the Nile League, said she was ill.",
        "An officer of the Sudanese embassy called himself a friend of the family.",
        "Omar Tal told her that Pavel Hrin was a member of the Minsk Committee.",
    ],
)
def test_what_the_text_says_of_him_is_told(tell: Read, text: str) -> None:
    assert [modality for modality, _ in ties(tell, text)] == ["asserted"]
