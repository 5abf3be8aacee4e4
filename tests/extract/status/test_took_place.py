"""A planned gathering that took its course was held."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("sentence", "trigger"),
    [
        ("The planned march went ahead despite the threats.", "march"),
        ("A rally planned for Sunday drew two hundred people.", "rally"),
        ("What was meant to be a silent vigil ended in tears.", "vigil"),
    ],
)
def test_it_was_held(tell: Read, sentence: str, trigger: str) -> None:
    assert tell(sentence).one("protest", trigger).modality == "asserted"


@pytest.mark.parametrize(
    "sentence",
    [
        "The planned protest did not take place.",
        "The planned protest will take place on Sunday.",
        "The planned march was to begin at noon.",
        "The planned rally was postponed.",
        "The planned rally took place only on paper.",
        "The planned march passed all checks but was cancelled.",
        "What is meant to be a vigil may end in a brawl.",
    ],
)
def test_it_was_not_or_not_yet(tell: Read, sentence: str) -> None:
    assert all(c.modality != "asserted" for c in tell(sentence).claims("protest"))
