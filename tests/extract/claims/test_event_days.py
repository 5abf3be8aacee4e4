"""Days that a text names by a scene or an event: its hours, "the evening of the seminar"."""

import pytest

from tests.extract.claims.test_when import when
from tests.extract.conftest import Read

pytestmark = pytest.mark.model


def test_the_hours_behind_a_letter_are_those_of_the_scene(tell: Read) -> None:
    told = tell(
        "On 16 May a reading by the poet Almaz Tesfai was disrupted in Halden. On 9 May the embassy"
        " asked the dean to cancel it. He replied on 11 May.\n\nAt 6 pm ten men came and beat a"
        " student.",
        published="2024-05-20",
    )
    assert when(told, told.one("assault", "beat")) == "2024-05-16"


def test_the_hours_behind_a_later_letter_are_of_its_day(tell: Read) -> None:
    told = tell(
        "On 16 May a reading was disrupted in Halden. On 19 May the poet received a letter from"
        " the embassy. At 6 pm two men beat her at her door.",
        published="2024-05-22",
    )
    assert when(told, told.one("assault", "beat")) == "2024-05-19"


SEMINAR = """\
A seminar on Eritrea was held on 9 May. Two consuls had met the dean on 2 May. On the evening of \
the {event} about seventy students held a sit-in at the library. That night unknown men beat one \
of them.
"""


def test_the_evening_of_an_event_is_of_its_day(tell: Read) -> None:
    told = tell(SEMINAR.format(event="seminar"), published="2024-05-22")
    assert when(told, told.one("protest", "sit-in")) == "2024-05-09"
    assert when(told, told.one("assault", "beat")) == "2024-05-09"


def test_the_evening_of_an_event_without_a_day_stays_open(tell: Read) -> None:
    told = tell(SEMINAR.format(event="ballot"), published="2024-05-22")
    assert when(told, told.one("protest", "sit-in")) is None


def test_a_date_beside_the_event_is_its_day(tell: Read) -> None:
    told = tell(
        "On the day of the ballot, 3 May, soldiers beat a student in Keren.", published="2024-05-22"
    )
    assert when(told, told.one("assault", "beat")) == "2024-05-03"


def test_the_night_of_the_attack_is_of_the_day_on_which_one_was_attacked(tell: Read) -> None:
    told = tell(
        "A poet was attacked in Cork on 9 May. On 12 May the dean called her. On the night of the"
        " attack two men had followed her.",
        published="2024-05-22",
    )
    assert when(told, told.one("surveil", "followed")) == "2024-05-09"


RAID = "Police raided the Delta Club in Basel on 3 March 2021. "


@pytest.mark.parametrize(
    ("later", "day"),
    [
        ("Two weeks after the raid, hackers attacked its website.", "2021-03-17"),
        ("Three days before the raid, two men had attacked its website.", "2021-02-28"),
        ("Two weeks after the raid ended, hackers attacked its website.", None),
        ("Two weeks after the fair, hackers attacked its website.", None),
    ],
)
def test_a_time_after_an_event_is_counted_from_its_day(
    tell: Read, later: str, day: str | None
) -> None:
    told = tell(RAID + later, published="2023-05-12")
    assert when(told, told.one("cyber_intrusion", "attacked")) == day


def test_a_time_before_an_event_without_a_day_is_not_counted_from_the_dateline(tell: Read) -> None:
    told = tell(
        "GENEVA, 12 May 2023 - The club's director was arrested. Three days before her arrest,"
        " two men threatened her. The Monday before, a stranger had followed her home.",
        published="2023-05-12",
    )
    assert when(told, told.one("threaten", "threatened")) is None
    assert when(told, told.one("surveil", "followed")) is None
