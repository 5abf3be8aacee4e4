"""Times from one date to another, of which what ended them has the last alone."""

import pytest

from tests.extract.claims.test_when import when
from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "Agents followed Tam Berisso from autumn 2019 until his arrest on 4 May 2021.",
            "2019-09-01/2021-05-04",
        ),
        (
            "From 2 May until he was arrested in August 2021, agents followed Tam Berisso.",
            "2021-05-02/2021-08-31",
        ),
        ("Agents followed Tam Berisso from 3 March to mid-June 2021.", "2021-03-03/2021-06-20"),
        ("Agents followed Tam Berisso from 3 March 2021 to mid-June.", "2021-03-03/2021-06-20"),
        (
            "Between January and the summer of 2022, agents followed Tam Berisso.",
            "2022-01-01/2022-08-31",
        ),
        ("Agents followed Tam Berisso between 2019 and early 2021.", "2019-01-01/2021-04-30"),
        (
            "Agents followed Tam Berisso from November 2021 to the end of February.",
            "2021-11-01/2022-02-28",
        ),
        (
            "Agents followed Tam Berisso from November to mid-February 2022.",
            "2021-11-01/2022-02-20",
        ),
        (
            "Agents followed Tam Berisso from spring until his arrest in August 2021.",
            "2021-03-01/2021-08-31",
        ),
        (
            "Agents followed Tam Berisso from 12 May 2020 until the end of August.",
            "2020-05-12/2020-08-31",
        ),
    ],
)
def test_two_dates_are_the_ends_of_one_time(tell: Read, text: str, days: str) -> None:
    told = tell(text, published="2024-05-14")
    assert when(told, told.one("surveil")) == days


@pytest.mark.parametrize(
    "text",
    [
        "Agents followed Tam Berisso from autumn 2019 until his arrest on 4 May 2021.",
        "From 2 May until he was arrested on 4 May 2021, agents followed Tam Berisso.",
    ],
)
def test_what_ended_it_was_on_the_last_day(tell: Read, text: str) -> None:
    told = tell(text, published="2024-05-14")
    assert when(told, told.one("detain")) == "2021-05-04"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Agents followed Tam Berisso from early 2020 until his release.", "2020-01-01/2020-04-30"),
        ("Tam Berisso, who lived in Graz from 2016, was followed until May 2021.", None),
        (
            "The move was put off from May 2020 to early 2023, and in June 2021 agents followed "
            "Tam Berisso.",
            "2021-06-01/2021-06-30",
        ),
        ("Agents followed Tam Berisso from May 2021 to Geneva.", "2021-05-01/2021-05-31"),
        ("Agents followed Tam Berisso until the end of August 2021.", None),
    ],
)
def test_other_dates_are_no_ends(tell: Read, text: str, days: str | None) -> None:
    told = tell(text, published="2024-05-14")
    assert when(told, told.one("surveil")) == days


def test_a_hearing_that_is_put_off_has_no_time_between(tell: Read) -> None:
    told = tell("The rally was moved from 3 March 2022 to mid-June.", published="2024-05-14")
    assert when(told, told.one("protest")) != "2022-03-03/2022-06-20"
