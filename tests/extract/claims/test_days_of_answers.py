"""The day behind an answer to an event told before is that of the answer."""

import pytest

from tests.extract.claims.test_when import when
from tests.extract.conftest import Read

pytestmark = pytest.mark.model

_ATTACKED = "Two men attacked the editor Sara Haile in Lyon on 3 May 2024. "


@pytest.mark.parametrize(
    ("text", "type_", "word", "day"),
    [
        ("The embassy denied any part in the attack on 9 May 2024.", "assault", "attack", "3"),
        ("The embassy denied any part in the attack on 9 May 2024.", "statement", "denied", "9"),
        ("The union condemned the attack on 9 May 2024.", "assault", "attack", "3"),
        ("The union condemned the attack on 9 May 2024.", "statement", "condemned", "9"),
        ("The police confirmed the attack on 9 May 2024.", "assault", "attack", "3"),
        ("A week later the attack was the subject of a debate.", "assault", "attack", "3"),
        # What may be of another attack keeps the day.
        ("The union condemned the second attack on 9 May 2024.", "assault", "attack", "9"),
        ("The union condemned another attack on 9 May 2024.", "assault", "attack", "9"),
        ("The union condemned an attack on 9 May 2024.", "assault", "attack", "9"),
        ("The union condemned the attack on Omar Tal on 9 May 2024.", "assault", "attack", "9"),
        ("The union condemned the attack on 2 May 2024.", "assault", "attack", "2"),
    ],
)
def test_the_later_day_is_of_the_answer(
    tell: Read, text: str, type_: str, word: str, day: str
) -> None:
    told = tell(_ATTACKED + text, published="2024-07-04")
    assert when(told, told.one(type_, word)) == f"2024-05-0{day}"
