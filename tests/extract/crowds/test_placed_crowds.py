"""Crowds that only take up a place beside a gathering, and what is more than that."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("A choir evening of Belarusian exiles was disturbed on Sunday when twenty men set up a"
         " stall beside it and played marches.", "set"),
        ("Tajik exiles read out names at the fountain. A group of young men in tracksuits stood"
         " between the readers and the crowd.", "stood"),
        ("Forty Eritreans held a vigil at the harbor on Sunday. A dozen men in suits stood between"
         " the mourners and the lectern.", "stood"),
    ],
)  # fmt: skip
def test_a_crowd_that_stands_beside_a_gathering_is_against_it(
    tell: Read, text: str, trigger: str
) -> None:
    assert tell(text).claims("counter_protest", trigger)


@pytest.mark.parametrize(
    "text",
    [
        "Forty Eritreans held a vigil at the harbor on Sunday. Police stood in a row between the"
        " mourners and the street.",
        "Forty Eritreans held a vigil at the harbor on Sunday. A man stood up beside the stage and"
        " shouted until she left.",
        "Forty Eritreans held a vigil at the harbor on Sunday. Twelve men switched off the lights"
        " and cut the cable.",
        "Cubans read poems in the park on Sunday. The organizers put up a tent next to the"
        " fountain.",
    ],
)
def test_who_stands_in_the_way_or_breaks_it_up_is_no_crowd_against_it(
    tell: Read, text: str
) -> None:
    assert not tell(text).claims("counter_protest")
