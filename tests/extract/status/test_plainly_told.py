"""What nothing governs is told as done, and so is the last of a list."""

import pytest
from spacy.language import Language

from extract.status.plainly_told import plainly_told, told_in_one_list
from tests.extract.status.by_hand import frame, word

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Eleven exiles have been threatened, followed or attacked.", "asserted"),
        ("Eleven exiles were threatened, and would be attacked.", "hypothetical"),
    ],
)
def test_the_last_of_a_list_is_as_done_as_the_first(
    nlp: Language, text: str, modality: str
) -> None:
    doc = nlp(text)
    first = frame(word(doc, "threatened"), "asserted")
    told = told_in_one_list(frame(word(doc, "attacked"), "hypothetical"), [first])
    assert told.modality == modality


def test_what_is_neither_confirmed_nor_denied_is_not_told_plainly(nlp: Language) -> None:
    doc = nlp("The police neither confirmed nor denied that they were holding the pair.")
    told = frame(word(doc, "holding"), "hypothetical")
    assert plainly_told(told).modality == "hypothetical"
