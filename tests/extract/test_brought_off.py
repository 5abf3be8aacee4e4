"""What somebody managed to do, or had no choice but to do."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("The agents managed to kidnap him.", "detain"),
        ("Two men from the consulate managed to beat the Uzbek cook.", "assault"),
        ("Tajik agents succeeded in kidnapping the blogger.", "detain"),
        ("The agents had no choice but to seize him.", "detain"),
        ("The police have managed to arrest her.", "detain"),
    ],
)
def test_it_was_done(tell: Read, sentence: str, type_: str) -> None:
    assert tell(sentence).one(type_).modality == "asserted"


@pytest.mark.parametrize(
    "sentence",
    [
        "The agents did not manage to kidnap him.",
        "No agent managed to kidnap him.",
        "The agents hope to succeed in kidnapping him.",
        "If the agents managed to kidnap him, nobody saw it.",
        "The embassy denied that agents had managed to kidnap him.",
        "Had the agents managed to kidnap him, he would be dead.",
    ],
)
def test_it_was_not_or_is_open(tell: Read, sentence: str) -> None:
    assert tell(sentence).one("detain").modality != "asserted"
