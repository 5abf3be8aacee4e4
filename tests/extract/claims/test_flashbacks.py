"""The year of a clause that says what had been before is not the year of the story."""

import pytest

from tests.extract.claims.test_when import when
from tests.extract.conftest import Read

pytestmark = pytest.mark.model

STORY = "In June 2022 police raided the union in Keren. "


@pytest.mark.parametrize(
    "aside",
    [
        "The editor, Tam Berisso, who was jailed in 2017, was detained on 8 July.",
        "Tam Berisso, a former minister who had been fined in May 2014, was detained on 8 July.",
        "Tam Berisso was accused of having stolen in 2011 and was detained on 8 July.",
        "Tam Berisso, convicted of sedition in 2015, was detained on 8 July.",
    ],
)
def test_a_day_is_of_the_storys_year_and_not_of_the_flashbacks(tell: Read, aside: str) -> None:
    told = tell(f"{STORY}{aside} On 3 August officers beat his wife.")
    assert when(told, told.one("detain", "detained")) == "2022-07-08"
    assert when(told, told.one("assault", "beat")) == "2022-08-03"


def test_where_only_a_flashback_names_a_year_the_day_stays_open(tell: Read) -> None:
    told = tell(
        "An officer who had been suspended for torturing prisoners in 2020 returned in August."
        " Gunmen killed a baker on July 22. On November 2 police arrested his wife."
    )
    assert when(told, told.one("assault", "killed")) is None
    assert when(told, told.one("detain", "arrested")) is None


def test_what_a_clause_tells_with_its_day_may_be_the_story(tell: Read) -> None:
    told = tell(
        "Tam Berisso, who was arrested on 3 May 2019, was fined on 8 June. On 12 July police beat"
        " her."
    )
    assert when(told, told.one("assault", "beat")) == "2019-07-12"


def test_a_year_in_the_main_clause_is_the_storys(tell: Read) -> None:
    told = tell("In 2019, when students held the hall, police arrested a baker. They beat him.")
    assert when(told, told.one("detain", "arrested")) == "2019-01-01/2019-12-31"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("On 3 May 2023 a club spoke of Tam Berisso, who was beaten on 28 April.", "2023-04-28"),
        ("In March 2019 a court fined a guard who had beaten a baker on 4 November.", "2018-11-04"),
        ("In June 2023 police held a baker. On 3 March they had beaten his wife.", "2023-03-03"),
        ("On 30 December 2022 police held a baker, who was beaten on 4 January.", None),
        ("On 5 May 2021 police held a baker. On 4 April soldiers had a feast and beat him.", None),
    ],
)
def test_a_clause_that_looks_back_names_a_day_before(
    tell: Read, text: str, day: str | None
) -> None:
    told = tell(text)
    (claim,) = told.claims("assault")
    assert when(told, claim) == day


@pytest.mark.parametrize(
    ("told_next", "month"),
    [
        ("Her lawyer said that guards had beaten her in April.", "2021-04-01/2021-04-30"),
        ("Her lawyer said that guards had beaten her in December.", "2020-12-01/2020-12-31"),
        ("Guards had beaten her in April.", "2020-04-01/2020-04-30"),
    ],
)
def test_the_had_of_reported_speech_need_not_look_back(
    tell: Read, told_next: str, month: str
) -> None:
    told = tell(f"Police arrested Ana Roa in March 2021. {told_next}")
    assert when(told, told.one("assault")) == month


def test_what_somebody_said_that_day_had_been_before(tell: Read) -> None:
    told = tell("On 3 May 2023 her lawyer said that guards had beaten Ana Roa in June.")
    assert when(told, told.one("assault")) == "2022-06-01/2022-06-30"
