"""What its tellers set right, by the grammar alone; nothing hangs on the reader."""

import pytest
from spacy.language import Language
from spacy.tokens import Token

from extract.status.cues import status_of

pytestmark = pytest.mark.model


def modality(nlp: Language, text: str, trigger: str) -> str:
    found: Token = next(token for token in nlp(text) if token.text == trigger)
    return status_of(found).modality


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("An earlier version of this story said that guards had beaten the cellist.", "beaten"),
        ("A previous edition of our report stated that two men were arrested.", "arrested"),
        ("This article originally said that the consul had threatened Mr Obi.", "threatened"),
        ("Clarification: Our story on Monday said that the choir was expelled.", "expelled"),
        ("The original version of this page claimed that she had been deported.", "deported"),
    ],
)
def test_what_a_paper_corrects_is_denied(nlp: Language, text: str, trigger: str) -> None:
    assert modality(nlp, text, trigger) == "denied"


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("An earlier article in this series said that guards had beaten him.", "beaten"),
        ("An earlier post on this page said that two men were arrested.", "arrested"),
        ("An earlier version of this story did not say that she had been deported.", "deported"),
        (
            "An earlier version of this story said she was arrested in May; "
            "she was arrested in June.",
            "arrested",
        ),
        ("Correction: The dean said that three students had been expelled, not two.", "expelled"),
        ("This article describes how the consul threatened Mr Obi.", "threatened"),
    ],
)
def test_what_a_paper_tells_or_corrects_in_a_detail_stands(
    nlp: Language, text: str, trigger: str
) -> None:
    assert modality(nlp, text, trigger) != "denied" or "did not say" in text


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Some say that I burned their flag at the march. I did not.", "burned"),
        ("They claim that she threatened the clerk; she never did.", "threatened"),
        ("Neighbors say that the brothers were beaten in the cell. They were not.", "beaten"),
        ("A blog wrote that the poet had attacked a guard, but he hadn't.", "attacked"),
        ("It is said that the consulate paid the marchers. It did not.", "paid"),
    ],
)
def test_a_short_no_denies_what_others_say(nlp: Language, text: str, trigger: str) -> None:
    assert modality(nlp, text, trigger) == "denied"


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Amir says that he was beaten. I was not.", "beaten"),
        ("My sister says that guards beat her. She did not.", "beat"),
        ("They say that officers beat him. He was not.", "beat"),
        ("The others burned their flag at the march. I did not.", "burned"),
        ("She says that he threatened her. She did not report it.", "threatened"),
        ("Some say that I burned their flag. Did I not?", "burned"),
    ],
)
def test_a_short_no_about_another_or_another_deed_denies_nothing(
    nlp: Language, text: str, trigger: str
) -> None:
    assert modality(nlp, text, trigger) != "denied"


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Two papers wrote that he had beaten a guard, and we asked them to correct this.", "beaten"),
        ("A blog claims that we paid the marchers. We have asked it to retract that.", "paid"),
        ("Victim stated that he was punched by two men. Victim later recanted.", "punched"),
        ("Caller stated that a man followed her. Officer spoke to the man. Unfounded.", "followed"),
        ("Resident reported that a man threatened him. Report unfounded.", "threatened"),
    ],
)  # fmt: skip
def test_what_is_corrected_recanted_or_unfounded_is_denied(
    nlp: Language, text: str, trigger: str
) -> None:
    assert modality(nlp, text, trigger) == "denied"


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("A paper wrote that he had beaten a guard, and the ministry asked it to correct this.", "beaten"),
        ("A paper wrote that he had beaten a guard, and we asked it to correct his age.", "beaten"),
        ("Victim stated that he was punched by two men. A witness later recanted.", "punched"),
        ("Caller stated that a man followed her. 14:20 - Noise at Hall C. Unfounded.", "followed"),
        ("A man followed her home. Her fears were called unfounded.", "followed"),
    ],
)  # fmt: skip
def test_what_others_correct_or_another_entry_notes_stands(
    nlp: Language, text: str, trigger: str
) -> None:
    assert modality(nlp, text, trigger) != "denied"


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        (
            "I was told that Mr Obi had beaten the cook, and I believed it. It was not him.",
            "beaten",
        ),
        ("Two papers wrote that Ada had followed the poet. It was not Ada.", "followed"),
        (
            "The guard says that he was attacked by two boys. It wasn't them, said a cook.",
            "attacked",
        ),
    ],
)
def test_whoever_was_taken_for_another_did_not_do_it(
    nlp: Language, text: str, trigger: str
) -> None:
    assert modality(nlp, text, trigger) == "denied"


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The cook said that Mr Obi had beaten her. It was not easy for him.", "beaten"),
        ("The cook said that Mr Obi had beaten her. It was not the first time.", "beaten"),
        ("The cook said that Mr Obi had beaten her. It was him.", "beaten"),
        ("The cook said that Mr Obi had beaten her. It was not Ada.", "beaten"),
    ],
)
def test_what_was_not_of_another_kind_still_was(nlp: Language, text: str, trigger: str) -> None:
    assert modality(nlp, text, trigger) != "denied"
