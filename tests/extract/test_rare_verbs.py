"""Verbs that training has hardly met and the word list knows: "Unknown men garrotted the editor"."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_", "trigger"),
    [
        ("Unknown men garrotted the editor in his garage.", "assault", "garrotted"),
        ("Two officers garroted the exile.", "assault", "garroted"),
        ("Guards cudgeled the marchers.", "assault", "cudgeled"),
        ("Men in a van reconnoitred her flat.", "surveil", "reconnoitred"),
        ("Two agents reconnoitered the hall on the eve of the talk.", "surveil", "reconnoitered"),
        ("The house was reconnoitred by two men.", "surveil", "reconnoitred"),
    ],
)
def test_the_word_list_tells_what_they_are(tell: Read, text: str, type_: str, trigger: str) -> None:
    assert tell(text).claims(type_, trigger)


def test_a_denial_stays_one(tell: Read) -> None:
    told = tell("The ministry denied that its agents had horsewhipped him.")
    (claim,) = told.claims("assault")
    assert claim.modality == "denied"


@pytest.mark.parametrize(
    "text",
    [
        "The regiment reconnoitred the ridge before the battle.",
        "Riders horsewhipped the tired horse.",
        "He cudgelled his brains for the name.",
    ],
)
def test_the_same_verbs_of_other_things_tell_nothing(tell: Read, text: str) -> None:
    assert not [c for c in tell(text).extraction.claims if c.kind == "event"]
