"""Datelines: the day that a story is counted from, and a town that is no place of what it tells."""

import pytest

from extract.read.dateline import find_dateline, story_start
from extract.times import normalize
from tests.extract.claims.test_when import when
from tests.extract.conftest import Read


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("Vienna / Tuesday, 4 June 2023.", "2023-06-04"),
        ("Brussels / 7 March 2023 /", "2023-03-07"),
        ("Prague, Monday 6 November 2023 |", "2023-11-06"),
        ("Ottawa, 12.11.2021.", "2021-11-12"),
        ("The Hague, 14 October 2022 -", "2022-10-14"),
        ("Statement: Madrid, 9 May 2022.", "2022-05-09"),
        ("Open letter: Oslo, 1 March 2021.", "2021-03-01"),
    ],
)
def test_the_day_of_a_head_of_a_letter_or_report(head: str, day: str) -> None:
    text = f"{head} On Saturday, agents beat a lawyer in Managua."
    assert find_dateline(text) == day
    assert story_start(text, 0, len(text)) == len(head)


@pytest.mark.parametrize(
    "text",
    [
        "Oslo / Bergen in May 2021. Officials threatened him.",
        "The Board, 3 May 2021 - so its minutes say - met at noon.",
        "On Tuesday, 4 June 2023. He was threatened.",
    ],
)
def test_no_head_of_a_letter_or_report(text: str) -> None:
    assert story_start(text, 0, len(text)) == 0


@pytest.mark.parametrize(
    ("words", "day"), [("3.5.2022", "2022-05-03"), ("05.23.2022", "2022-05-23")]
)
def test_between_points_the_day_stands_first(words: str, day: str) -> None:
    days = normalize(words, None)
    assert days is not None
    assert (days.from_, days.to) == (day, day)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "BERLIN, 23 August 2019 (Agency) -- The dissident Yonas Haile was beaten on Wednesday"
            " by four men in Asmara.",
            "Asmara",
        ),
        (
            "PARIS, 2 May 2022 (Agency) -- The dissident Idriss Saleh was beaten on Saturday by"
            " two officers in Dakar.",
            "Dakar",
        ),
    ],
)
def test_the_town_of_a_dateline_is_no_place_beside_another(
    tell: Read, text: str, place: str
) -> None:
    told = tell(text)
    assert told.fillers(told.one("assault", "beaten"), "place") == {place}


@pytest.mark.model
def test_a_label_has_its_day_and_place(tell: Read) -> None:
    told = tell("Berlin, 23 August 2019: a Russian agent shoots an exile.")
    event = told.one("assault", "shoots")
    assert when(told, event) == "2019-08-23"
