"""Days that the structure of a text gives to what it tells: entries of a log in one paragraph."""

import pytest

from extract.read.logs import find_inline_days, find_live_hours
from tests.extract.claims.test_when import when
from tests.extract.conftest import Read


@pytest.mark.model
def test_sentences_that_begin_with_their_day_are_entries(tell: Read) -> None:
    told = tell(
        "12 March 2021 - A tailor in Osh puts a film about wages on her page. 19 March - Officers "
        "threaten her parents at their gate. 2 April - Her brother is arrested at the mill.",
        published="2021-09-30",
    )
    assert when(told, told.one("detain", "arrested")) == "2021-04-02"


@pytest.mark.parametrize(
    "text",
    [
        "2 May. We met. 3 May. They came. 4 May. Nobody slept.",
        "2 May, 18:10. Vigil. 3 May. Nine men came. 4 May. Rain.",
        "Monday: two men stood there. Tuesday: they took names. Wednesday: all quiet.",
    ],
)
def test_a_stop_a_dash_or_a_weekday_makes_entries(text: str) -> None:
    assert len(find_inline_days(text)) == 3


@pytest.mark.parametrize(
    "text",
    [
        "He was seized on 2 May. She was seized on 3 May. Nobody was seized on 4 May.",
        "2 May. We met. 3 May. They came, and all was over by noon.",
        "Monday was quiet. Tuesday was loud. Wednesday was quiet again.",
    ],
)
def test_days_within_sentences_are_no_entries(text: str) -> None:
    assert find_inline_days(text) == []


_LIVE = (
    "14:05 - Police close the quay. 14:20 - A man throws a bottle at the choir, eleven days after "
    "the ballot of 3 May. 14:40 - Officers arrest a baker."
)


@pytest.mark.model
def test_a_live_report_tells_of_the_day_of_publication(tell: Read) -> None:
    told = tell(_LIVE, title="Live: March on the quay", published="2023-05-14")
    assert when(told, told.one("detain", "arrest")) == "2023-05-14"


def test_hours_of_a_text_that_is_not_live_or_begins_otherwise_give_no_day() -> None:
    assert len(find_live_hours("Live: March on the quay", _LIVE)) == 3
    assert find_live_hours("Radio log of the wardens", _LIVE) == []
    assert find_live_hours("Live: March on the quay", f"The quay filled early. {_LIVE}") == []
