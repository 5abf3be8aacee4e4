"""Days behind one of long before the text: "In the summer of 2018 he moved. On | 17 July"."""

import pytest

from tests.extract.claims.test_when import when
from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("before", "date", "days"),
    [
        ("In the summer of 2018 Omar Tal moved to Riga.", "On 17 July", "2018-07-17"),
        ("Over the summer of 2018 the calls to Omar Tal stopped.", "On 17 July", "2018-07-17"),
        ("In spring 2020 the Tal family moved to Graz.", "On 2 August", "2020-08-02"),
        ("In October 2021 Omar Tal fled to Graz.", "On 3 November", "2021-11-03"),
        # the text's own news, its own time, and what only says who he is
        ("Omar Tal moved to Riga in June 2018.", "On 2 May", "2023-05-02"),
        ("In the summer of 2018 Omar Tal moved to Riga. He lives there now.", "On 17 April",
         "2023-04-17"),
        ("Last month Omar Tal moved to Riga.", "On 17 April", "2023-04-17"),
        ("The summer of 2018 was calm. Last week Omar Tal came back.", "On 2 May", "2023-05-02"),
    ],
)  # fmt: skip
def test_a_day_behind_a_season_or_move_is_of_its_year(
    tell: Read, before: str, date: str, days: str
) -> None:
    told = tell(f"{before} {date} two men beat him.", published="2023-05-10")
    assert when(told, told.one("assault", "beat")) == days


@pytest.mark.parametrize(
    ("before", "date", "days"),
    [
        ("On 6 October 2020 Omar Tal was followed in Riga.", "On Friday", None),
        ("On 6 October 2020 Omar Tal was followed in Riga.", "At the weekend", None),
        # the text's own time
        ("On 6 April 2023 Omar Tal was followed in Riga.", "On Friday", "2023-05-05"),
        ("On 6 October 2020 Omar Tal was followed in Riga.", "Last Friday", "2023-05-05"),
        ("Police are looking for two men. On 6 October 2020 Omar Tal was followed in Riga.",
         "On Friday", "2023-05-05"),
        ("On Tuesday Omar Tal was followed. On 6 October 2020 he had been threatened.",
         "On Friday", "2023-05-05"),
        ("In October 2020 Omar Tal was followed in Riga.", "On Friday", "2023-05-05"),
        ("On 6 October 2020 Omar Tal was held. On Tuesday he was freed.", "On Friday",
         "2023-05-05"),
        ("The club of Omar Tal moved to Riga in June 2018.", "On Friday", "2023-05-05"),
        ("Omar Tal has run the club since June 2018.", "On Friday", "2023-05-05"),
    ],
)  # fmt: skip
def test_a_weekday_behind_a_story_of_long_ago_is_of_no_week_that_is_told(
    tell: Read, before: str, date: str, days: str | None
) -> None:
    told = tell(f"{before} {date} two men beat his brother.", published="2023-05-10")
    assert when(told, told.one("assault", "beat")) == days


def test_what_a_court_does_on_a_weekday_is_news(tell: Read) -> None:
    text = "On 6 October 2020 Omar Tal was beaten in Riga. On Monday a man was charged with it."
    told = tell(text, published="2023-05-10")
    assert when(told, told.one("legal_action", "charged")) == "2023-05-08"


def test_the_next_day_behind_it_is_not_counted_from_the_story(tell: Read) -> None:
    text = (
        "On 6 October 2020 Omar Tal was followed. On Friday two men beat his brother. The next day"
        " they burnt his car."
    )
    told = tell(text, published="2023-05-10")
    assert when(told, told.one("vandalize", "burnt")) is None


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("He had not slept there since Thursday, when two men beat him.", "2023-05-04"),
        ("The flat has been shut since March 2023, when two men beat him.",
         "2023-03-01/2023-03-31"),
        ("They guarded the house until Friday, when two men beat him.", "2023-05-05"),
    ],
)  # fmt: skip
def test_what_was_when_a_limit_was_has_its_day_alone(tell: Read, text: str, days: str) -> None:
    told = tell(text, published="2023-05-10")
    assert when(told, told.one("assault")) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The trial over the 2017 murder opened in April. On the 14th two men beat a witness.",
         "2023-04-14"),
        ("At the 2022 festival in July two men beat a singer.", "2022-07-01/2022-07-31"),
        ("In 2020 men beat a singer at the vigil.", "2020-01-01/2020-12-31"),
        ("At the vigil, in 2020, men beat a singer.", "2020-01-01/2020-12-31"),
        ("Two men beat 2020 people at the vigil.", None),
        ("Date of birth: 4 May 1983\nTwo men beat a singer in a park.", None),
    ],
)  # fmt: skip
def test_years_beside_nouns_and_in_other_fields(tell: Read, text: str, days: str | None) -> None:
    told = tell(text, published="2023-05-10")
    assert when(told, told.one("assault", "beat")) == days
