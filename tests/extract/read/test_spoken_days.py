"""The day on which a programme was broadcast or recorded, in the head of its transcript."""

import pytest

from extract.read.head_days import find_head_day

_TURNS = (
    "\nHOST: Ms Levi, what happened on Sunday?\nLEVI: Two men beat me.\n"
    "HOST: Did you know them?\nLEVI: No."
)


@pytest.mark.parametrize(
    "line",
    [
        "Broadcast 4 June 2020",
        "Aired: June 4, 2020",
        "Aired on 4 June 2020",
        "Recorded 4 June 2020 in London",
        "First broadcast: Thursday, 4 June 2020",
        "First broadcast: Thursday 4 June 2020, 7.10 am",
        "Originally aired June 4, 2020",
        "Broadcast date: 4 June 2020",
        "Interview conducted on 4 June 2020",
        "This interview was recorded on 4 June 2020",
        "Transmitted: 4 June 2020",
    ],
)
@pytest.mark.parametrize("title", ["", "THE EVENING HOUR - transcript\n"])
def test_a_transcript_is_of_the_day_it_was_spoken(title: str, line: str) -> None:
    found = find_head_day(f"{title}{line}{_TURNS}")
    assert found is not None
    assert found.day == "2020-06-04"


@pytest.mark.parametrize(
    "text",
    [
        "Omar Tal\nRecorded: 4 June 2020\nHe was beaten in Leeds.",
        "Recorded attack of 4 June 2020" + _TURNS,
        "Broadcast banned, 4 June 2020" + _TURNS,
        "Arrested 4 June 2020" + _TURNS,
        "Aired in June 2020" + _TURNS,
    ],
)
def test_other_days_are_of_something_else(text: str) -> None:
    assert find_head_day(text) is None
