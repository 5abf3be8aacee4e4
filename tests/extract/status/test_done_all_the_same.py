"""What others would have had to be without, and what a question holds against a denial, was so."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("If they had not hunted us, why did the police have to protect us?", "surveil"),
        ("If the consulate did not send the men who beat her, who sent them?", "assault"),
        ("If he was not beaten, where do the bruises come from?", "assault"),
        ("Without the arrest of her father she would have gone on writing.", "detain"),
        ("Without threats from the embassy, Omar Diallo would have testified.", "threaten"),
        (
            "If it had not been for the beating of his cousin, Amadou would have stayed silent.",
            "assault",
        ),
    ],
)
def test_it_was_done(tell: Read, text: str, type_: str) -> None:
    assert tell(text).one(type_).modality == "asserted"


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("If I did not follow him, why was I arrested? Omar Diallo asked.", "follow"),
        ("He was released without charge and would have been fined.", "charge"),
        ("If they do not release her, what will the embassy do?", "release"),
    ],
)
def test_it_was_not(tell: Read, text: str, trigger: str) -> None:
    told = [c for c in tell(text).extraction.claims if c.trigger.text == trigger]
    assert [claim.modality for claim in told] == ["negated"]
