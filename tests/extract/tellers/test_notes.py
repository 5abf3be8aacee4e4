"""Who says so in notes that leave it out."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_", "who"),
    [
        (
            "14 May, 21:30. Complainant rang again. Says that two men threatened her.",
            "threaten",
            "Complainant",
        ),
        (
            "22 March 2023. Victim: Mina Sol. States that unknown men beat her in the yard.",
            "assault",
            "Mina Sol",
        ),
        (
            "Witness Ms Ruiz came in. Added that men photographed the marchers.",
            "surveil",
            "Ms Ruiz",
        ),
    ],
)
def test_the_teller_of_the_entry_says_so(tell: Read, text: str, type_: str, who: str) -> None:
    told = tell(text)
    assert {s.text for s in told.one(type_).attribution} == {who}


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Patrol attended. States that two men beat the woman.", "assault"),
        ("Victim: Mina Sol.\nStates that unknown men beat her in the yard.", "assault"),
    ],
)
def test_nobody_is_known_to_say_so(tell: Read, text: str, type_: str) -> None:
    assert not tell(text).one(type_).attribution
