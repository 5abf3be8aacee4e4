"""Bare days of a letter whose head gives only a month are of the year up to it."""

import pytest

from tests.extract.claims.test_when import when
from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("head", "date", "days"),
    [
        ("Geneva, March 2024", "On 5 February", "2024-02-05"),
        ("GENEVA, MARCH 2024", "In November", "2023-11-01/2023-11-30"),
        ("March 2024", "On 5 February", "2024-02-05"),
        ("To the Rapporteur\nVilnius, October 2023", "On 5 February", "2023-02-05"),
        ("Open letter\n\nParis, December 2021", "On 5 February", "2021-02-05"),
        ("London | July 2023", "In November", "2022-11-01/2022-11-30"),
        ("Geneva, March 2024", "On 5 February 2020", "2020-02-05"),
    ],
)
def test_the_head_gives_the_year(tell: Read, head: str, date: str, days: str) -> None:
    told = tell(f"{head}\n\n{date} two men beat Amina Diallo in Lyon.")
    assert when(told, told.one("assault")) == days


@pytest.mark.parametrize(
    "head",
    ["Threats in March 2024", "Hearing of March 2024", "March 2024\n\nShe left.\n\nMay 2024"],
)
def test_titles_and_chronologies_do_not(tell: Read, head: str) -> None:
    told = tell(f"{head}\n\nOn 5 February two men beat Amina Diallo in Lyon.")
    assert when(told, told.one("assault")) != "2023-02-05"


@pytest.mark.parametrize(
    ("text", "trigger", "days"),
    [
        (
            "Minsk, August 2020\n\nOn 9 August police beat Omar Said. On 12 December they arrested"
            " him.",
            "arrested",
            "2020-12-12",
        ),
        ("March 2024\n\nOn 5 April loyalists will march to the club.", "march", "2024-04-05"),
        (
            "Founded in Geneva, March 1988\n\nOn 5 April agents beat Omar Said.",
            "beat",
            "1988-04-05",
        ),
    ],
)
def test_a_story_that_goes_on_from_that_month_leaves_it(
    tell: Read, text: str, trigger: str, days: str
) -> None:
    told = tell(text)
    claim = told.by_trigger(trigger)
    assert when(told, claim) == days


def test_a_year_told_since_is_not_put_back(tell: Read) -> None:
    told = tell("Rome, March 1988\n\nHe fled in May 2019. On 5 April agents beat Omar Said.")
    assert when(told, told.one("assault")) != "1987-04-05"
