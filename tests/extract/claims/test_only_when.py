"""Sentences and headings that only say when, of which bare dates behind them are."""

import pytest

from tests.extract.claims.test_when import when
from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("before", "date", "days"),
    [
        ("That was 2021.", "In May", "2021-05-01/2021-05-31"),
        ("It was 2021.", "On 4 May", "2021-05-04"),
        ("The year was 2021.", "In May", "2021-05-01/2021-05-31"),
        ("That was in 2021.", "In May", "2021-05-01/2021-05-31"),
        ("Summer 2021.", "In August", "2021-08-01/2021-08-31"),
        ("March 2022, Bangkok.", "In April", "2022-04-01/2022-04-30"),
        ("Q: When did it begin? A: In November 2022.", "On 3 December", "2022-12-03"),
        ('"When did it begin?" "In March 2022."', "In April", "2022-04-01/2022-04-30"),
        ("The trouble began in March 2022.", "In August", "2022-08-01/2022-08-31"),
        ("2021\n\nHer phone was hacked.", "In March", "2021-03-01/2021-03-31"),
        ("2021\n\nIn July she was fined.", "In March", "2021-03-01/2021-03-31"),
        ("2021\n\nIn July she was fined.\n\n2022\n\n", "In March", "2022-03-01/2022-03-31"),
    ],
)
def test_the_story_begins_there(tell: Read, before: str, date: str, days: str) -> None:
    told = tell(f"{before} {date} two men beat Tam Berisso in Leeds.", published="2024-06-15")
    assert when(told, told.one("assault", "beat")) == days


@pytest.mark.parametrize(
    "before",
    [
        "The pages run to 2022.",
        "It was 2021. Now his wife wants answers.",
        "The club of 2021.",
        "2021 World Cup",
        "It was 2021 when she fled.",
        "2024",
        # it goes on to this day, is dated afterwards or is a field of a form
        "The harassment began in 2021.",
        "It all started in 2021.",
        "The case goes back to 2021.",
        "The campaign dates from March 2021.",
        "Tam came to Leeds as a student. That was 2021.",
        "He last saw his mother in Minsk. That was in 2021.",
        "Born: 1990.",
        "Founded: 2015.",
        "Amnesty: 2020.",
    ],
)
def test_other_sentences_with_a_year_leave_a_month_to_the_text(tell: Read, before: str) -> None:
    told = tell(f"{before} In May two men beat Tam Berisso in Leeds.", published="2024-06-15")
    assert when(told, told.one("assault", "beat")) == "2024-05-01/2024-05-31"
