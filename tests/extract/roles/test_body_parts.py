"""Who has two teeth knocked out suffers it."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("A cook, Tomas Bel, had two teeth knocked out by men in black in Lyon.", "Tomas Bel"),
        ("Rita Solis had a tooth knocked out by a policeman in Managua.", "Rita Solis"),
        ("Two of the marchers had ribs broken by loyalists.", "Two of the marchers"),
        ("Her brother, Davit Loria, had a finger cut off in custody.", "Davit Loria"),
        ("The student had an arm broken by officers of the consulate.", "student"),
    ],
)
def test_who_has_a_part_of_the_body_hurt_is_the_victim(tell: Read, text: str, who: str) -> None:
    told = tell(text)
    claim = told.claims("assault")[0]
    assert told.fillers(claim, "target") == {who}
    assert not told.fillers(claim, "sponsor")


def test_who_has_another_beaten_is_behind_it(tell: Read) -> None:
    told = tell("The minister had the singer beaten.")
    assert told.fillers(told.one("assault"), "sponsor") == {"minister"}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The prince had hands cut off.", "prince"),
        ("The colonel had teeth pulled out in the embassy's cellar, survivors said.", "colonel"),
    ],
)
def test_a_prince_has_it_done_to_others(tell: Read, text: str, who: str) -> None:
    told = tell(text)
    claim = told.claims("assault")[0]
    assert told.fillers(claim, "sponsor") == {who}
    assert not told.fillers(claim, "target")
