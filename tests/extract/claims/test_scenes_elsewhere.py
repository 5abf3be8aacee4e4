"""A scene ends with an event of another town and time: what follows is of the nearer one."""

import pytest

from tests.extract.claims.test_when import when
from tests.extract.conftest import Read

pytestmark = pytest.mark.model

FIRST = "Two men beat Pavel Novik in Leeds on 3 May 2020. "


@pytest.mark.parametrize(
    ("between", "month", "town"),
    [
        ("His mother was questioned in Minsk in August. She was tortured.", "2020-08", "Minsk"),
        ("Anna Weiss was arrested in Cairo in June. She was tortured.", "2020-06", "Cairo"),
    ],
)
def test_who_was_seized_elsewhere_is_beaten_there(
    tell: Read, between: str, month: str, town: str
) -> None:
    told = tell(FIRST + between)
    claim = told.one("assault", "tortured")
    assert (when(told, claim) or "").startswith(month)
    assert told.fillers(claim, "place") == {town}


def test_whose_own_story_was_elsewhere_does_not_come_to_the_scene(tell: Read) -> None:
    told = tell(
        "Police held the clerk Anna Weiss in Minsk in May 2019. "
        f"{FIRST}Weiss was tortured for days."
    )
    assert "Leeds" not in told.fillers(told.one("assault", "tortured"), "place")


@pytest.mark.parametrize(
    "between", ["Bystanders shouted at them.", "Both men ran to a car at night."]
)
def test_the_scene_goes_on_where_nothing_leads_away(tell: Read, between: str) -> None:
    told = tell(f"{FIRST}{between} He was kicked in the head.")
    claim = told.one("assault", "kicked")
    assert when(told, claim) == "2020-05-03"
    assert told.fillers(claim, "place") == {"Leeds"}
