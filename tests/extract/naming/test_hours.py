"""Numbers of four digits that are hours and count nobody."""

import pytest

from extract.read.logs import find_log_lines
from tests.extract.claims.test_when import when
from tests.extract.conftest import Read

_LOG = (
    "Ostmere Police: log of events, Saturday 16 September 2023\n\n"
    "1122 Demonstrators break through the fence.\n"
    "1130 Officers arrest Yonas Tekle.\n"
    "1230 Two men follow Lina Haddad.\n"
    "Monday 18 September 2023\n"
    "0910 Guards beat Omar Aziz at the gate.\n"
)


@pytest.mark.model
def test_the_hours_of_a_log_count_nobody(tell: Read) -> None:
    told = tell(_LOG)
    assert not told.claims("vandalize")[0].roles[0].text.startswith("1122")
    assert told.fillers(told.one("vandalize", "break"), "initiator") == {"Demonstrators"}
    assert not [r for r in told.one("vandalize", "break").roles if r.role == "count"]


@pytest.mark.model
def test_the_day_above_a_log_is_that_of_its_lines(tell: Read) -> None:
    told = tell(_LOG)
    assert when(told, told.one("detain", "arrest")) == "2023-09-16"
    assert when(told, told.one("surveil", "follow")) == "2023-09-16"
    assert when(told, told.one("assault", "beat")) == "2023-09-18"


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "At 1122 demonstrators broke through the fence.",
        "At 14.30 demonstrators threw bottles at the stewards.",
        "By 1122 demonstrators had thrown bottles at the stewards.",
    ],
)
def test_an_hour_behind_at_counts_nobody(tell: Read, text: str) -> None:
    assert not [r for c in tell(text).extraction.claims for r in c.roles if r.role == "count"]


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "1500 demonstrators marched in Leeds.",
        "1200 Filipinos marched in Leeds.",
        "Guards fired at 1500 demonstrators.",
    ],
)
def test_other_numbers_of_four_digits_count(tell: Read, text: str) -> None:
    told = tell(text)
    people = {e.name for e in told.extraction.entities} | {
        str(r.text) for c in told.extraction.claims for r in c.roles
    }
    assert any(name[:4].isdigit() for name in people)


def test_years_at_the_start_of_lines_make_no_log() -> None:
    assert find_log_lines("2012 Police arrest a man.\n2014 A raid.\n2019 A march.\n") == []
    assert len(find_log_lines("0912 A call.\n2014 A raid.\n2019 A march.\n")) == 3


def test_a_day_without_a_year_before_the_hour_opens_an_entry() -> None:
    text = "10/09, 11:40. Locked out.\n03/13 10:10 p.m. Flag torn.\n3/18 07:10 - Ramp blocked.\n"
    assert len(find_log_lines(text)) == 3
    assert find_log_lines("1/2 cup of flour.\n3/4 cup of milk.\n1/3 cup of oil.\n") == []
