"""What is counted from a step of the story that has no day, or from one of two, has none."""

import pytest

from tests.extract.claims.test_when import when
from tests.extract.conftest import Read

pytestmark = pytest.mark.model

_HELD = "Tam Berisso was arrested on 2 May 2022. "


@pytest.mark.parametrize(
    "text",
    [
        "He was questioned for a week. Eleven days after that, men beat his brother.",
        "Some time later his wife fled to Graz. Eleven days after that, men beat his brother.",
        "He was freed behind a hunger strike. A week after this, men beat his brother.",
        "His brother had been fined on 9 April 2022. The next morning, men beat his aunt.",
        "In 2019, on 4 May, he had been fined in Keren. Two days later, men beat his aunt.",
    ],
)
def test_nobody_says_from_when_it_is_counted(tell: Read, text: str) -> None:
    told = tell(_HELD + text, published="2024-05-14")
    assert when(told, told.one("assault")) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Eleven days after that, men beat his brother.", "2022-05-13"),
        ("He was charged a week later. Two days after that, men beat his brother.", "2022-05-11"),
        ("The flat is in Graz. The next morning, men beat his aunt.", "2022-05-03"),
        (
            "Ana Koll, who had been fined on 9 April 2022, fled on 4 May 2022. The next morning, "
            "men beat his aunt.",
            "2022-05-05",
        ),
    ],
)
def test_the_last_step_with_its_day_is_counted_from(tell: Read, text: str, day: str) -> None:
    told = tell(_HELD + text, published="2024-05-14")
    assert when(told, told.one("assault")) == day


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "On 4 May 2021 Tam Berisso told police that agents had followed him since the previous "
            "summer.",
            "2020-06-01/2021-05-04",
        ),
        (
            "On 4 May 2021 a court heard that agents had followed Tam Berisso since March.",
            "2021-03-01/2021-05-04",
        ),
        (
            "Tam Berisso spoke on 4 May 2021. Since that day agents have followed him.",
            "2021-05-04/2024-05-14",
        ),
    ],
)
def test_what_had_gone_on_ends_on_the_day_of_which_is_told(
    tell: Read, text: str, days: str
) -> None:
    told = tell(text, published="2024-05-14")
    assert when(told, told.one("surveil")) == days
