"""Months and days "of that year": the year that was told last, however wide the date was."""

import pytest

from tests.extract.claims.test_when import when
from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("before", "date", "days"),
    [
        ("In 2019 Omar Tal fled to Oslo.", "In August that year", "2019-08-01/2019-08-31"),
        ("Omar Tal reached Lyon in 2017.", "On 3 December of that year", "2017-12-03"),
        ("In 2014 the party was banned.", "On May 9 of that year", "2014-05-09"),
        (
            "Omar Tal was fined in March 2016.",
            "In June of the same year",
            "2016-06-01/2016-06-30",
        ),
        ("The club opened in 2020.", "In December that same year", "2020-12-01/2020-12-31"),
        ("The club opened in 2020.", "In late November of the same year", "2020-11-21/2020-11-30"),
        ("The club opened in 2020.", "In February of the following year", "2021-02-01/2021-02-28"),
        ("Omar Tal left in 2013.", "In July of the previous year", "2012-07-01/2012-07-31"),
        (
            "In 2012 Omar Tal wrote a book. In 2015 he left.",
            "In June of that year",
            "2015-06-01/2015-06-30",
        ),
        (
            "On 3 May 2018 Omar Tal was fined. In 2021 he left.",
            "In June of that year",
            "2021-06-01/2021-06-30",
        ),
        (
            "Omar Tal has lived in Graz since 2008. Two years ago he was fined.",
            "On 19 February of the same year",
            "2022-02-19",
        ),
        ("Omar Tal was fined in March 2016.", "In June of the next year", "2017-06-01/2017-06-30"),
        # the month behind the year
        ("Omar Tal was fined in March 2016.", "That year, on 12 November", "2016-11-12"),
        ("Omar Tal was fined in March 2016.", "The same year, in June", "2016-06-01/2016-06-30"),
        ("Omar Tal was fined in March 2016.", "Later that year, in June", "2016-06-01/2016-06-30"),
        ("Omar Tal was fined in May 2016.", "The following year, on 3 May", "2017-05-03"),
        ("Omar Tal was fined in May 2016.", "Two years later, in May", "2018-05-01/2018-05-31"),
        # a year told by the way
        (
            "In 2018 Omar Tal fled. His sister, born in 1990, stayed behind.",
            "In August of that year",
            "2018-08-01/2018-08-31",
        ),
        (
            "Omar Tal was fined in 2019 (his book came out in 2012).",
            "In June of that year",
            "2019-06-01/2019-06-30",
        ),
        (
            "In 2018 Omar Tal left. The club was founded in 2020.",
            "In March of that year",
            "2020-03-01/2020-03-31",
        ),
        # "the summer" of which nobody says a year changes nothing
        (
            "On 18 February 2022 Omar Tal was fined. In the summer the raids began.",
            "On 6 July of that year",
            "2022-07-06",
        ),
    ],
)
def test_a_month_of_that_year_is_of_the_year_told(
    tell: Read, before: str, date: str, days: str
) -> None:
    told = tell(f"{before} {date} two men beat him in Leeds.", published="2024-10-10")
    assert when(told, told.one("assault", "beat")) == days


@pytest.mark.parametrize(
    "before",
    [
        "Omar Tal, who had married in 2009, was fined on 2 May 2015 in Malmö.",
        "Omar Tal was fined on 2 May 2015. The club had closed in 2011.",
        "Omar Tal was fined on 2 May 2015. His brother, who had fled in 2011, was told nothing.",
    ],
)
def test_a_year_told_aside_leaves_that_year_to_the_story(tell: Read, before: str) -> None:
    told = tell(f"{before} In June of that year two men beat him.", published="2024-10-10")
    assert when(told, told.one("assault", "beat")) == "2015-06-01/2015-06-30"


def test_without_a_year_told_that_year_stays_open(tell: Read) -> None:
    told = tell("In August of that year two men beat Omar Tal.", published="2024-10-10")
    assert when(told, told.one("assault", "beat")) is None


@pytest.mark.parametrize(
    ("date", "days"),
    [
        ("In March last year", "2023-03-01/2023-03-31"),
        ("In March this year", "2024-03-01/2024-03-31"),
        ("In March", "2024-03-01/2024-03-31"),
    ],
)
def test_other_years_are_those_of_the_text(tell: Read, date: str, days: str) -> None:
    told = tell(
        f"In 2019 Omar Tal left Baku. {date} two men beat him in Leeds.", published="2024-10-10"
    )
    assert when(told, told.one("assault", "beat")) == days


def test_the_story_goes_on_from_that_year(tell: Read) -> None:
    told = tell(
        "In 2019 Omar Tal left Baku. In August of that year he was fined in Graz."
        " On 4 September two men beat him.",
        published="2025-06-01",
    )
    assert when(told, told.one("assault", "beat")) == "2019-09-04"


@pytest.mark.parametrize(
    ("before", "date", "days"),
    [
        ("in the autumn of 2015", "That same winter", "2015-12-01/2016-02-29"),
        ("in October 2015", "That winter", "2015-12-01/2016-02-29"),
        ("in January 2015", "That winter", "2014-12-01/2015-02-28"),
        ("in May 2015", "That same summer", "2015-06-01/2015-08-31"),
    ],
)
def test_that_winter_behind_an_autumn_is_the_next(
    tell: Read, before: str, date: str, days: str
) -> None:
    told = tell(f"Omar Tal reached Graz {before}. {date} two men beat him.")
    assert when(told, told.one("assault", "beat")) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("In May 2020 he was fined, and on 3, 5 and 9 July agents followed him.", "07-03/07-09"),
        ("In May 2020 he was fined, and from 3 to 9 July agents followed him.", "07-03/07-09"),
        ("He was fined on 2 May 2020. On 8 and 12 May agents followed him.", "05-08/05-12"),
        ("He was fined on 2 May 2020. Between 8 and 12 May agents followed him.", "05-08/05-12"),
    ],
)
def test_days_in_a_row_are_of_the_year_told_as_one_day_is(tell: Read, text: str, days: str) -> None:
    told = tell(text, published="2024-10-10")
    first, last = days.split("/")
    assert when(told, told.one("surveil", "followed")) == f"2020-{first}/2020-{last}"


def test_a_year_that_is_only_compared_with_is_not_that_of_the_next_clause(tell: Read) -> None:
    told = tell(
        "Omar Tal was fined in May 2018. There were nine raids, two more than in the previous year,"
        " and in September agents beat him.",
        published="2019-11-13",
    )
    assert when(told, told.one("assault", "beat")) != "2017-09-01/2017-09-30"
