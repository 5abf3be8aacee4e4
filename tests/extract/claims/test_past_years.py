"""The end of the year, winters, seasons and feasts in a story of long before the text."""

import pytest

from tests.extract.claims.test_when import when
from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "In March 2021 guards threatened her. At the end of the year men beat Tam Berisso.",
            "2021-12-01/2021-12-31",
        ),
        (
            "In 2020, guards threatened her. They came again. By year's end men had beaten"
            " Tam Berisso.",
            "2020-12-01/2020-12-31",
        ),
        (
            "In 2019, guards threatened her, and at the end of the year men beat Tam Berisso.",
            "2019-12-01/2019-12-31",
        ),
        (
            "In October 2018 guards threatened her. In the winter men beat Tam Berisso.",
            "2018-12-01/2019-02-28",
        ),
        # the text's own time
        (
            "Last week guards threatened her. At the end of the year men had beaten Tam Berisso.",
            "2023-12-01/2023-12-31",
        ),
        ("Over the winter men beat Tam Berisso.", "2023-12-01/2024-02-29"),
        (
            "In 2020 guards threatened her. She lives in Oslo. At Christmas men beat Tam Berisso.",
            "2023-12-25",
        ),
        (
            "The club was founded in 2015. In the spring men beat Tam Berisso there.",
            "2024-03-01/2024-05-31",
        ),
    ],
)
def test_they_are_of_the_year_of_the_story(tell: Read, text: str, days: str) -> None:
    told = tell(text, published="2024-06-15")
    assert when(told, told.one("assault")) == days


@pytest.mark.parametrize(
    "text",
    [
        "In September 2018 guards threatened her. In the spring men beat Tam Berisso in Leeds.",
        "In January 2021 guards threatened her. Over the winter men beat Tam Berisso in Leeds.",
        "In August 2019 guards threatened her. On Easter Sunday men beat Tam Berisso in Leeds.",
        "In May 2021 guards threatened her. At Christmas men beat Tam Berisso in Leeds.",
    ],
)
def test_too_far_from_the_last_date_they_are_of_no_known_year(tell: Read, text: str) -> None:
    told = tell(text, published="2024-06-15")
    times = [role for role in told.one("assault").roles if role.role == "time"]
    assert not [role for role in times if not isinstance(role.value, str)]
