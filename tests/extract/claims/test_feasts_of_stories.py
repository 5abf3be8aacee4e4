"""Feasts, halves and weeks of a month without their year are of the year of the story."""

import pytest

from tests.extract.claims.test_when import when
from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_", "word", "days"),
    [
        (
            "In November 2021 the club was attacked. On New Year's Day its website was hacked.",
            "cyber_intrusion",
            "hacked",
            "2022-01-01",
        ),
        (
            "In June 2021 he was threatened. In the second half of October two men followed him.",
            "surveil",
            "followed",
            "2021-10-16/2021-10-31",
        ),
        (
            "In August 2021 he was threatened by phone. In the last week of November men beat him.",
            "assault",
            "beat",
            "2021-11-24/2021-11-30",
        ),
        (
            "In January 2022 he was threatened by phone. During Ramadan men beat him.",
            "assault",
            "beat",
            "2022-04-02/2022-05-03",
        ),
        (
            "Two men beat the editor on Christmas Day. Police are looking for them.",
            "assault",
            "beat",
            "2023-12-25",
        ),
    ],
)
def test_of_the_year_of_the_story(tell: Read, text: str, type_: str, word: str, days: str) -> None:
    told = tell(text, published="2024-07-04")
    assert when(told, told.one(type_, word)) == days


@pytest.mark.parametrize("feast", ["On Independence Day", "At Eid", "On Republic Day"])
def test_no_day_told_before_stands_for_a_feast_of_unknown_day(tell: Read, feast: str) -> None:
    told = tell(
        f"On 3 May 2021 guards threatened Tam Berisso. {feast} two men beat him.",
        published="2024-07-04",
    )
    times = [role.value for role in told.one("assault", "beat").roles if role.role == "time"]
    assert times == [feast]
