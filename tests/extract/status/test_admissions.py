"""What is admitted beside a denial is not denied."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("sentence", "admitted", "denied"),
    [
        (
            "Rahimov admits taking the money but denies that he reported anything.",
            "taking",
            "reported",
        ),
        (
            "The attaché admitted following the singer but denied threatening her.",
            "following",
            "threatening",
        ),
        (
            "Two officers confessed to beating the singer but denied that they had killed her"
            " husband.",
            "beating",
            "killed",
        ),
        (
            "The ministry denied having arrested the editor and admitted having questioned him.",
            "questioned",
            "arrested",
        ),
    ],
)
def test_of_two_deeds_the_admitted_one_was_done(
    tell: Read, sentence: str, admitted: str, denied: str
) -> None:
    told = {c.trigger.text: c.modality for c in tell(sentence).extraction.claims}
    assert told[admitted] == "asserted"
    assert told[denied] == "denied"


@pytest.mark.parametrize(
    ("sentence", "trigger"),
    [
        ("The envoy did not admit following her and denied hitting her.", "following"),
        (
            "The captain admitted that no one had beaten the singer but denied that she was fed.",
            "beaten",
        ),
        ("The clerk admitted nothing and denied spying on exiles.", "spying"),
    ],
)
def test_what_is_not_admitted_stays_refuted(tell: Read, sentence: str, trigger: str) -> None:
    told = {c.trigger.text: c.modality for c in tell(sentence).extraction.claims}
    assert told[trigger] in ("denied", "negated")
