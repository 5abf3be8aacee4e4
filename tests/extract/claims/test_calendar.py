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


_LOG = "Safety diary\n\n2024-03-11: Rain.\n2024-03-12: A call.\n2024-03-14: {}\n"


@pytest.mark.model
@pytest.mark.parametrize(
    ("entry", "trigger", "day"),
    [
        ("A stranger slapped Rana Aziz on Tuesday.", "slapped", "2024-03-12"),
        ("On Sunday night two men threatened Omar Said.", "threatened", "2024-03-10"),
        ("Caller states that agents beat her cousin on Monday.", "beat", "2024-03-11"),
        ("Yesterday two men threatened Omar Said.", "threatened", "2024-03-13"),
    ],
)
def test_days_of_the_week_in_a_log_are_counted_from_its_entry(
    tell: Read, entry: str, trigger: str, day: str
) -> None:
    told = tell(_LOG.format(entry), published="2024-12-10")
    assert when(told, told.by_trigger(trigger)) == day


@pytest.mark.model
@pytest.mark.parametrize(
    "entry",
    [
        "Omar Said said that he had been threatened by two men.",
        "Police met the man because he had threatened Omar Said.",
        "A student, who had been threatened in Doha, called.",
    ],
)
def test_what_had_been_before_is_not_of_the_day_of_its_entry(tell: Read, entry: str) -> None:
    told = tell(_LOG.format(entry), published="2024-12-10")
    assert when(told, told.by_trigger("threatened")) is None


_CHRONICLE = """Chronology of pressure on exiles

March 2022

A flag was burned by two men. On 12 March a guard was beaten.

Monday, 2 May 2022

Two men followed Selam Tesfay home. She said she had been threatened. They returned in June.

Her brother is often filmed by officers.
"""


@pytest.mark.model
def test_headings_of_a_chronology_date_what_stands_below_them(tell: Read) -> None:
    told = tell(_CHRONICLE, published="2024-12-10")
    assert when(told, told.one("vandalize", "burned")) == "2022-03-01/2022-03-31"
    assert when(told, told.one("assault", "beaten")) == "2022-03-12"
    assert when(told, told.one("surveil", "followed")) == "2022-05-02"
    assert when(told, told.one("threaten", "threatened")) is None
    assert when(told, told.one("surveil", "filmed")) is None


@pytest.mark.model
def test_a_bold_day_before_the_words_of_an_entry_is_that_of_all_its_sentences(tell: Read) -> None:
    told = tell(
        "**12 March 2024** Rain.\n\n**14 March 2024** Two men called. They beat Omar Said.\n\n"
        "**March 2023** A call.\n"
    )
    assert when(told, told.one("assault", "beat")) == "2024-03-14"


_YEARS = """2019

Agents detained Ali Khan in Quetta in March.

2021

Ali Khan was shot in Lyon. On 9 June his brother was beaten.
"""


@pytest.mark.model
def test_a_year_alone_on_its_line_is_that_of_the_days_below_it(tell: Read) -> None:
    told = tell(_YEARS, published="2024-12-10")
    assert when(told, told.one("detain", "detained")) == "2019-03-01/2019-03-31"
    assert when(told, told.by_trigger("shot")) == "2021-01-01/2021-12-31"
    assert when(told, told.one("assault", "beaten")) == "2021-06-09"
