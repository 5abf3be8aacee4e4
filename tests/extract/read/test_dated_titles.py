"""A headline with a day is no dateline; one in brackets in front of a story is."""

import pytest

from extract.read.structure import blocks


def _first(text: str) -> tuple[str, str]:
    first = blocks(text)[0]
    return first.kind, text[first.start : first.end]


@pytest.mark.parametrize(
    "line",
    [
        "Exiled Editor Threatened in Paris, 3 May 2021",
        "Hague Vigil Attacked \u2014 May 3, 2021",
        "Attack on Exiles, 3 May 2021",
        "Embassy Raid, 3 May 2021",
        "Uyghur Held in Istanbul, May 3, 2021",
    ],
)
def test_a_headline_with_a_day_is_no_dateline(line: str) -> None:
    kind, words = _first(f"{line}\n\nTwo men beat Omar Tal in Leeds.")
    assert (kind, words) == ("heading", line)


@pytest.mark.parametrize(
    "line",
    ["Geneva, 3 May 2021", "Published on 3 May 2021", "SAN SALVADOR, May 3, 2021", "3 May 2021"],
)
def test_a_town_or_a_label_with_a_day_is_one(line: str) -> None:
    assert _first(f"{line}\n\nTwo men beat Omar Tal in Leeds.") == ("dateline", line)


@pytest.mark.parametrize(
    "dateline",
    [
        "(Geneva, 3 May 2021) -",
        "(Bangkok, May 3, 2021) \u2013",
        "(Rome) \u2013",
        "(Oslo, Norway) \u2014",
    ],
)
def test_a_dateline_may_stand_in_brackets(dateline: str) -> None:
    kind, words = _first(f"{dateline} Two men beat Omar Tal in Leeds.")
    assert (kind, words) == ("dateline", dateline)


@pytest.mark.parametrize(
    "opening",
    [
        "STUDENT BEATEN - Police seek two men.",
        "Student Leader Beaten, 3 May 2021. Two men beat her.",
        "(Photo: Omar Tal) Two men beat Omar Tal.",
        "(Arrested in Rome) - Two men beat Omar Tal.",
    ],
)
def test_what_was_done_opens_no_story(opening: str) -> None:
    assert _first(f"{opening} They ran away to the river.")[0] != "dateline"
