"""A "by" behind words of saying that are put in between names who did it."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_", "doer"),
    [
        ("Mara Lind was pushed, a witness said, by a member of the union.", "assault", "member"),
        ("She was filmed, she told this newspaper, by two men from the consulate.", "surveil",
         "two men"),
    ],
)  # fmt: skip
def test_the_agent_behind_the_speaker(tell: Read, text: str, type_: str, doer: str) -> None:
    told = tell(text)
    assert any(doer in name for name in told.fillers(told.one(type_), "initiator"))


def test_who_says_so_is_no_agent(tell: Read) -> None:
    told = tell("Mara Lind was pushed, a witness said in a letter to the union.")
    assert not told.fillers(told.one("assault"), "initiator")
