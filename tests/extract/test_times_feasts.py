"""Feasts of the Islamic calendar, the Iranian new year, and feasts of no day that words tell."""

from datetime import date

import pytest

from extract.times import find_times, normalize

PUBLISHED = date(2024, 6, 11)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("During Ramadan two men came.", "2024-03-10", "2024-04-10"),
        ("During Ramadan 2021 two men came.", "2021-04-12", "2021-05-13"),
        ("In the holy month of Ramadan two men came.", "2024-03-10", "2024-04-10"),
        ("On Eid al-Fitr two men came.", "2024-04-09", "2024-04-13"),
        ("They came at Newroz in 2022.", "2022-03-20", "2022-03-21"),
        ("They came at Nowruz.", "2024-03-20", "2024-03-21"),
    ],
)
def test_feasts_have_their_days(words: str, first: str, last: str) -> None:
    (found,) = find_times(words)
    days = normalize(found, PUBLISHED)
    assert days is not None
    assert (days.from_, days.to) == (first, last)


@pytest.mark.parametrize(
    "words",
    [
        "On Independence Day two men came.",
        "On Independence Day Agent Kim came.",
        "At Eid two men came.",
        "During Tet two men came.",
        "On Republic Day two men came.",
    ],
)
def test_feasts_that_differ_by_land_are_dates_of_no_day(words: str) -> None:
    (found,) = find_times(words)
    assert normalize(found, PUBLISHED) is None


@pytest.mark.parametrize(
    ("words", "dates"),
    [
        ("Ahmed Ramadan beat the wife of Ramadan.", []),
        ("Newroz was then beaten, and they followed Ashura.", []),
        ("During Ramadan Ali's trial they came.", []),
        ("On National Day Street they came.", []),
        ("At Eid Hasan's house they came.", []),
        ("On National Day, 25 February, they came.", ["25 February"]),
        ("At the Independence Day dinner on 26 May they came.", ["26 May"]),
        ("On Independence Day last year they came.", ["last year"]),
    ],
)
def test_names_of_men_and_days_told_beside(words: str, dates: list[str]) -> None:
    assert [one.text.removeprefix("on ") for one in find_times(words)] == dates
