"""Pronouns do not mean who gave the order for what is told of them."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_", "word", "giver"),
    [
        ("By order of the emir he was jailed.", "detain", "jailed", "emir"),
        (
            "On instructions from the attaché, he photographed the march.",
            "surveil",
            "photographed",
            "attaché",
        ),
        ("On orders of the judge, police searched his house.", "detain", "searched", "judge"),
        (
            "By order of the interior minister of Belarus, agents blocked her account.",
            "cancel_or_censor",
            "blocked",
            "interior minister of Belarus",
        ),
        (
            "At the request of the consul, two men followed her to her office.",
            "surveil",
            "followed",
            "consul",
        ),
    ],
)
def test_who_gave_the_order_is_nobody_else(
    tell: Read, text: str, type_: str, word: str, giver: str
) -> None:
    told = tell(text)
    claim = told.one(type_, word)
    assert giver not in told.fillers(claim, "initiator", "target")
    assert told.fillers(claim, "sponsor") == {giver}


def test_his_own_guards_are_his(tell: Read) -> None:
    told = tell("On the orders of the president, his guards beat the reporter.")
    assert told.fillers(told.one("assault"), "sponsor") == {"president"}


def test_who_asked_for_help_may_be_helped(tell: Read) -> None:
    told = tell("At the request of Ana Brek, police protected her.")
    assert "Ana Brek" in told.fillers(told.one("respond"), "target")
