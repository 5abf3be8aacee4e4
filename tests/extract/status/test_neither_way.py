"""Who neither confirms nor denies a thing leaves it open."""

import pytest
from spacy.language import Language

from extract.status.neither_way import neither_way
from tests.extract.status.by_hand import frame, word

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The embassy neither confirmed nor denied that it had paid them.", "paid"),
        ("The ministry did not confirm or deny that officers had beaten her.", "beaten"),
        ("The embassy has neither denied nor confirmed that it hired them.", "hired"),
    ],
)
def test_who_neither_confirms_nor_denies_leaves_it_open(
    nlp: Language, text: str, trigger: str
) -> None:
    told = neither_way(frame(word(nlp(text), trigger), "denied"))
    assert told.modality == "hypothetical"


def test_who_denies_leaves_nothing_open(nlp: Language) -> None:
    doc = nlp("The embassy denied that it had paid them.")
    assert neither_way(frame(word(doc, "paid"), "denied")).modality == "denied"
