"""Doers and sponsors that the grammar names are kept, though the parser hangs them elsewhere."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_", "role", "who"),
    [
        (
            "At 16:10 she reported being followed to the tram stop by one of them.",
            "surveil",
            "initiator",
            "one of them",
        ),
        (
            "He reported being photographed at the tram stop by two of the men.",
            "surveil",
            "initiator",
            "two of the men",
        ),
        (
            "A stranger called Ilyas, who threatened her with prison, came to the shop twice.",
            "threaten",
            "initiator",
            "Ilyas",
        ),
        (
            "A man known as Rashid, who threatened the poet, drove a white van.",
            "threaten",
            "initiator",
            "Rashid",
        ),
        (
            "Omar Aziz made plans to have the singer kidnapped in Cologne.",
            "detain",
            "sponsor",
            "Omar Aziz",
        ),
        (
            "According to the indictment, Javed Malik discussed plans to have Victim-1 attacked.",
            "assault",
            "sponsor",
            "Javed Malik",
        ),
    ],
)
def test_who_did_it(tell: Read, text: str, type_: str, role: str, who: str) -> None:
    told = tell(text)
    assert told.fillers(told.one(type_), role) == {who}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Police uncovered plans to have the singer kidnapped in Cologne.", "Police"),
        ("Prosecutors discussed Iran's plans to have the journalist kidnapped.", "Prosecutors"),
        ("The witness described a plan to have the editor poisoned.", "witness"),
    ],
)
def test_who_tells_of_a_plan_does_not_have_it(tell: Read, text: str, who: str) -> None:
    told = tell(text)
    doers = ("initiator", "sponsor")
    assert not any(who in told.fillers(c, *doers) for c in told.extraction.claims)


@pytest.mark.parametrize(
    ("text", "type_", "all_"),
    [
        (
            "Ali Khan, of Leeds, Omar Shah, of Bradford, and Tariq Mir, of Luton, are charged "
            "with stalking a writer.",
            "legal_action",
            {"Ali Khan", "Omar Shah", "Tariq Mir"},
        ),
        (
            "Farid Nazari, of Ghent, Musa Keita, of Liège, and Jean Bile, of Namur, were "
            "deported to Conakry.",
            "restrict_mobility",
            {"Farid Nazari", "Musa Keita", "Jean Bile"},
        ),
    ],
)
def test_the_second_of_three_names(tell: Read, text: str, type_: str, all_: set[str]) -> None:
    told = tell(text)
    assert told.fillers(told.one(type_), "target") == all_
