"""Who is identified as somebody, or goes by a name, bears it: the one who acts, and no victim."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_", "doer", "victim"),
    [
        (
            "Mina Ahmadi works in Bonn. Two diplomats came to her office. The older one, "
            "identified as Li Jun, threatened her.",
            "threaten",
            "Li Jun",
            "Mina Ahmadi",
        ),
        (
            "Three agents stopped Omar Diallo. The third, identified as Jia Wu, beat him.",
            "assault",
            "Jia Wu",
            "Omar Diallo",
        ),
        (
            "A man by the name of Oleg Petrov kicked Anton Bely in Riga.",
            "assault",
            "Oleg Petrov",
            "Anton Bely",
        ),
        (
            "Anton Bely left the club. The leader, a former policeman by the name of Oleg Petrov, "
            "kicked him in the face.",
            "assault",
            "Oleg Petrov",
            "Anton Bely",
        ),
        (
            "Anton Bely left the club. A man who went by the name of Oleg Petrov kicked him.",
            "assault",
            "Oleg Petrov",
            "Anton Bely",
        ),
    ],
)
def test_the_name_is_the_doers(tell: Read, text: str, type_: str, doer: str, victim: str) -> None:
    told = tell(text)
    claim = told.one(type_)
    assert told.fillers(claim, "initiator") == {doer}
    assert told.fillers(claim, "target") == {victim}


def test_who_acts_in_the_name_of_another_does_not_bear_it(tell: Read) -> None:
    told = tell("In the name of Oleg Petrov two men threatened Lina Haddad.")
    assert told.fillers(told.one("threaten"), "initiator") == {"two men"}


def test_two_men_by_one_name_are_no_one_person(tell: Read) -> None:
    told = tell("Two men by the name of Petrov beat Anton Bely.")
    assert told.fillers(told.one("assault"), "initiator") == {"Two men"}


def test_who_knows_another_by_a_name_does_not_bear_it(tell: Read) -> None:
    told = tell(
        "The Polish prosecutor has charged a Georgian man with the attack. The man says he was"
        " paid by a person he knows only as Bes."
    )
    paid = told.one("mobilize")
    assert told.fillers(paid, "sponsor") == {"Bes"}
    assert told.fillers(paid, "participant") == {"Georgian man"}
