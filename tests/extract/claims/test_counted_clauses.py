"""Counts from a clause whose deed was told with its day before: "two days after he was killed"."""

import pytest

from tests.extract.claims.test_when import times, when
from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "Tam Berisso was arrested on 20 March 2020. Two days after he was arrested, men beat "
            "his brother.",
            "2020-03-22",
        ),
        (
            "Tam Berisso was arrested on 20 March 2020. Two days after Tam Berisso was arrested, "
            "men beat his brother.",
            "2020-03-22",
        ),
        (
            "Tam Berisso addressed a rally in Graz on 3 May 2021. Four days after he addressed the "
            "rally, men beat him.",
            "2021-05-07",
        ),
        (
            "Tam Berisso was arrested on 20 March 2020. A month before he was arrested, men had "
            "beaten him.",
            "2020-02-01/2020-02-29",
        ),
    ],
)
def test_the_day_of_a_deed_told_again_is_counted_from(tell: Read, text: str, day: str) -> None:
    told = tell(text, published="2024-05-14")
    assert when(told, told.one("assault")) == day


@pytest.mark.parametrize(
    "text",
    [
        "Four days after he addressed a rally, men beat Tam Berisso.",
        "Tam Berisso was arrested on 20 March 2020. A month after Ana Koll was arrested, men beat "
        "him.",
        "Tam Berisso was arrested on 20 March 2020. His aunt went to Graz. Two days after she was "
        "arrested, men beat his brother.",
        "Tam Berisso addressed a rally on 3 May 2021. Four days after he addressed a letter to the "
        "senate, men beat him.",
        "Two days after Tam Berisso was arrested, men beat his brother.",
    ],
)
def test_what_may_be_another_deed_gives_no_day(tell: Read, text: str) -> None:
    told = tell(text, published="2024-05-14")
    assert when(told, told.one("assault")) is None


def test_the_other_deed_gets_no_day_either(tell: Read) -> None:
    told = tell(
        "Tam Berisso was arrested on 20 March 2020. A month after Ana Koll was arrested, men beat "
        "him.",
        published="2024-05-14",
    )
    *_, again = [c for c in told.extraction.claims if c.trigger.text == "arrested"]
    assert when(told, again) is None
    assert times(again) == ["A month after"]
