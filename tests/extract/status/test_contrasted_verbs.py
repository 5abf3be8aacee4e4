"""Deeds set against each other by a "not", in verbs."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("sentence", "modalities"),
    [
        (
            "Ali Karim was not questioned but kidnapped by agents of Chad.",
            {"questioned": "negated", "kidnapped": "asserted"},
        ),
        (
            "The singer says that the exile was not pushed but stabbed.",
            {"stabbed": "asserted"},
        ),
        (
            "The writer was not followed but attacked, the police say.",
            {"followed": "denied", "attacked": "asserted"},
        ),
        (
            "Two students were not threatened but kidnapped, a friend of theirs alleged.",
            {"kidnapped": "alleged"},
        ),
        ("The dissident was not killed but badly wounded.", {"wounded": "asserted"}),
        ("The exile was not beaten but nearly abducted.", {"abducted": "attempted"}),
        (
            "The bishop was not arrested but only questioned and then threatened.",
            {"arrested": "negated", "questioned": "asserted", "threatened": "asserted"},
        ),
        (
            "The two exiles were insulted, not beaten.",
            {"insulted": "asserted", "beaten": "negated"},
        ),
        (
            "The dissident was interviewed, never detained.",
            {"interviewed": "asserted", "detained": "negated"},
        ),
    ],
)
def test_only_the_refused_one_is_negated(
    tell: Read, sentence: str, modalities: dict[str, str]
) -> None:
    told = {c.trigger.text: c.modality for c in tell(sentence).extraction.claims if c.trigger}
    assert {word: told.get(word) for word in modalities} == modalities


@pytest.mark.parametrize(
    "sentence",
    [
        "The student was not beaten, threatened or followed.",
        "The exile was neither followed nor threatened.",
        "The embassy denied that the exile was not deported but kidnapped.",
        "He was not arrested, but not beaten either.",
        "Nobody was arrested but beaten.",
    ],
)
def test_what_a_denial_covers_stays_refuted(tell: Read, sentence: str) -> None:
    told = tell(sentence)
    harms = [c for t in ("assault", "detain", "threaten", "surveil") for c in told.claims(t)]
    assert harms
    assert {c.modality for c in harms} <= {"denied", "negated"}


@pytest.mark.parametrize(
    ("sentence", "mild", "refused"),
    [
        (
            "The embassy says that Ali Nur had been advised, not threatened, by the consul.",
            "advised",
            "threatened",
        ),
        (
            "The guards said that Lin Wei had been helped into the car, not dragged.",
            "helped",
            "dragged",
        ),
        ("The family was visited, not raided, the police said.", "visited", "raided"),
        (
            "The embassy claims that the woman had been spoken to, not harassed.",
            "spoken",
            "harassed",
        ),
    ],
)
def test_the_mild_one_is_no_harm(tell: Read, sentence: str, mild: str, refused: str) -> None:
    told = {c.trigger.text: c.modality for c in tell(sentence).extraction.claims if c.trigger}
    assert mild not in told
    assert told[refused] == "denied"


@pytest.mark.parametrize(
    ("sentence", "word", "modality"),
    [
        ("The spokesman said that the protester was led away, not beaten.", "led", "asserted"),
        ("The men were followed, not protected, by the police.", "followed", "asserted"),
        (
            "The government says the dissident was deported, not kidnapped.",
            "deported",
            "asserted",
        ),
    ],
)
def test_what_is_harm_by_itself_stays(tell: Read, sentence: str, word: str, modality: str) -> None:
    told = {c.trigger.text: c.modality for c in tell(sentence).extraction.claims if c.trigger}
    assert told[word] == modality
