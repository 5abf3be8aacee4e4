"""Whose client "his client" is, and who "the arrested man" is."""

import pytest

from tests.extract.conftest import Read as Tell

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text",
    [
        "A lawyer for Omar Said told the court that his client denied the stabbing.",
        "Omar Said's lawyer said that her client denied the stabbing.",
        "Police held Omar Said. His lawyer said that her client denied the stabbing.",
    ],
)
def test_a_client_is_whom_the_lawyer_acts_for(tell: Tell, text: str) -> None:
    told = tell("Two men beat Jan Lind. " + text)
    assert told.fillers(told.one("assault", "stabbing"), "initiator") == {"Omar Said"}


@pytest.mark.parametrize(
    "text",
    [
        "Ana Li represents Omar Said. She said that her client was threatened by guards.",
        "Omar Said, who is represented by Ana Li, left. Ana Li said that her client was threatened by guards.",
        "The lawyer Ana Li represents Omar Said. Li said that her client was threatened by guards.",
    ],
)
def test_whom_she_represents_is_her_client(tell: Tell, text: str) -> None:
    assert not [e for e in tell(text).entities.values() if "client" in e.name]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Li represents Omar Said and Jan Lind. She said that her client was threatened by guards.",
        "Ana Li represents Omar Said. She said that her former client was threatened by guards.",
        "Ana Li interviewed Omar Said. She said that her client was threatened by guards.",
    ],
)
def test_another_client_is_left_alone(tell: Tell, text: str) -> None:
    assert [e for e in tell(text).entities.values() if "client" in e.name]


def test_the_lawyer_stands_behind_the_client_who_denies(tell: Tell) -> None:
    told = tell(
        "Police arrested Omar Said. A lawyer for Said told the court that his client denied the"
        " stabbing. A guard said that the nurse denied the beating."
    )
    stabbing, beating = told.one("assault", "stabbing"), told.one("assault", "beating")
    assert [s.text for s in stabbing.attribution] == ["his client", "lawyer"]
    assert [s.text for s in beating.attribution] == ["nurse"]


@pytest.mark.parametrize(
    ("before", "again"),
    [
        ("Police held a man in Bonn.", "The arrested man"),
        ("Police arrested Omar Said in Bonn.", "The arrested man"),
        ("The court jailed a man.", "The jailed man"),
        ("A man was beaten in Bonn.", "The beaten man"),
    ],
)
def test_the_arrested_man_was_told_to_be_arrested(tell: Tell, before: str, again: str) -> None:
    told = tell(f"{before} {again} was threatened by guards.")
    people = [e for e in told.entities.values() if e.type == "person"]
    assert len(people) == 1


@pytest.mark.parametrize(
    ("before", "again"),
    [
        ("Police questioned a nurse in Bonn.", "The arrested man"),
        ("Guards insulted a man in Bonn.", "The arrested man"),
        ("Police held Omar Said and Jan Lind.", "The arrested man"),
    ],
)
def test_another_arrested_man_is_somebody_else(tell: Tell, before: str, again: str) -> None:
    told = tell(f"{before} {again} was threatened by guards.")
    assert [e for e in told.entities.values() if e.name == "arrested man"]
