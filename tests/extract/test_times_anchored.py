"""Weekdays, weekends, units and counts that are read from the event told before."""

from datetime import date

import pytest

from extract.times import find_times, normalize
from graph.dates import interval
from graph.model import DateInterval

_WRITTEN = date(2024, 5, 14)


def _day(text: str, last: str = "", words: str = "") -> DateInterval:
    first = date.fromisoformat(text)
    return interval(first, date.fromisoformat(last or text), "interval" if last else "day", words)


def _days(words: str, anchor: DateInterval, *, ahead: bool = False) -> list[str]:
    found = [one for one in find_times(f"They came {words}.") if one.kind == "date"]
    days = [normalize(one, _WRITTEN, anchor, ahead=ahead) for one in found]
    return ["/".join(dict.fromkeys((one.from_, one.to))) for one in days if one is not None]


_THURSDAY, _MONDAY, _SATURDAY = _day("2022-06-09"), _day("2022-06-06"), _day("2022-06-11")


@pytest.mark.parametrize(
    ("words", "anchor", "days"),
    [
        ("the following Monday", _THURSDAY, "2022-06-13"),
        ("the following Monday", _MONDAY, "2022-06-13"),
        ("the Monday after", _THURSDAY, "2022-06-13"),
        ("on the Monday after that", _THURSDAY, "2022-06-13"),
        ("the Monday following", _THURSDAY, "2022-06-13"),
        ("on Monday of the following week", _THURSDAY, "2022-06-13"),
        ("on the Friday of that same week", _MONDAY, "2022-06-10"),
        ("on the following Monday, 13 June 2022", _THURSDAY, "2022-06-13"),
        ("the following weekend", _THURSDAY, "2022-06-11/2022-06-12"),
        ("the weekend after", _THURSDAY, "2022-06-11/2022-06-12"),
        ("over the weekend after", _MONDAY, "2022-06-11/2022-06-12"),
        ("the following weekend", _SATURDAY, "2022-06-18/2022-06-19"),
        ("the weekend after", _day("2022-06-12"), "2022-06-18/2022-06-19"),
        ("that weekend", _THURSDAY, "2022-06-11/2022-06-12"),
        ("the weekend before", _THURSDAY, "2022-06-04/2022-06-05"),
        ("the weekend before", _SATURDAY, "2022-06-04/2022-06-05"),
        ("over the next fortnight", _THURSDAY, "2022-06-09/2022-06-23"),
        ("over the next three weeks", _THURSDAY, "2022-06-09/2022-06-30"),
        ("during the following two months", _THURSDAY, "2022-06-09/2022-08-09"),
        ("in the next few days", _THURSDAY, "2022-06-10/2022-06-16"),
        ("in the weeks that followed", _THURSDAY, "2022-06-10/2022-07-07"),
        ("in the days which immediately followed", _THURSDAY, "2022-06-10/2022-06-16"),
        ("over the next six months", _day("2022-06-01", "2022-06-30"), "2022-06-01/2022-12-30"),
        ("later that month", _THURSDAY, "2022-06-09/2022-06-30"),
        ("earlier that month", _THURSDAY, "2022-06-01/2022-06-09"),
        ("later that same week", _THURSDAY, "2022-06-09/2022-06-12"),
        ("earlier that week", _THURSDAY, "2022-06-06/2022-06-09"),
        ("later that year", _THURSDAY, "2022-06-09/2022-12-31"),
        ("earlier that year", _day("2022-01-01", "2022-12-31"), "2022-01-01/2022-12-31"),
        ("on the 20th of that month", _THURSDAY, "2022-06-20"),
        ("on the second of the same month", _day("2022-06-01", "2022-06-30"), "2022-06-02"),
        ("two days after the march", _THURSDAY, "2022-06-11"),
        ("after that day's prayers", _THURSDAY, "2022-06-09"),
    ],
)
def test_the_days_counted_from_an_event(words: str, anchor: DateInterval, days: str) -> None:
    assert _days(words, anchor) == [days]


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("late last month", "2024-04-21/2024-04-30"),
        ("early last month", "2024-04-01/2024-04-10"),
        ("late last year", "2023-09-01/2023-12-31"),
        ("earlier this month", "2024-05-01/2024-05-14"),
        ("earlier this week", "2024-05-13/2024-05-14"),
        ("earlier this year", "2024-01-01/2024-05-14"),
        ("last month", "2024-04-01/2024-04-30"),
    ],
)
def test_parts_of_units_beside_the_own_time(words: str, days: str) -> None:
    assert _days(words, _THURSDAY) == [days]


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("the next morning", "2023-05-04"),
        ("in the morning", "2023-05-04"),
        ("at dawn", "2023-05-04"),
        ("the following day", "2023-05-04/2023-05-05"),
        ("the next evening", "2023-05-04/2023-05-05"),
        ("the previous day", "2023-05-02"),
    ],
)
def test_the_morning_behind_a_night_of_two_days_is_the_second(words: str, days: str) -> None:
    night = _day("2023-05-03", "2023-05-04", "the night of 3 to 4 May 2023")
    assert _days(words, night) == [days]


def test_the_morning_behind_two_days_is_the_one_after_them() -> None:
    assert _days("the next morning", _day("2023-05-03", "2023-05-04", "3-4 May")) == ["2023-05-05"]


@pytest.mark.parametrize(
    "words",
    [
        "a week later than planned",
        "two days later than expected",
        "a year earlier than his brother",
        "with the following: arrest, exile and death",
        "for the next of kin",
        "from the next room",
        "in the weeks that followed his speech",
        "in the days that followed Mura's arrest",
        "for the next five years",
        "on the 20th of that street",
        "day after day",
    ],
)
def test_near_misses_name_no_days(words: str) -> None:
    assert _days(words, _THURSDAY) == []


@pytest.mark.parametrize("words", ["over the next three weeks", "in the next few days"])
def test_what_is_to_come_is_not_counted_from_the_event(words: str) -> None:
    assert _days(words, _THURSDAY, ahead=True) == []
