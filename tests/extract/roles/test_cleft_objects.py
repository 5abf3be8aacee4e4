""" "It was Omar Reda, and not his wife, whom they followed": him, and not the one ruled out."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "trigger", "who"),
    [
        ("It was Omar Reda, and not his wife, whom the agents followed.", "followed", "Omar Reda"),
        ("It was the students, and not the dean, whom the agents threatened.", "threatened",
         "students"),
        ("It was her brother and not the editor that the police arrested.", "arrested",
         "her brother"),
        ("It was not the students but the dean whom the agents threatened.", "threatened", "dean"),
        ("It was the cousin that the police arrested.", "arrested", "cousin"),
    ],
)  # fmt: skip
def test_the_one_set_apart_is_the_target(tell: Read, text: str, trigger: str, who: str) -> None:
    told = tell(text)
    assert told.fillers(told.by_trigger(trigger), "target") == {who}


def test_the_one_set_apart_is_the_doer(tell: Read) -> None:
    told = tell("It was the consul, and not the students, who threatened Omar Reda.")
    assert told.fillers(told.one("threaten"), "initiator") == {"consul"}


def test_who_is_said_not_to_be_it_is_not_made_the_target(tell: Read) -> None:
    told = tell("It was not on Monday that the agents threatened the dean.")
    assert told.fillers(told.one("threaten"), "target") == {"dean"}
