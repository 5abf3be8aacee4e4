"""A gathering that is met by a crowd tells of that crowd; one met by police or boos does not."""

import pytest

from tests.extract.conftest import Read, Told

pytestmark = pytest.mark.model

MARCH = "About sixty nurses held a protest in Leeds on Saturday. "


def receptions(told: Told) -> list[str]:
    """Triggers of the claims that the rule made."""
    return [c.trigger.text for c in told.extraction.claims if c.rule.startswith("reception")]


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        ("They were greeted at the bridge by forty drummers.", "greeted"),
        ("The marchers were received by a school choir.", "received"),
    ],
)
def test_a_crowd_that_meets_a_gathering_is_against_it(tell: Read, sentence: str, verb: str) -> None:
    told = tell(MARCH + sentence)
    claim = told.one("counter_protest", verb)
    events = {e.id: e.type for e in told.extraction.events}
    aims = [events[r.event] for r in claim.roles if r.role == "target_event" and r.event]
    assert aims == ["protest"]


@pytest.mark.parametrize(
    "text",
    [
        f"{MARCH}They were greeted at the bridge by police officers.",
        f"{MARCH}They were greeted at the bridge by boos.",
        f"{MARCH}The mayor was received by forty drummers.",
        f"{MARCH}It rained. It rained. It rained. They were greeted by forty drummers.",
        "Two tourists came to Leeds. They were greeted by forty drummers.",
    ],
)
def test_who_is_met_by_others_or_elsewhere_tells_of_no_crowd(tell: Read, text: str) -> None:
    assert receptions(tell(text)) == []
