"""What is announced for a day without year lies ahead: "has called a march for | 3 March"."""

import pytest

from tests.extract.claims.test_when import when
from tests.extract.conftest import Read

pytestmark = pytest.mark.model


def _day(tell: Read, text: str, published: str = "2024-11-20") -> str | None:
    told = tell(text, published=published)
    crowds = [c for kind in ("protest", "public_event") for c in told.claims(kind)]
    return when(told, crowds[0])


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("A demonstration against the visit is scheduled for 8 June.", "2025-06-08"),
        ("A rally is due to take place on 1 June.", "2025-06-01"),
        ("Exiles will hold a demonstration on 3 August in Vilnius.", "2025-08-03"),
        ("Exiles are planning a protest for 15 July.", "2025-07-15"),
        ("The club has called a march for 3 March in Munich.", "2025-03-03"),
        ("The group has applied to hold a rally in June.", "2025-06-01/2025-06-30"),
        # it may just be over, where the text was held back
        ("Exiles will hold a demonstration on 5 November in Vilnius.", "2024-11-05"),
    ],
)
def test_what_is_announced_is_of_the_next_year(tell: Read, text: str, day: str) -> None:
    assert _day(tell, text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("A rally scheduled for 8 June was banned.", "2024-06-08"),
        ("They had planned a protest for 15 July, but the hall was burned.", "2024-07-15"),
        ("The protest planned for 8 June was cancelled after threats.", "2024-06-08"),
        ("A protest was held on 8 June in front of the embassy.", "2024-06-08"),
    ],
)
def test_what_had_been_planned_is_of_the_last(tell: Read, text: str, day: str) -> None:
    assert _day(tell, text) == day


def test_of_a_story_it_is_of_its_year(tell: Read) -> None:
    text = "On 5 March 2019 Omar Tal was fined. In May, the judge said, exiles held a protest."
    assert _day(tell, text) == "2019-05-01/2019-05-31"
