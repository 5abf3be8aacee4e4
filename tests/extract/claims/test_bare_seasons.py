"""Seasons, weeks and parts of months without a year in a story of long before the text."""

import pytest

from tests.extract.claims.test_when import when
from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("before", "date", "days"),
    [
        ("On 3 May 2022 guards threatened her.", "Over the summer", "2022-06-01/2022-08-31"),
        ("On 3 May 2022 guards threatened her.", "In the autumn", "2022-09-01/2022-11-30"),
        ("On 3 May 2022 guards threatened her.", "In the week of 6 June", "2022-06-06/2022-06-12"),
        ("On 3 May 2022 guards threatened her.", "At the end of June", "2022-06-21/2022-06-30"),
        (
            "On 3 May 2022 guards threatened her.",
            "At the beginning of June",
            "2022-06-01/2022-06-10",
        ),
        ("In late 2021, guards threatened her.", "In February", "2022-02-01/2022-02-28"),
        ("In the autumn of 2021 guards threatened her.", "In March", "2022-03-01/2022-03-31"),
        # what was before
        ("On 3 March 2022 guards held her. Earlier,", "in November,", "2021-11-01/2021-11-30"),
        ("On 3 March 2022 guards held her. Before that,", "in May,", "2021-05-01/2021-05-31"),
        # the text's own time
        ("On Friday guards threatened her.", "In the spring", "2024-03-01/2024-05-31"),
        ("She works in Leeds.", "In the week of 10 June", "2024-06-10/2024-06-16"),
        (
            "On 3 May 2022 guards held her. Now she is free.",
            "In the spring",
            "2024-03-01/2024-05-31",
        ),
    ],
)
def test_they_are_of_the_year_of_the_story(tell: Read, before: str, date: str, days: str) -> None:
    told = tell(f"{before} {date} somebody beat Tam Berisso in Leeds.", published="2024-06-15")
    assert when(told, told.one("assault", "beat")) == days


@pytest.mark.parametrize("what", ["rally", "vigil", "hearing"])
def test_the_eve_of_an_event_is_the_day_before_it(tell: Read, what: str) -> None:
    told = tell(
        f"The {what} was held in Oslo on 14 May 2021. On the eve of the {what}, guards threatened"
        " Tam Berisso.",
        published="2024-06-15",
    )
    assert when(told, told.one("threaten", "threatened")) == "2021-05-13"


@pytest.mark.parametrize("which", ["rally in Bern", "rally's first anniversary"])
def test_the_eve_of_another_event_is_no_day_before_the_one_told(tell: Read, which: str) -> None:
    told = tell(
        f"The rally was held in Oslo on 14 May 2021. On the eve of the {which}, guards threatened"
        " Tam Berisso.",
        published="2024-06-15",
    )
    assert when(told, told.one("threaten", "threatened")) != "2021-05-13"
