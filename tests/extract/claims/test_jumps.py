"""A jump in time parts what is told from the day that was told before it."""

import pytest

from tests.extract.claims.test_when import when
from tests.extract.conftest import Read

pytestmark = pytest.mark.model

FIRST = "On 3 May 2024 about fifty people gathered in Ghent. "


@pytest.mark.parametrize(
    ("text", "kind", "trigger"),
    [
        ("Since then the organiser has had threats. He was followed home.", "surveil", "followed"),
        ("In recent months activists were beaten in several towns.", "assault", "beaten"),
        ("Over the past weeks strangers have come. A car was burned.", "vandalize", "burned"),
    ],
)
def test_behind_a_jump_nothing_is_of_the_day(
    tell: Read, text: str, kind: str, trigger: str
) -> None:
    told = tell(FIRST + text)
    assert when(told, told.one(kind, trigger)) != "2024-05-03"


@pytest.mark.parametrize(
    "between",
    ["A man shouted at them.", "Most of them had fled in the last years.", ""],
)
def test_what_is_told_by_the_way_is_no_jump(tell: Read, between: str) -> None:
    told = tell(f"{FIRST}{between} Men with flags beat a student.")
    assert when(told, told.one("assault", "beat")) == "2024-05-03"
