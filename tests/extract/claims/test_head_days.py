"""A statement or letter that is published again is told from the day in its head."""

import pytest

from tests.extract.claims.test_when import when
from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "verb", "day"),
    [
        (
            "Note to the press, 5 September 2019\nOn 12 May two men threatened Amara Keita.",
            "threatened",
            "2019-05-12",
        ),
        (
            "PRESS RELEASE\nNetwork, London, 11 November 2021\nOn Tuesday two men threatened Sok.",
            "threatened",
            "2021-11-09",
        ),
        (
            "Bonn, 9 October 2018\nDear members,\nIn August agents threatened Thuy Le.",
            "threatened",
            "2018-08-01/2018-08-31",
        ),
        (
            "Raid in Hue, 9 October 2018\nOn Tuesday agents threatened Thuy Le.",
            "threatened",
            "2024-01-30",
        ),
    ],
)
def test_bare_dates_count_from_the_day_in_the_head(
    tell: Read, text: str, verb: str, day: str
) -> None:
    told = tell(text, published="2024-02-01")
    assert when(told, told.one("threaten", verb)) == day


def test_the_day_in_the_head_is_not_that_of_the_deed(tell: Read) -> None:
    text = "Statement of the College\n9 October 2018\nTwo men threatened Thuy Le in Bonn."
    told = tell(text, published="2018-10-09")
    assert not [role for role in told.one("threaten", "threatened").roles if role.role == "time"]


def test_without_day_of_publication_the_head_gives_it(tell: Read) -> None:
    told = tell("Note to the press, 5 September 2019\nOn 12 May two men threatened Amara Keita.")
    assert told.extraction.document.published == "2019-09-05"
