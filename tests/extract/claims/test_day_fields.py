"""Records whose head says their day: "Date: Saturday 16 March 2024" over numbered lines."""

import pytest

from tests.extract.claims.test_when import when
from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "head",
    [
        "Date: Saturday 16 March 2024\n\n1. ",
        "Observation sheet\nDate: 16 March 2024\nObserver: L. Brandt\n\n- ",
        "Date: Friday 15 March 2024\n\n1. Nothing to note.\n\nDate: 16 March 2024\n\n1. ",
        "Date of incident: 16 March 2024\nDate of report: 18 March 2024\n\n",
        "Date/time: 16 March 2024, 21:30\nPlace: Oslo\n\n",
    ],
)
def test_what_a_record_tells_was_done_on_its_day(tell: Read, head: str) -> None:
    told = tell(f"{head}Two men threatened Ana Ruiz at the door.", published="2024-11-20")
    assert when(told, told.one("threaten", "threatened")) == "2024-03-16"


@pytest.mark.parametrize(
    "head",
    [
        "Date: Saturday 16 March 2024\nPlace: Malmo\n\n",
        "Record of incident\nDate of record: 16 March 2024\n\n",
        "Shift log\nDate: Saturday 16 March 2024\n\n- ",
    ],
)
def test_weekdays_below_are_counted_from_it(tell: Read, head: str) -> None:
    told = tell(f"{head}On Thursday two men threatened Ana Ruiz.", published="2024-11-20")
    assert when(told, told.one("threaten", "threatened")) == "2024-03-14"


@pytest.mark.parametrize(
    "head",
    [
        "Date: 16 March 2024\nTo: The Minister\nSubject: Threats\n\n1. ",
        "Date: 16 March 2024\n\nWe heard of several cases.\n\n1. ",
        "Date: 16 March 2024\nPlace: Malmo\n\n",
        "Date of birth: 16 March 1984\n\n1. ",
        "Date of entry into force: 16 March 2024\n\n1. ",
    ],
)
def test_other_fields_are_the_day_of_no_deed(tell: Read, head: str) -> None:
    told = tell(f"{head}Two men threatened Ana Ruiz at the door.", published="2024-11-20")
    assert when(told, told.one("threaten", "threatened")) is None


def test_a_line_may_name_a_day_of_its_own(tell: Read) -> None:
    told = tell(
        "Date: 2 May 2024\n\n1. On 30 April two men threatened Ana Ruiz.", published="2024-11-20"
    )
    assert when(told, told.one("threaten", "threatened")) == "2024-04-30"
