"""Two occasions that one verb tells: it keeps the place and time of the first."""

import pytest

from graph.model import Claim
from tests.extract.claims.test_when import times
from tests.extract.conftest import Read

pytestmark = pytest.mark.model


def places(claim: Claim) -> list[str]:
    return [role.text for role in claim.roles if role.role == "place"]


@pytest.mark.parametrize(
    ("text", "place", "time"),
    [
        ("He was beaten in Lyon and, a month later, in Marseille.", "Lyon", []),
        (
            "She was beaten in Berlin on 3 May 2022 and, two weeks later, in Hamburg.",
            "Berlin",
            ["3 May 2022"],
        ),
        (
            "They were attacked on 4 June 2021 in Oslo and again in Bergen the following day.",
            "Oslo",
            ["4 June 2021"],
        ),
        ("He was beaten in Paris in 2019 and in Nice in 2020.", "Paris", ["2019"]),
        ("Agents beat him on Monday in Leeds and on Friday in York.", "Leeds", ["Monday"]),
        (
            "Two men beat Wen Li in Prague in March 2020 and again in Brno in June 2021.",
            "Prague",
            ["March 2020"],
        ),
    ],
)
def test_the_first_place_and_time_are_the_verbs(
    tell: Read, text: str, place: str, time: list[str]
) -> None:
    claim = tell(text).one("assault")
    assert places(claim) == [place]
    assert times(claim) == time


def test_no_day_told_before_is_taken_for_the_second(tell: Read) -> None:
    told = tell("In May 2021 she left. He was beaten in Lyon and, a month later, in Marseille.")
    assert "a month later" not in times(told.one("assault"))


@pytest.mark.parametrize(
    ("text", "place", "time"),
    [
        ("He was beaten in Paris in 2019 and in 2020 moved to Nice.", ["Paris"], ["2019"]),
        ("Agents beat him and his wife in Leeds on 3 May 2021.", ["Leeds"], ["3 May 2021"]),
    ],
)
def test_one_occasion_keeps_all(tell: Read, text: str, place: list[str], time: list[str]) -> None:
    claim = tell(text).one("assault")
    assert places(claim) == place
    assert times(claim) == time
