"""What "a week later" is counted from, and where its words end."""

import pytest

from tests.extract.claims.test_when import times, when
from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        (
            "She spoke in Graz on 3 May 2021. Three weeks later her mother was beaten in Keren.",
            "Three weeks later",
            "2021-05-24",
        ),
        (
            "Tam Berisso published the list on 3 May 2021. Two days later his parents were beaten.",
            "Two days later",
            "2021-05-05",
        ),
    ],
)
def test_the_subject_behind_later_is_no_time(tell: Read, text: str, words: str, day: str) -> None:
    told = tell(text)
    claim = told.one("assault", "beaten")
    assert times(claim) == [words]
    assert when(told, claim) == day


def test_what_is_counted_from_stays_in_the_time(tell: Read) -> None:
    told = tell(
        "Men beat him on 3 May 2021. The week before, two days after his talk, men hit him."
    )
    assert all("his talk" in words for words in times(told.one("assault", "hit")) if "two" in words)


@pytest.mark.parametrize(
    "then",
    [
        "In 2021 she spoke in Oslo, and a week later her father was beaten.",
        "In 2021 she spoke in Oslo. A week later her father was beaten.",
    ],
)
def test_behind_a_later_year_nothing_is_counted_from_the_story_before(
    tell: Read, then: str
) -> None:
    told = tell(f"Guards released Patime on 3 March 2018. {then}")
    assert when(told, told.one("assault", "beaten")) in (None, "2021-01-01/2021-12-31")


def test_a_year_told_aside_ends_no_story(tell: Read) -> None:
    told = tell(
        "Guards released Patime on 3 March 2018. A woman who was jailed in 2012 was beaten two days"
        " later."
    )
    assert when(told, told.one("assault", "beaten")) == "2018-03-05"
