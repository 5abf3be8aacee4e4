"""The day on which a paper came out is not that of what it tells."""

import pytest

from tests.extract.claims.test_when import when
from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "paper",
    [
        "According to the complaint unsealed today,",
        "According to the verdict delivered on Monday,",
        "According to documents that were leaked on 3 May 2024,",
        "According to a report released on 4 May,",
        "The report published on 3 May says that",
        "Court papers filed yesterday say that",
        "In a complaint filed on Tuesday, lawyers said that",
        "An affidavit unsealed on Thursday said that",
    ],
)
def test_the_day_of_a_paper_is_not_lent_to_what_it_tells(tell: Read, paper: str) -> None:
    told = tell(f"{paper} three men beat Tam Berisso in Leeds.", published="2024-11-14")
    assert when(told, told.one("assault", "beat")) is None


@pytest.mark.parametrize(
    ("before", "day"),
    [
        ("According to police, on 3 May", "2024-05-03"),
        ("According to students who gathered on 3 May,", "2024-05-03"),
        ("Men who arrived on 3 May said that", "2024-05-03"),
        ("According to a report, on 3 May", "2024-05-03"),
        ("The report says that on 3 May", "2024-05-03"),
    ],
)
def test_the_day_of_the_deed_stays(tell: Read, before: str, day: str) -> None:
    told = tell(f"{before} three men beat Tam Berisso in Leeds.", published="2024-11-14")
    assert when(told, told.one("assault", "beat")) == day
