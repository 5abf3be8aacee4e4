"""Steps of weeks, months and years from what is told of a week or month, or of no known day."""

import pytest

from tests.extract.claims.test_when import when
from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("before", "date", "days"),
    [
        ("Police warned him in December 2023.", "two months later", "2024-02-01/2024-02-29"),
        ("Police warned him in March 2022.", "a year later", "2023-01-01/2023-12-31"),
        ("Police warned him in March 2022.", "three months earlier", "2021-12-01/2021-12-31"),
        ("Police warned him on 8 December 2022.", "the week after", "2022-12-12/2022-12-18"),
        ("Police warned him on 8 December 2022.", "the month after", "2023-01-01/2023-01-31"),
        ("Police warned him on 8 December 2022.", "the year after", "2023-01-01/2023-12-31"),
        # from a week, not from its last day
        (
            "Police warned him on 8 December 2022. His wife was held the week after.",
            "two days later",
            "2022-12-14/2022-12-20",
        ),
    ],
)
def test_steps_are_counted_from_weeks_and_months(
    tell: Read, before: str, date: str, days: str
) -> None:
    told = tell(f"{before} Tam Berisso was beaten {date}.", published="2024-11-14")
    assert when(told, told.one("assault", "beaten")) == days


def test_what_hangs_on_a_day_that_nobody_can_tell_stays_open(tell: Read) -> None:
    told = tell(
        "On 8 December 2022 police warned him. On the second Tuesday his wife was held, and two days "
        "later Tam Berisso was beaten.",
        published="2024-11-14",
    )
    assert when(told, told.one("assault", "beaten")) in (None, "two days later")
