"""Months and days without a year in a story of long before the text appeared."""

import pytest

from tests.extract.claims.test_when import when
from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("before", "date", "days"),
    [
        ("On 3 May 2022 the dean received a letter.", "On 6 May", "2022-05-06"),
        ("Two men followed her on 5 March 2022.", "In April", "2022-04-01/2022-04-30"),
        ("In August 2021 they hacked her phone.", "In October", "2021-10-01/2021-10-31"),
        ("They raided her shop on 3 May 2022.", "In June", "2022-06-01/2022-06-30"),
        ("On 9 November 2021 his wife was held.", "On 12 March", "2022-03-12"),
        # each date is told on from
        ("In May 2021 she was held. In June she fled.", "On 9 July", "2021-07-09"),
        # what had been before
        ("On 4 May 2022 they arrested her.", "In April they had followed him. In May", "2022-05"),
        # told in the present
        ('In June 2020 men came. "I was afraid," he says.', "In August", "2020-08-01/2020-08-31"),
    ],
)
def test_they_are_of_the_year_of_the_story(tell: Read, before: str, date: str, days: str) -> None:
    told = tell(f"{before} {date} two men beat Tam Berisso in Leeds.", published="2024-06-01")
    assert str(when(told, told.one("assault", "beat"))).startswith(days)


def test_what_had_been_before_is_of_the_months_before(tell: Read) -> None:
    told = tell(
        "On 4 May 2022 agents arrested Tam Berisso. In April two men had beaten him.",
        published="2024-06-01",
    )
    assert when(told, told.one("assault", "beaten")) == "2022-04-01/2022-04-30"


@pytest.mark.parametrize(
    "before",
    [
        # the text has told of its own time
        "Ana Kos was held on Tuesday. On 5 March 2022 she was followed.",
        "Last week Ana Kos was held. On 5 March 2022 she was followed.",
        "Keren has imprisoned Ana Kos. On 5 March 2022 she was followed.",
        # or tells of it in between
        "On 5 March 2022 she was followed. She works in Lyon.",
        "On 5 March 2022 she was followed. She has had a new shop for a year.",
        "Police are looking for two men. On 5 March 2022 she was followed.",
        "Now his wife wants answers. On 5 March 2022 she was followed.",
        # or of years that went by
        "On 5 March 2022 she was followed. A year later she moved.",
        "On 5 March 2022 she was followed. Almost two years passed.",
        "On 5 March 2022 she was followed. Since then she hid.",
        # or tells only who somebody is, or what something was
        "The club was founded on 5 March 2022.",
        "Ana Kos, who was jailed on 5 March 2022, spoke.",
        "The march of 5 March 2022 drew a crowd.",
        # what is of the text's own year
        "On 5 March 2022 she was followed. On 2 March 2024 she was held.",
    ],
)
def test_others_are_of_the_texts_own_time(tell: Read, before: str) -> None:
    told = tell(f"{before} In April two men beat Tam Berisso in Leeds.", published="2024-05-10")
    assert when(told, told.one("assault", "beat")) == "2024-04-01/2024-04-30"


def test_nothing_is_put_after_the_text_appeared(tell: Read) -> None:
    told = tell(
        "On 5 December 2023 she was followed. In June two men beat Tam Berisso in Leeds.",
        published="2024-05-10",
    )
    assert when(told, told.one("assault", "beat")) == "2023-06-01/2023-06-30"


@pytest.mark.parametrize(
    "text",
    [
        "In April two men beat her, the second time in two years.",
        "The latest attack took place on 9 April, when two men beat her.",
        "Two years later, in April, two men beat her.",
    ],
)
def test_what_is_the_latest_of_its_kind_is_of_the_texts_own_time(tell: Read, text: str) -> None:
    told = tell(f"On 5 March 2022 Ana Kos was followed. {text}", published="2024-05-10")
    assert str(when(told, told.one("assault", "beat"))).startswith("2024-04")


@pytest.mark.parametrize(
    "before",
    [
        # later in the year of the story, or behind a year that opens it
        "On 5 February 2022 she was followed.",
        "In 2022, agents followed her.",
        "Between 2020 and 2024 agents came to Leeds. In May 2022 they followed her.",
        # what the teller thinks and keeps of it now
        "On 5 June 2022 she was followed. I remember that my daughter cried.",
        "On 5 June 2022 she was followed. She believes that her phone was tapped.",
        "On 5 June 2022 she was followed. I still have the letter.",
        "On 5 June 2022 she was followed. It is hard to speak of it.",
    ],
)
def test_months_later_in_the_year_are_of_the_story(tell: Read, before: str) -> None:
    told = tell(f"{before} In September two men beat Tam Berisso in Leeds.", published="2025-03-10")
    assert when(told, told.one("assault", "beat")) == "2022-09-01/2022-09-30"


@pytest.mark.parametrize(
    "before",
    [
        "On 5 February 2022 she was followed. She works in Lyon.",
        "She was followed in 2022.",
        "In 2022 she fled to Leeds.",
        "On Monday she spoke in Leeds. In 2022, agents followed her.",
    ],
)
def test_months_of_no_story_are_of_the_texts_time(tell: Read, before: str) -> None:
    told = tell(f"{before} In September two men beat Tam Berisso in Leeds.", published="2025-03-10")
    assert when(told, told.one("assault", "beat")) == "2024-09-01/2024-09-30"


@pytest.mark.parametrize(
    ("behind", "day"),
    [
        ("He had been beaten on 6 May by two men.", "2021-05-06"),
        ("They asked about the beating of 30 April.", "2021-04-30"),
    ],
)
def test_days_shortly_before_the_last_are_of_its_year(tell: Read, behind: str, day: str) -> None:
    told = tell(f"On 20 May 2021 police held Tam Berisso. {behind}", published="2024-12-10")
    told_days = [when(told, claim) for claim in told.claims("assault")]
    assert day in told_days
