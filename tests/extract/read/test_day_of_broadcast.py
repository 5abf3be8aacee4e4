"""The day that a broadcast says it is at its top is the day of the text."""

import pytest

from extract.read.stated_day import find_stated_day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("It is Tuesday, 8 August 2023. On Saturday police held a poet.", "2023-08-08"),
        ("Good evening. Today is Friday, March 3, 2023. A poet was held.", "2023-03-03"),
        ("This is the news of Friday, 3 March 2023. A poet was held.", "2023-03-03"),
        ("This is our evening bulletin for Monday, 4 July 2022.", "2022-07-04"),
    ],
)
def test_the_day_of_a_broadcast(text: str, day: str) -> None:
    found = find_stated_day(text)
    assert found is not None
    assert found.day == day


@pytest.mark.parametrize(
    "text",
    [
        "It is Tuesday. A man walks home.",
        "It is Tuesday, 5 June, and rain falls.",
        "It is 8 August 1988. Students march.",
        "She wrote that it is Tuesday, 8 August 2023.",
        f"{'A man walks home. ' * 30}It is Tuesday, 8 August 2023.",
    ],
)
def test_no_day_of_a_broadcast(text: str) -> None:
    assert find_stated_day(text) is None
