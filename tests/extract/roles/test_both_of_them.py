"""Both of two who were named in the sentence before."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_", "word", "role", "both"),
    [
        (
            "Prosecutors charged Karim Tazi and Omar Benali with spying on exiles in Cologne. Both"
            " were convicted.",
            "legal_action",
            "convicted",
            "target",
            {"Karim Tazi", "Omar Benali"},
        ),
        (
            "Ali Rezai and Mina Farahani spied on Iranian exiles in Berlin. The two were sentenced"
            " to three years.",
            "legal_action",
            "sentenced",
            "target",
            {"Ali Rezai", "Mina Farahani"},
        ),
        (
            "Police arrested Jean Bizimana and Paul Habimana in Brussels. Both men had beaten the"
            " critic Eric Manzi.",
            "assault",
            "beaten",
            "initiator",
            {"Jean Bizimana", "Paul Habimana"},
        ),
        (
            "A Moroccan cook, Karim T., and a student, Said B., stood trial. The accused had spied"
            " on exiles in Hesse.",
            "surveil",
            "spied",
            "initiator",
            {"Karim T.", "Said B."},
        ),
        (
            "Ivan Petrov and Oleg Sidorov were put on trial in Vilnius. The defendants had followed"
            " the editor Ales Novik for months.",
            "surveil",
            "followed",
            "initiator",
            {"Ivan Petrov", "Oleg Sidorov"},
        ),
        (
            "The court convicted Hassan Aydin and Cem Polat. The pair had spied on teachers in"
            " Vienna.",
            "surveil",
            "spied",
            "initiator",
            {"Hassan Aydin", "Cem Polat"},
        ),
    ],
)
def test_each_of_the_two_is_told_of(
    tell: Read, text: str, type_: str, word: str, role: str, both: set[str]
) -> None:
    told = tell(text)
    claim = told.one(type_, word)
    assert told.fillers(claim, role) == both
    assert all(one.inferred for one in claim.roles if one.role == role)


@pytest.mark.parametrize(
    ("text", "type_", "word"),
    [
        (
            "Hassan Aydin and Cem Polat were tried in Graz. The accused had followed his own wife.",
            "surveil",
            "followed",
        ),
        (
            "The consul and his driver beat Omar Said and Ali Nur. Both were arrested.",
            "detain",
            "arrested",
        ),
        ("Omar Said and Ali Nur followed two students. Both were arrested.", "detain", "arrested"),
        (
            "Omar Said and Ali Nur identified their attackers. Both were jailed.",
            "detain",
            "jailed",
        ),
        (
            "Omar Said and Ali Nur were kidnapped. Both kidnappers were sentenced to ten years.",
            "legal_action",
            "sentenced",
        ),
        ("Omar Said and Ali Nur recognized the men. Both had beaten them.", "assault", "beaten"),
        (
            "Omar Said and Ali Nur told how Karim Diab and Sami Aziz followed them. Both were jailed.",
            "detain",
            "jailed",
        ),
        (
            "Omar Said and Ali Nur live in Bern. Mona Zaki lives in Basel. Both were arrested.",
            "detain",
            "arrested",
        ),
        (
            "Omar Said and Ali Nur live in Bern. The two other men were beaten.",
            "assault",
            "beaten",
        ),
        (
            "Omar Said and Ali Nur live in Bern. Both of her brothers were beaten.",
            "assault",
            "beaten",
        ),
        (
            "Ana Brek and Ales Novik visited Vera Holt. The two women were followed home.",
            "surveil",
            "followed",
        ),
    ],
)
def test_others_may_be_meant(tell: Read, text: str, type_: str, word: str) -> None:
    told = tell(text)
    claim = told.one(type_, word)
    named = {"Hassan Aydin", "Cem Polat", "Omar Said", "Ali Nur", "Ana Brek", "Ales Novik"}
    assert not told.fillers(claim, "initiator", "target") & named
