"""Days of a month told before: "In November 2024 agents came. | On the 19th they beat him"."""

import pytest

from tests.extract.claims.test_when import when
from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("before", "date", "day"),
    [
        ("In May 2021 Omar Tal was followed.", "On the 19th", "2021-05-19"),
        ("Two agents came to Lodz in May 2021.", "On the 3rd of that month", "2021-05-03"),
        ("In May 2021 Omar Tal was followed.", "On the 21st of the same month", "2021-05-21"),
        ("On 2 May 2021 Omar Tal was followed.", "On the 7th of the month", "2021-05-07"),
        (
            "In February 2025 Omar Tal spoke. He taught until 1 May 2021.",
            "On the 20th of that month",
            "2021-05-20",
        ),
        # not that of another text
        ("Omar Tal was followed in 2021. On Monday he spoke.", "On the 12th", "2025-03-12"),
        ("In May 2021 Omar Tal was followed.", "On the 12th of last month", "2025-02-12"),
    ],
)
def test_the_number_of_a_day_is_of_the_month_told(
    tell: Read, before: str, date: str, day: str
) -> None:
    told = tell(f"{before} {date} two men beat him in Leeds.", published="2025-03-20")
    assert when(told, told.one("assault", "beat")) == day


def test_without_a_month_told_that_month_stays_open(tell: Read) -> None:
    told = tell("On the 3rd of that month two men beat Omar Tal.", published="2025-03-20")
    assert when(told, told.one("assault", "beat")) is None


@pytest.mark.parametrize(
    "before",
    ["Omar Tal fled in May 2021.", "Omar Tal lived in Graz until May 2021."],
)
def test_behind_a_move_of_long_ago_it_is_of_a_month_that_nobody_tells(
    tell: Read, before: str
) -> None:
    told = tell(f"{before} On the 12th two men beat him in Leeds.", published="2025-03-20")
    assert when(told, told.one("assault", "beat")) is None
