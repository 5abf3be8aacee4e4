"""Of two bodies, which one it is that denies or answers."""

import pytest

from tests.extract.coreference.conftest import Read
from tests.extract.coreference.spec import body

pytestmark = pytest.mark.model

LEAGUE = body("League")
EMBASSY = body("embassy", "diplomatic_mission")


@pytest.mark.parametrize(
    "text",
    [
        "The League sued the embassy. It denies any wrongdoing.",
        "The League accused the embassy of threats. It denied them.",
        "The League blamed the embassy for the attack. It rejected the accusation.",
        "The League said that the embassy had sent the men. It denied this.",
        "The League claimed that it had been robbed by the embassy. It denies involvement.",
        "The League asked the embassy for comment. It did not reply.",
        "The League wrote to the embassy. It declined to comment.",
    ],
)
def test_the_accused_denies_and_the_asked_answers(read: Read, text: str) -> None:
    told = read(text, LEAGUE, EMBASSY)
    assert told.id("It") == told.id("embassy")


@pytest.mark.parametrize(
    "text",
    [
        "The League asked the embassy for visas. It refused to pay bribes.",
        "The League accused the embassy of threats. It said that two men had come.",
        "The League sued the embassy. It denied that members had been violent.",
        "The League did not accuse the embassy. It denied a report.",
    ],
)
def test_else_the_subject_goes_on(read: Read, text: str) -> None:
    told = read(text, LEAGUE, EMBASSY)
    assert told.id("It") == told.id("League")


@pytest.mark.parametrize(
    ("text", "denier"),
    [
        ("The embassy accused the League of lies. It denied any part in the attack.", "embassy"),
        ("The embassy accused the League of lies. It denied this.", "League"),
    ],
)
def test_a_state_that_accuses_may_deny_as_well(read: Read, text: str, denier: str) -> None:
    told = read(text, EMBASSY, LEAGUE)
    assert told.id("It") == told.id(denier)
