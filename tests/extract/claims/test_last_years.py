"""Months without a year in a story of last year, in a text that appeared late in the next."""

import pytest

from tests.extract.claims.test_when import when
from tests.extract.conftest import Read

pytestmark = pytest.mark.model

_PUBLISHED = "2024-12-10"


@pytest.mark.parametrize(
    ("before", "date", "month"),
    [
        ("In March of last year policemen threatened his mother.", "In April", "2023-04"),
        ("In March last year the consul threatened her.", "In June", "2023-06"),
        ("On 3 March of last year two men followed her.", "On 9 April", "2023-04-09"),
        ("In late January of last year agents questioned her.", "In March", "2023-03"),
        ("Two years ago she left. In May of last year a man followed her.", "In July", "2023-07"),
        # each date is told on from
        ("In May of last year she was held. In June they burned her shop.", "In July", "2023-07"),
        # a sentence that says only how last year was
        ("Last year was the worst.", "In February", "2023-02"),
        ("The worst year was last year. In January they called her.", "In June", "2023-06"),
        ("It began last year.", "In February", "2023-02"),
        # told in the present, between
        ("In May of last year she was held. Her mother is seventy.", "In June", "2023-06"),
        ('They called in May of last year. "I was afraid," she says.', "In July", "2023-07"),
    ],
)
def test_they_are_of_last_year(tell: Read, before: str, date: str, month: str) -> None:
    told = tell(f"{before} {date} two men beat Tam Berisso in Leeds.", published=_PUBLISHED)
    assert str(when(told, told.one("assault", "beat"))).startswith(month)


def test_so_are_those_of_the_same_sentence(tell: Read) -> None:
    told = tell(
        "In March last year two men followed Tam Berisso and in May they beat him in Leeds.",
        published=_PUBLISHED,
    )
    assert when(told, told.one("assault", "beat")) == "2023-05-01/2023-05-31"


@pytest.mark.parametrize(
    ("month", "days"),
    [("May", "2023-05-01/2023-05-31"), ("November", "2022-11-01/2022-11-30")],
)
def test_what_had_been_before_is_of_the_months_before(tell: Read, month: str, days: str) -> None:
    told = tell(
        f"Tam Berisso was abducted in July of last year. In {month} two men had beaten him.",
        published=_PUBLISHED,
    )
    assert when(told, told.one("assault", "beaten")) == days


_STORY = "In March of last year two men followed her in Bonn."


@pytest.mark.parametrize(
    "before",
    [
        # the text has told of its own time
        f"Police held two men on Tuesday. {_STORY}",
        f"The consul has threatened exiles this summer. {_STORY}",
        f"Keren has imprisoned Ana Kos. {_STORY}",
        # or tells of it in between
        f"{_STORY} This year they came back.",
        f"{_STORY} Last month her brother was arrested.",
        f"{_STORY} She has since moved to Paris.",
        f"{_STORY} She has lived in Bern for six months.",
        f"{_STORY} She now lives in Paris.",
        f"{_STORY} Now her husband is in danger.",
        f"{_STORY} A year later they came back.",
        # or of a year that it says
        f"{_STORY} In December 2023 she fled.",
        # the months do not go forward
        "In November of last year two men followed her in Bonn.",
        f"{_STORY} In February they came back.",
        # nothing but the time of something else
        "Ana Kos, who was jailed in March of last year, spoke.",
        "The club was founded in March of last year.",
        "Ana Kos fled in March of last year.",
        "She studied law until March of last year.",
        "After the coup in March of last year many fled.",
        "Last year twelve exiles were abducted.",
    ],
)
def test_others_are_of_the_texts_own_time(tell: Read, before: str) -> None:
    told = tell(f"{before} In May two men beat Tam Berisso in Leeds.", published=_PUBLISHED)
    assert when(told, told.one("assault", "beat")) == "2024-05-01/2024-05-31"


@pytest.mark.parametrize(
    ("before", "text", "days"),
    [
        (_STORY, "In October two men beat Tam Berisso.", "2024-10-01/2024-10-31"),  # the news
        (_STORY, "The latest attack came in May, when two men beat her.", "2024-05-01/2024-05-31"),
        ("", "Last year was quiet, but in May two men beat her.", "2024-05-01/2024-05-31"),
    ],
)
def test_so_is_what_is_new(tell: Read, before: str, text: str, days: str) -> None:
    told = tell(f"{before} {text}", published=_PUBLISHED)
    assert when(told, told.one("assault", "beat")) == days
