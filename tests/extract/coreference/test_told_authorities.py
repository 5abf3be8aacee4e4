"""Who "they" are that take up what somebody told them."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model

TWO_MEN = "Two men attacked Hamza in Oslo. "


@pytest.mark.parametrize(
    ("told_them", "taken_up", "type_", "body"),
    [
        ("He reported it to the police.", "They did not investigate.", "respond", "police"),
        ("He reported the beating to the police.", "They opened a case.", "respond", "police"),
        ("His wife alerted the police.", "They sent a patrol.", "respond", "police"),
        ("He called the police.", "They advised him to move.", "respond", "police"),
        (
            "His wife filed a complaint with the prosecutors.",
            "They closed the case.",
            "respond",
            "prosecutors",
        ),
        ("He alerted the police.", "They arrested one of them.", "detain", "police"),
        ("He lodged a complaint with the police.", "They warned the men.", "respond", "police"),
    ],
)
def test_they_are_who_was_told(
    tell: Read, told_them: str, taken_up: str, type_: str, body: str
) -> None:
    told = tell(f"{TWO_MEN}{told_them} {taken_up}")
    (claim,) = [c for c in told.claims(type_) if c.trigger.start >= len(TWO_MEN + told_them)]
    assert told.fillers(claim, "initiator") == {body}


@pytest.mark.parametrize(
    ("told_them", "goes_on", "type_"),
    [
        ("He reported it to the police.", "They threatened him again.", "threaten"),
        ("He reported it to the police.", "They attacked him again.", "assault"),
        ("He went to the police.", "They followed him there.", "surveil"),
        ("He told the police.", "They called him a liar in a letter.", "smear"),
        ("He told the embassy.", "They warned him not to speak again.", "threaten"),
    ],
)
def test_they_may_be_the_attackers(tell: Read, told_them: str, goes_on: str, type_: str) -> None:
    told = tell(f"{TWO_MEN}{told_them} {goes_on}")
    (claim,) = [c for c in told.claims(type_) if c.trigger.start >= len(TWO_MEN + told_them)]
    assert not told.fillers(claim, "initiator") & {"police", "embassy"}
