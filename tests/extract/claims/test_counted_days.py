"""A clause behind "a month after" or "two years before" has the month or year so far off."""

import pytest

from tests.extract.claims.test_when import when
from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "word", "days"),
    [
        (
            "Dina Saparova was abducted in Istanbul in June 2020, a year after her husband was"
            " attacked in Almaty.",
            "attacked",
            "2019-01-01/2019-12-31",
        ),
        (
            "He was threatened in October 2022, three months before he was attacked.",
            "attacked",
            "2023-01-01/2023-01-31",
        ),
        (
            "He was detained on 10 June 2021, a month before his brother was beaten in Berlin.",
            "beaten",
            "2021-07-01/2021-07-31",
        ),
        (
            "Rahile Omer was threatened in Ankara on 6 July 2021, two days after men had beaten"
            " her sister.",
            "beaten",
            "2021-07-04",
        ),
    ],
)
def test_it_is_counted_from_the_main_clause(tell: Read, text: str, word: str, days: str) -> None:
    told = tell(text, published="2024-06-11")
    assert when(told, told.one("assault", word)) == days


def test_no_month_told_beside_stands_for_what_was_years_before(tell: Read) -> None:
    told = tell(
        "He was deported in August 2019, years after guards had beaten him in Hanoi.",
        published="2024-06-11",
    )
    assert when(told, told.one("assault", "beaten")) is None
