"""The day of an interview or of a change: what "last August" and bare months are counted from."""

import pytest

from tests.extract.claims.test_when import when
from tests.extract.conftest import Read

pytestmark = pytest.mark.model

INTERVIEW = """\
Editor Tam Berisso has lived in Graz since 2019. She spoke to Ana Horvat of the Weekly on {day}.

Q: What happened then?

A: In October 2021 officers searched my flat. In April two men followed me.

Q: And before?

A: Last August my brother was arrested in Keren.
"""


def test_an_interview_is_told_on_its_day(tell: Read) -> None:
    told = tell(INTERVIEW.format(day="9 June 2022"))
    assert told.extraction.document.published == "2022-06-09"
    assert when(told, told.one("surveil", "followed")) == "2022-04-01/2022-04-30"
    assert when(told, told.one("detain", "arrested")) == "2021-08-01/2021-08-31"


def test_a_day_without_its_year_is_no_day_of_a_text(tell: Read) -> None:
    assert tell(INTERVIEW.format(day="9 June")).extraction.document.published is None


def test_a_change_is_told_on_its_day(tell: Read) -> None:
    told = tell("Know the signs\n\nUpdated 3 May 2024\n\nIn August a cook was beaten in Turku.\n")
    assert when(told, told.one("assault", "beaten")) == "2023-08-01/2023-08-31"


@pytest.mark.model
@pytest.mark.parametrize(
    ("later", "day"),
    [
        ("On 6 November a man had threatened the speaker.", "2023-11-06"),
        ("A man threatened the speaker on 6 November.", "2023-11-06"),
        ("A man threatened the speaker on 28 November.", "2023-11-28"),
    ],
)
def test_a_day_of_the_month_told_before_has_its_year(tell: Read, later: str, day: str) -> None:
    told = tell(f"On 21 November 2023 a talk in Leeds was disrupted. {later}")
    assert when(told, told.one("threaten", "threatened")) == day


@pytest.mark.model
def test_a_day_of_another_month_has_no_year_from_it(tell: Read) -> None:
    told = tell(
        "On 21 November 2023 a talk in Leeds was disrupted. The dean apologized. The hall was "
        "closed for a week. A man threatened the speaker on 6 June."
    )
    times = [r.value for r in told.one("threaten", "threatened").roles if r.role == "time"]
    assert times == ["6 June"]
