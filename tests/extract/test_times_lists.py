"""Days in a list, and spans whose first day says its own year."""

from datetime import date

import pytest

from extract.times import find_times, normalize


def read(text: str, published: date | None = date(2024, 3, 10)) -> str | None:
    when = normalize(text, published)
    return None if when is None else f"{when.from_}/{when.to}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on 3, 5 and 9 May 2021", "2021-05-03/2021-05-09"),
        ("on 3, 5, and 9 May 2021", "2021-05-03/2021-05-09"),
        ("on 3, 5 and 9 May", "2023-05-03/2023-05-09"),
        ("on 14, 15, 17 and 19 March 2019", "2019-03-14/2019-03-19"),
        ("on 2nd, 4th and 8th June 2022", "2022-06-02/2022-06-08"),
        ("on the nights of 11, 12 and 14 August 2020", "2020-08-11/2020-08-14"),
        ("on May 3, 5 and 9, 2021", "2021-05-03/2021-05-09"),
        ("on July 2, 4, and 8, 2018, in Kigali", "2018-07-02/2018-07-08"),
        ("on the first, third and ninth of June 2020", "2020-06-01/2020-06-09"),
    ],
)
def test_days_in_a_list_run_from_the_first_to_the_last(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Police arrested 3, 5 and on 9 May 2021 another four.", ["9 May 2021"]),
        ("On May 3, 5 and 9 students were beaten.", ["May 3"]),
        ("On May 3, 5 students and 9 teachers were beaten.", ["May 3"]),
    ],
)
def test_numbers_of_people_are_no_days_of_a_list(text: str, words: list[str]) -> None:
    assert [one.text for one in find_times(text)] == words


def test_numbers_that_do_not_follow_each_other_give_no_days() -> None:
    assert read("sons of 12, 14 and 3 May") is None
    assert read("on 9, 5 and 12 May 2021") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("between 1 October 2019 and 30 April 2020", "2019-10-01/2020-04-30"),
        ("from 3 May 2019 until 4 June 2020", "2019-05-03/2020-06-04"),
        ("from 24 February 2022 to the 23 May 2023", "2022-02-24/2023-05-23"),
        ("from December 3, 2019 to January 5, 2020", "2019-12-03/2020-01-05"),
        ("between March 4, 2018, and January 9, 2019", "2018-03-04/2019-01-09"),
        ("30 November 2018 \u2013 2 January 2019", "2018-11-30/2019-01-02"),
        ("between 3 May and 5 June 2019", "2019-05-03/2019-06-05"),
    ],
)
def test_a_span_may_say_two_years(text: str, expected: str) -> None:
    assert read(text, None) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("on 3 May 2019 and 4 June 2020", ["3 May 2019", "4 June 2020"]),
        ("on 3 May 2019, and 4 June 2020 is the day of it", ["3 May 2019", "4 June 2020"]),
        ("on 3 May 2018 to the surprise of all", ["3 May 2018"]),
        ("from Oslo on 3 May 2018 and on 4 June 2019", ["3 May 2018", "4 June 2019"]),
    ],
)
def test_two_days_of_two_years_are_no_span(text: str, words: list[str]) -> None:
    assert [one.text for one in find_times(text)] == words
