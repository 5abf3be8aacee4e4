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


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("The same app was used to track the exiles in Turkey.", "surveil"),
        ("A truck was used to block the rally in front of the embassy.", "disrupt_event"),
        ("Fake accounts were used to threaten Li Na.", "threaten"),
        ("The van that was used to abduct Farid Aliev was found in Graz.", "detain"),
        ("Her photographs have since been used to smear her in state media.", "smear"),
    ],
)
def test_what_a_thing_was_used_for_was_done(tell: Read, sentence: str, type_: str) -> None:
    assert tell(sentence).one(type_).modality == "asserted"


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("The exiles denied that their van had been used to abduct Farid Aliev.", "denied"),
        ("It is alleged that the van was used to abduct Farid Aliev.", "alleged"),
        ("If the van was used to abduct Farid Aliev, the embassy must answer.", "hypothetical"),
    ],
)
def test_what_is_said_of_the_use_is_said_of_the_deed(
    tell: Read, sentence: str, modality: str
) -> None:
    assert tell(sentence).one("detain").modality == modality


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Agents managed, her lawyer says, to seize Ana Li.", "asserted"),
        ("Officers managed, the report states, to arrest three exiles.", "asserted"),
        ("Agents tried, her lawyer says, to seize Ana Li.", "attempted"),
    ],
)
def test_past_a_saying_in_between(tell: Read, text: str, modality: str) -> None:
    assert tell(text).one("detain").modality == modality
