"""One more crowd beside a gathering is against it; a further group of the same people is not."""

import pytest

from tests.extract.conftest import Read, Told

pytestmark = pytest.mark.model

SANG = "Laotian exiles prayed for the missing on the square in Lyon on Sunday. "
MARCHED = "Tibetans marched through Zurich on 10 March. "
CAMPED = "Somali women have camped outside the embassy in Nairobi since March. "


def aims(told: Told, trigger: str) -> list[str]:
    """Types of the events that a crowd is against."""
    claim = told.one("counter_protest", trigger)
    events = {e.id: e.type for e in told.extraction.events}
    return [events[r.event] for r in claim.roles if r.role == "target_event" and r.event]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        (SANG + "Within the hour there was a second crowd, in suits, by the fountain.", "crowd"),
        (CAMPED + "Since Monday they face a second camp.", "camp"),
        (SANG + "Across the road stood a second lot.", "stood"),
        (MARCHED + "A second crowd kept level with them.", "kept"),
        (CAMPED + "Five days later another camp went up beside it.", "went"),
    ],
)
def test_one_more_crowd_is_against_the_gathering(tell: Read, text: str, trigger: str) -> None:
    assert aims(tell(text), trigger) == ["protest"]


@pytest.mark.parametrize(
    "text",
    [
        MARCHED + "A second group of exiles was driven up in taxis.",
        MARCHED + "Another group of Tibetans came later.",
        MARCHED + "Another group was driven up in Basel.",
        # more of the same people, or of nobody's
        MARCHED + "Another group came by bus from Bern.",
        MARCHED + "A second convoy drove from Bern to join the march.",
        MARCHED + "Another delegation went to the parliament to hand over the petition.",
        MARCHED + "A second team stood by with water cannon.",
        MARCHED + "Another row of officers drew up behind the fence.",
        MARCHED + "There was a second line of police by the bridge.",
        MARCHED + "Police met a second group at the bridge.",
        MARCHED + "Another crowd waited at the airport for the team.",
        SANG + "Another table stood by the door with petitions.",
        SANG + "There was another camp in Paris.",
        MARCHED + "A second group of mathematicians solved the problem.",
        "It rained in Lyon on Sunday. A second crowd was driven up in taxis.",
    ],
)
def test_others_are_no_crowd_against_it(tell: Read, text: str) -> None:
    claims = tell(text).extraction.claims
    assert not [c for c in claims if c.rule.startswith("reception")]
