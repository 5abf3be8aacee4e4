"""Weeks, quarters and terms that are named beside a date, and the eve of one."""

from datetime import date

import pytest

from extract.times import find_times, normalize

_WRITTEN = date(2024, 3, 14)


def _days(words: str) -> list[str]:
    found = [one for one in find_times(f"They came {words}.") if one.kind == "date"]
    days = [normalize(one, _WRITTEN) for one in found]
    return ["/".join(dict.fromkeys((one.from_, one.to))) for one in days if one is not None]


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("in the week of 5 June 2023", "2023-06-05/2023-06-11"),
        ("the week of June 7, 2023", "2023-06-05/2023-06-11"),
        ("in the week of 7 June", "2023-06-05/2023-06-11"),
        ("in the week of Monday, 5 June 2023", "2023-06-05/2023-06-11"),
        ("in the week beginning 6 June 2023", "2023-06-06/2023-06-12"),
        ("in the week ending on 9 June 2023", "2023-06-03/2023-06-09"),
        ("in Q3 2022", "2022-07-01/2022-09-30"),
        ("in 2022 Q1", "2022-01-01/2022-03-31"),
        ("in Q4 of 2022", "2022-10-01/2022-12-31"),
        ("in H2 2022", "2022-07-01/2022-12-31"),
        ("over the weekend of 4-5 March 2023", "2023-03-04/2023-03-05"),
        ("in the autumn term of 2022", "2022-01-01/2022-12-31"),
        ("on the 3rd June 2022", "2022-06-03"),
        ("over the summer", "2023-06-01/2023-08-31"),
        ("over the weekend", "2024-03-09/2024-03-10"),
    ],
)
def test_the_days_that_they_cover(words: str, days: str) -> None:
    assert _days(words) == [days]


@pytest.mark.parametrize(
    "words",
    [
        "over the fall of Kabul",
        "over the fall in wages",
        "in the week of the vote",
        "to room H2 20",
        "in Q5 2022x",
        "last in week ending",
    ],
)
def test_other_words_name_no_days(words: str) -> None:
    assert _days(words) == []
