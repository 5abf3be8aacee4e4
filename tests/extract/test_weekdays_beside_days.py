"""A weekday beside a day of a month: one expression, and a sign of its year."""

from datetime import date

import pytest

from extract.times import find_times, normalize
from graph.dates import interval, year_interval

_TODAY = date(2024, 6, 1)


@pytest.mark.parametrize(
    ("text", "expression"),
    [
        ("She was beaten last Friday, 19 April.", "last Friday, 19 April"),
        ("They came last Friday, April 19th.", "last Friday, April 19th"),
        ("This Friday 19 April they came.", "This Friday 19 April"),
        ("last Friday, the 19th of April, they came", "last Friday, the 19th of April"),
        ("They came last Friday night, 19 April.", "last Friday night, 19 April"),
        ("On Friday morning, 19 April, they came.", "Friday morning, 19 April"),
        ("They came on Friday last, 19 April.", "Friday last, 19 April"),
        ("On Fri 19 Apr they came.", "Fri 19 Apr"),
    ],
)
def test_a_weekday_and_its_day_are_one_expression(text: str, expression: str) -> None:
    found = find_times(text)
    assert [one.text for one in found] == [expression]
    days = normalize(found[0], _TODAY)
    assert days is not None
    assert days.from_ == "2024-04-19"


@pytest.mark.parametrize(
    ("text", "first"),
    [("last Friday, 19 people fled", "last Friday"), ("last Friday, May fled", "last Friday")],
)
def test_what_is_no_day_stays_apart(text: str, first: str) -> None:
    assert find_times(text)[0].text == first


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("on Friday, 8 April", "2022-04-08"),
        ("on Monday, February 14", "2022-02-14"),
        ("on Sunday, 5 March", "2023-03-05"),
        ("on Wednesday 10 May", "2023-05-10"),
        ("last Wednesday, 9 June", "2021-06-09"),
        # The most recent such day is that weekday.
        ("on Thursday, 2 May", "2024-05-02"),
        # No near year has such a day: the weekday is wrong, or the day is far back.
        ("on Monday, 8 April", "2024-04-08"),
        ("on Saturday, 2 May", "2024-05-02"),
        ("on Wednesday, 8 April", "2024-04-08"),
        # A year that is told holds.
        ("on Friday, 8 April 2024", "2024-04-08"),
        ("on Friday, 8 April last year", "2023-04-08"),
        # Without weekday the most recent one.
        ("on 8 April", "2024-04-08"),
    ],
)
def test_the_weekday_says_the_year_within_three_years(text: str, day: str) -> None:
    days = normalize(text, _TODAY)
    assert days is not None
    assert (days.from_, days.to) == (day, day)


def test_the_year_of_a_report_and_what_is_to_come_are_not_asked() -> None:
    report = interval(*year_interval(2023), "year")
    told = normalize("on Friday, 8 April", _TODAY, period=report)
    ahead = normalize("on Friday, 10 June", _TODAY, ahead=True)
    assert told is not None
    assert ahead is not None
    assert (told.from_, ahead.from_) == ("2023-04-08", "2024-06-10")
