"""Who has got a letter or a recording did not write it; who sent, signed or published it may have."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        (
            "An e-mail obtained by the university invited the members to come to the square.",
            "mobilize",
        ),
        ("Messages leaked to the court threatened Ana Brek with arrest.", "threaten"),
        ("A recording reviewed by the BBC threatens her brother with prison.", "threaten"),
        ("A voice message played to the court threatened to kill his son.", "threaten"),
    ],
)
def test_who_has_it_did_nothing(tell: Read, text: str, type_: str) -> None:
    told = tell(text)
    assert told.fillers(told.one(type_), "initiator", "addressee") == set()


@pytest.mark.parametrize(
    ("text", "type_", "doer"),
    [
        ("A letter sent by the embassy threatened Ana Brek.", "threaten", "embassy"),
        ("A letter signed by the consul ordered the students to come.", "mobilize", "consul"),
        ("A statement published by the ministry accused her of treason.", "smear", "ministry"),
        ("Officers seen by witnesses beat Omer Tal.", "assault", "Officers"),
    ],
)
def test_who_wrote_it_did(tell: Read, text: str, type_: str, doer: str) -> None:
    told = tell(text)
    assert told.fillers(told.one(type_), "initiator") == {doer}
