"""Claims that somebody vouches for: "the report that X was no invention"."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("The report that guards beat him was not made up.", "assault"),
        ("The rumour that the consul had her followed was no fantasy.", "surveil"),
        ("The claims that Lao officers abducted the trader were by no means false.", "detain"),
        ("Her account that Cuban agents threatened her father is not a fabrication.", "threaten"),
        ("The tale of the kidnapping was anything but invented.", "detain"),
        ("The suspicion that agents had poisoned the writer was not unfounded.", "assault"),
        (
            "The story that Vietnamese officers tortured the monks was far from a fiction.",
            "assault",
        ),
        ("It is not made up that Eritrean agents beat the pastor.", "assault"),
        ("It is not false to say that guards beat him.", "assault"),
        ("The rumours that the Algerian police detained two singers weren't untrue.", "detain"),
    ],
)
def test_it_was_done(tell: Read, sentence: str, type_: str) -> None:
    assert tell(sentence).one(type_).modality == "asserted"


@pytest.mark.parametrize(
    "sentence",
    [
        "The report that guards beat him was made up.",
        "The report that guards beat him was an invention.",
        "The report that guards did not beat him was no invention.",
        "The report that nobody was beaten was not made up.",
        "The ministry denied that the report that guards beat him was not made up.",
        "Nobody said that the report that guards beat him was not a lie.",
        "The guards did not beat him; the story was an invention.",
        "It is not a lie that he was never beaten.",
        "The consul did not beat him, and that is no lie.",
        "The report that the guards beat him was wrong, not a lie.",
    ],
)
def test_it_was_not(tell: Read, sentence: str) -> None:
    assert tell(sentence).one("assault").modality in ("denied", "negated")


def test_no_lie_but_a_mistake_is_not_vouched_for(tell: Read) -> None:
    told = tell("The report that she was beaten was not a lie but a mistake, the editor said.")
    assert told.one("assault").modality == "denied"
