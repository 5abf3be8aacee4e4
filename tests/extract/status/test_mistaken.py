"""Who was wrong to think so leaves it open."""

import pytest
from spacy.language import Language

from extract.status.mistaken import believed_in_error
from tests.extract.status.by_hand import frame, word

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("I thought that I was being watched, but it was a neighbor.", "watched", "hypothetical"),
        ("She believed her flat had been searched, but it turned out to be a leak.", "searched", "hypothetical"),
        ("I thought I was being watched, but nobody believed me.", "watched", "asserted"),
        ("She thought that she was followed by thieves, but it was the police.", "followed", "asserted"),
        ("He thinks that he was poisoned, but it was a mild case.", "poisoned", "asserted"),
    ],
)  # fmt: skip
def test_who_was_wrong_to_think_so_leaves_it_open(
    nlp: Language, text: str, trigger: str, expected: str
) -> None:
    told = believed_in_error(frame(word(nlp(text), trigger), "asserted"))
    assert told.modality == expected
