"""A clause about the noun of an event says when it was."""

import pytest

from tests.extract.claims.test_when import when
from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "kind", "word", "year"),
    [
        (
            "On 2 August 2025 exiles rallied outside the consulate in Toronto, led by Mina Rad, "
            "known for a strike that she had led in 2023.",
            "protest",
            "strike",
            "2023",
        ),
        (
            "Ms Tan spoke on 3 May 2024 of a march that students had staged in 2022 in Leeds.",
            "protest",
            "march",
            "2022",
        ),
        (
            "He wrote on 3 May 2024 about an attack that agents had carried out in Riga in 2017.",
            "assault",
            "attack",
            "2017",
        ),
    ],
)
def test_it_was_held_then(tell: Read, text: str, kind: str, word: str, year: str) -> None:
    told = tell(text)
    assert (when(told, told.one(kind, word)) or "").startswith(year)


@pytest.mark.parametrize(
    ("text", "kind", "word", "not_then"),
    [
        (
            "The police refused a permit for the march that Tibetans had planned in 2023.",
            "protest",
            "march",
            "2023",
        ),
        (
            "On 3 May 2024 he told of an attack that he had reported in 2019.",
            "assault",
            "attack",
            "2019",
        ),
        (
            "On 5 May 2024 exiles held a rally, which they had announced in April 2023.",
            "protest",
            "rally",
            "2023",
        ),
    ],
)
def test_of_what_was_only_planned_or_told_then_it_is_not(
    tell: Read, text: str, kind: str, word: str, not_then: str
) -> None:
    told = tell(text)
    assert not (when(told, told.one(kind, word)) or "").startswith(not_then)
