"""A weekday behind a day whose weekday is said: "On Monday, 6 May, ... On | Wednesday"."""

import pytest

from tests.extract.claims.test_when import when
from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("before", "text", "day"),
    [
        ("On Monday, 6 May, two men followed her.", "On Wednesday they beat her.", "2024-05-08"),
        ("On Monday 6 May 2024 two men followed her.", "On Friday evening they beat her.",
         "2024-05-10"),
        ("On Wednesday, 8 May, she fled.", "On Monday two men had beaten her.", "2024-05-06"),
        # another date between, another week said, the same weekday, the text's own week
        ("On Monday, 6 May, two men followed her. On 9 May they came again.",
         "On Wednesday they beat her.", "2024-06-05"),
        ("On Monday, 6 May, two men followed her.", "Last Wednesday they beat her.", "2024-06-05"),
        ("On 6 May two men followed her.", "On Wednesday they beat her.", "2024-06-05"),
        ("On Monday, 3 June, two men followed her.", "On Wednesday they beat her.", "2024-06-05"),
    ],
)  # fmt: skip
def test_it_is_of_that_week(tell: Read, before: str, text: str, day: str) -> None:
    told = tell(f"{before} {text}", published="2024-06-10")
    assert when(told, told.one("assault")) == day
