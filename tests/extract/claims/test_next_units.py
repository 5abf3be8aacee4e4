"""What went on over the weeks behind an event, what a march is counted from, and "that month"."""

import pytest

from tests.extract.claims.test_when import times, when
from tests.extract.conftest import Read

pytestmark = pytest.mark.model

_TALK = "On 3 May 2021 Tam Berisso gave a talk in Graz. "


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Over the next three weeks, officers threatened his aunt.", "2021-05-03/2021-05-24"),
        ("In the days that followed officers threatened his aunt.", "2021-05-04/2021-05-10"),
        ("Over the next fortnight officers threatened his aunt.", "2021-05-03/2021-05-17"),
    ],
)
def test_the_weeks_behind_an_event_begin_with_it(tell: Read, text: str, days: str) -> None:
    told = tell(_TALK + text, published="2024-05-14")
    assert when(told, told.one("threaten")) == days


def test_the_present_is_not_counted_from_what_was_told(tell: Read) -> None:
    told = tell(_TALK + "Over the next three weeks police interrogate his aunt.")
    assert when(told, told.one("detain", "interrogate")) is None


def test_a_march_is_counted_from_like_any_event(tell: Read) -> None:
    told = tell(
        "Students marched in Graz on 3 May 2021. On 9 June 2021 the embassy denied everything. "
        "Tam Berisso was beaten two days after the march.",
        published="2024-05-14",
    )
    beaten = told.one("assault", "beaten")
    assert when(told, beaten) == "2021-05-05"
    assert times(beaten) == ["two days after the march"]


def test_what_was_later_than_planned_has_no_day(tell: Read) -> None:
    told = tell(_TALK + "Two days later than expected, he was arrested.")
    assert when(told, told.one("detain", "arrested")) is None


def test_that_month_is_of_the_day_until_which_something_was(tell: Read) -> None:
    told = tell(
        "Tam Berisso taught in Graz until 1 September 2016, when he fell ill. He was arrested on "
        "the 20th of that month.",
        published="2022-03-01",
    )
    assert when(told, told.one("detain", "arrested")) == "2016-09-20"


def test_the_monday_after_is_counted_from_the_date_beside_its_event(tell: Read) -> None:
    told = tell("Men beat Tam Berisso on the Monday after his talk of 9 June 2022.")
    assert when(told, told.one("assault")) == "2022-06-13"
