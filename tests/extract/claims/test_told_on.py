"""A day without a year that follows a full day in the sentence before; and "soon after" a year."""

import pytest

from tests.extract.claims.test_when import when
from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Tam Berisso was arrested on 3 May 2019. On 9 May he was beaten.", "2019-05-09"),
        ("Tam Berisso was arrested on 28 December 2020. He was beaten on 4 January.", "2021-01-04"),
        ("On 5 June 2021 agents arrested Tam Berisso. He was beaten on 1 July.", "2021-07-01"),
    ],
)
def test_a_day_soon_after_a_full_one_is_of_its_year(tell: Read, text: str, day: str) -> None:
    told = tell(text, published="2024-03-01")
    assert when(told, told.one("assault", "beaten")) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Tam Berisso was arrested on 3 May 2019. On 20 February he was beaten.", "2024-02-20"),
        ("Tam Berisso was arrested on 3 May 2019. On 1 May he was beaten.", "2019-05-01"),
    ],
)
def test_the_news_are_of_the_texts_own_time_and_an_earlier_day_of_the_month_of_its_year(
    tell: Read, text: str, day: str
) -> None:
    told = tell(text, published="2024-03-01")
    assert when(told, told.one("assault", "beaten")) == day


def test_what_then_followed_is_of_the_day_in_front(tell: Read) -> None:
    told = tell("In August the two were deported to Keren, then beaten.", published="2023-09-09")
    assert when(told, told.one("assault", "beaten")) == "2023-08-01/2023-08-31"


@pytest.mark.parametrize(
    ("time", "days"),
    [
        ("in 2017 and beaten soon after", "2017-01-01/2017-12-31"),
        ("in 2017 and beaten shortly thereafter", "2017-01-01/2017-12-31"),
        ("in March 2018 and beaten days later", "2018-03-01/2018-04-07"),
    ],
)
def test_soon_after_is_hardly_later_than_the_month_or_year_beside(
    tell: Read, time: str, days: str
) -> None:
    told = tell(f"Tam Berisso was deported {time}.", published="2024-03-01")
    assert when(told, told.one("assault", "beaten")) == days
