"""What is counted from an event with its date beside it has the day counted, not that date."""

import pytest

from tests.extract.claims.test_when import when
from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Tam Berisso was beaten three days before his hearing on 5 May 2023.", "2023-05-02"),
        (
            "The day before her flight on 9 June 2021, agents beat the singer Ana Koll.",
            "2021-06-08",
        ),
        ("A week after the conference on 3 October 2021, men beat Tam Berisso.", "2021-10-10"),
        ("Tam Berisso was beaten the night before the debate on 6 September 2022.", "2022-09-05"),
        ("Men beat Tam Berisso on the eve of the vote of 4 March 2022.", "2022-03-03"),
        ("Two days after the burial of his aunt on 2 March 2023, men beat him.", "2023-03-04"),
        (
            "Two weeks after her asylum interview on 3 February 2020, Ana Koll was beaten.",
            "2020-02-17",
        ),
    ],
)
def test_the_day_is_counted_from_the_date_of_the_noun(tell: Read, text: str, day: str) -> None:
    told = tell(text, published="2024-03-01")
    assert when(told, told.one("assault")) == day


@pytest.mark.parametrize(
    "text",
    [
        "Three days before his trip, on 5 May 2023, Tam Berisso was beaten.",
        "Three days after the protest, Tam Berisso was beaten on 5 May 2023.",
        "After his hearing on 5 May 2023, Tam Berisso was beaten.",
    ],
)
def test_a_date_of_the_verb_stays_its_own(tell: Read, text: str) -> None:
    told = tell(text, published="2024-03-01")
    assert when(told, told.one("assault", "beaten")) == "2023-05-05"


def test_the_event_that_is_counted_from_keeps_its_date(tell: Read) -> None:
    told = tell(
        "A year before his trial on 5 May 2023, Tam Berisso was beaten.", published="2024-03-01"
    )
    assert when(told, told.one("legal_action", "trial")) == "2023-05-05"
    assert when(told, told.one("assault", "beaten")) == "2022-01-01/2022-12-31"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "Guards beat Tam Berisso for three days before his trial on 8 May 2023.",
            "2023-05-05/2023-05-07",
        ),
        (
            "For two weeks before her hearing on 3 June 2023 guards beat Ana Koll.",
            "2023-05-20/2023-06-02",
        ),
        (
            "Guards beat Tam Berisso for a month before the congress on 12 March 2022.",
            "2022-02-12/2022-03-11",
        ),
        (
            "Guards beat Tam Berisso for several days before the vote of 14 January 2024.",
            "2024-01-07/2024-01-13",
        ),
        (
            "For ten days after the rally of 2 May 2022 guards beat Tam Berisso.",
            "2022-05-02/2022-05-12",
        ),
        (
            "Tam Berisso was arrested on 3 May 2021. He was beaten for three days before that.",
            "2021-04-30/2021-05-02",
        ),
    ],
)
def test_what_lasted_is_told_of_all_its_days(tell: Read, text: str, days: str) -> None:
    told = tell(text, published="2024-03-01")
    assert when(told, told.one("assault")) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "In the week before the election of 14 January 2024, Tam Berisso was beaten.",
            "2024-01-07/2024-01-13",
        ),
        (
            "The month before her hearing on 20 June 2023 Ana Koll was beaten.",
            "2023-05-20/2023-06-19",
        ),
        (
            "In the year before the congress on 3 June 2023 guards beat Ana Koll.",
            "2022-06-03/2023-06-02",
        ),
        (
            "In the week after the election of 14 January 2024, Tam Berisso was beaten.",
            "2024-01-14/2024-01-21",
        ),
        (
            "The vote was held on 14 January 2024. In the week before the vote, Ana Koll was beaten.",
            "2024-01-07/2024-01-13",
        ),
    ],
)
def test_the_week_before_an_event_ends_with_it(tell: Read, text: str, days: str) -> None:
    told = tell(text, published="2024-03-01")
    assert when(told, told.one("assault")) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "On 17 January 2024 Ana Koll was arrested. The week before, men had beaten her.",
            "2024-01-08/2024-01-14",
        ),
        (
            "On 17 January 2024 Ana Koll was arrested. The week after, men beat her brother.",
            "2024-01-22/2024-01-28",
        ),
    ],
)
def test_a_week_that_no_event_bounds_is_one_of_the_calendar(
    tell: Read, text: str, days: str
) -> None:
    told = tell(text, published="2024-03-01")
    assert when(told, told.one("assault")) == days


@pytest.mark.parametrize(
    "text",
    [
        "Guards beat Tam Berisso for two weeks before he was released.",
        "Tam Berisso was beaten for three days before the trial.",
        "Ana Koll will be questioned the week after next, said men who beat her.",
    ],
)
def test_what_nothing_dates_stays_open(tell: Read, text: str) -> None:
    told = tell(text, published="2024-03-01")
    assert when(told, told.one("assault")) in (None, "")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Two years after he fled in June 2021, men beat Tam Berisso.", "2023-01-01/2023-12-31"),
        ("Three months after she spoke in May 2022, men beat her.", "2022-08-01/2022-08-31"),
        ("Two weeks after he spoke on 3 May 2022, men beat him.", "2022-05-17"),
        (
            "Six months after leaving Minsk in January 2021, she was beaten.",
            "2021-07-01/2021-07-31",
        ),
        ("Two years after fleeing Eritrea in 2017, she was beaten.", "2019-01-01/2019-12-31"),
        ("Ten years after he had fled Tashkent in 2012, men beat him.", "2022-01-01/2022-12-31"),
        ("A month before the vote in October 2022, he was beaten.", "2022-09-01/2022-09-30"),
        ("On the eve of 9 May 2023 agents beat him.", "2023-05-08"),
        ("The day before 9 May 2023 agents beat him.", "2023-05-08"),
        ("He was beaten a year after he left Tehran in August 2019.", "2020-01-01/2020-12-31"),
    ],
)
def test_a_clause_with_its_date_is_counted_from(tell: Read, text: str, days: str) -> None:
    told = tell(text, published="2024-03-01")
    assert when(told, told.one("assault")) == days


@pytest.mark.parametrize(
    "text",
    [
        "Two years after he fled, he was beaten on 5 May 2023.",
        "Two years after he fled, on 5 May 2023, he was beaten.",
        "He was beaten on 5 May 2023, two years after he fled.",
        "Three weeks after she spoke in Rome, agents beat her on 5 May 2023.",
    ],
)
def test_a_date_outside_the_clause_stays_that_of_the_deed(tell: Read, text: str) -> None:
    told = tell(text, published="2024-03-01")
    assert when(told, told.one("assault")) == "2023-05-05"
