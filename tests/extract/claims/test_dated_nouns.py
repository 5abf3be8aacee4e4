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
