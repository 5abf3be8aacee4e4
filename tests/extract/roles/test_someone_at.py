""" "Someone at the embassy" who acts works for it; a society's president leads no state."""

import pytest

from tests.extract.conftest import Read, Told

pytestmark = pytest.mark.model


def _ties(told: Told, type_: str) -> set[tuple[str, str]]:
    ties = (c for c in told.claims(type_) if c.kind == "relation")
    return {
        (who, body)
        for tie in ties
        for who in told.fillers(tie, "subject")
        for body in told.fillers(tie, "object")
    }


@pytest.mark.parametrize(
    ("text", "who", "body"),
    [
        (
            "The blogger was told by somebody at the Thai embassy to delete the film.",
            "somebody",
            "Thai embassy",
        ),
        (
            "Someone at the ministry warned her that she would be arrested.",
            "Someone",
            "ministry",
        ),
        (
            "She got a call from someone at the Uzbek consulate, who threatened her.",
            "someone",
            "Uzbek consulate",
        ),
    ],
)
def test_who_acts_there_works_there(tell: Read, text: str, who: str, body: str) -> None:
    assert (who, body) in _ties(tell(text), "employed_by")


@pytest.mark.parametrize(
    "text",
    [
        "Someone at the rally shouted at the exiles and threatened them.",
        "Someone threw paint at the embassy, and police arrested him.",
        "Marchers threatened someone at the gate of the Syrian embassy.",
    ],
)
def test_who_only_stands_there_does_not(tell: Read, text: str) -> None:
    assert not _ties(tell(text), "employed_by")


def test_the_nation_in_a_societys_name_is_not_led(tell: Read) -> None:
    told = tell("Thai Society president Nat Boonmee was threatened by two men.")
    assert "Thailand" not in {led for _, led in _ties(told, "leads")}
