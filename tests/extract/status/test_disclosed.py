"""A deed that is judged or made known was done: "called the arrest of the singer lawful"."""

import pytest

from tests.extract.claims.test_when import when
from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("On Tuesday the ministry called the arrest of the singer lawful.", None),
        ("The minister announced the arrest of three men on Tuesday.", "2024-05-14"),
    ],
)
def test_the_arrest_was_made(tell: Read, text: str, day: str | None) -> None:
    told = tell(text, published="2024-05-16")
    arrest = told.one("detain", "arrest")
    assert arrest.modality == "asserted"
    assert when(told, arrest) == day


@pytest.mark.parametrize(
    "text",
    [
        "The ministry announced the planned arrest of the general.",
        "Officers considered the arrest of the editor on Monday.",
        "The junta announced the arrest of the exile leader for Friday.",
    ],
)
def test_what_may_come_is_no_deed(tell: Read, text: str) -> None:
    assert tell(text, published="2024-05-16").one("detain", "arrest").modality != "asserted"


@pytest.mark.parametrize(
    "text",
    [
        "On Friday a watchdog reported the abduction of a teacher in Nairobi.",
        "On Friday the paper published a video of the abduction.",
        "On Friday the ministry announced the abduction of a consul.",
    ],
)
def test_the_day_of_the_news_is_not_that_of_the_deed(tell: Read, text: str) -> None:
    told = tell(text, published="2024-05-16")
    assert when(told, told.one("detain", "abduction")) is None
