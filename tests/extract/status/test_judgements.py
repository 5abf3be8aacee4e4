"""What "it is ... that" says of a clause: a disgrace, open, or impossible."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("It is unacceptable that he was beaten.", "assault"),
        (
            "It is unacceptable that the embassy threatened our students, the rector said.",
            "threaten",
        ),
        ("It was unjust that he was arrested, his wife said.", "detain"),
        ("It is not acceptable that students are followed.", "surveil"),
        ("It is unforgivable that they tortured him.", "assault"),
        ("That he was beaten is unacceptable.", "assault"),
        ("It is unacceptable, the mayor said, that the envoys threatened citizens.", "threaten"),
        ("It was unlawful that the police detained him.", "detain"),
        ("It is incredible that police here beat a student.", "assault"),
        ("It is unbelievable that agents still follow refugees in our streets.", "surveil"),
        ("It is shameful and unbelievable that police here beat a student.", "assault"),
    ],
)
def test_who_calls_it_wrong_takes_it_for_a_fact(tell: Read, sentence: str, type_: str) -> None:
    assert tell(sentence).one(type_).modality == "asserted"


@pytest.mark.parametrize(
    "sentence",
    [
        "It is unacceptable that he was not beaten.",
        "It is a lie that she was beaten.",
        "It is outrageous and false that the consulate beat her, it said.",
        "It is an outrageous lie that our men beat her, the envoy said.",
        "It is simply not the case that he was beaten.",
        "It is impossible that he was beaten.",
        "It is impossible that our guards beat him, the ministry said.",
        "It is out of the question that our guards beat him, the ministry said.",
        "She called it impossible that her guards had beaten him.",
        "It is unthinkable that our officers beat him, the ambassador said.",
        "It is incredible that our officers beat him here, the ambassador said.",
    ],
)
def test_it_is_refuted(tell: Read, sentence: str) -> None:
    assert tell(sentence).one("assault").modality in ("negated", "denied")


@pytest.mark.parametrize(
    "sentence",
    [
        "It cannot be ruled out that Iranian agents kidnapped him.",
        "It could not be excluded that agents kidnapped him.",
        "Investigators do not rule out that he was kidnapped by agents.",
        "It is conceivable that agents kidnapped him, the lawyer said.",
        "It is not impossible that agents kidnapped him.",
        "It is not out of the question that agents kidnapped him.",
    ],
)
def test_it_is_left_open(tell: Read, sentence: str) -> None:
    assert tell(sentence).one("detain").modality == "hypothetical"


def test_what_one_cannot_believe_is_only_said(tell: Read) -> None:
    told = tell("It is unthinkable that they beat an old man, his daughter said.")
    assert told.one("assault").modality == "alleged"


def test_what_would_be_a_disgrace_has_not_been_done(tell: Read) -> None:
    assert tell("It would be a disgrace to arrest her.").one("detain").modality == "hypothetical"
