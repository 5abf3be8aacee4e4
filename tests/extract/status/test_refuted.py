"""What a denial or negation governs is refuted, on frames made by hand."""

from dataclasses import replace

import pytest
from spacy.language import Language

from extract.status.refuted import refuted_by_grammar
from tests.extract.status.by_hand import frame, word

pytestmark = pytest.mark.model


def test_a_verdict_behind_a_claim_denies_it_in_nobodys_name(nlp: Language) -> None:
    doc = nlp("The blog claims that agents kidnapped the singer. This is false.")
    told = refuted_by_grammar(frame(word(doc, "kidnapped"), "alleged", word(doc, "blog")))
    assert (told.modality, told.source) == ("denied", None)


@pytest.mark.parametrize(
    "verdict", ["This is true.", "This was not the first time.", "The embassy is old."]
)
def test_what_follows_a_claim_is_no_verdict_by_that(nlp: Language, verdict: str) -> None:
    doc = nlp(f"The blog claims that agents kidnapped the singer. {verdict}")
    told = refuted_by_grammar(frame(word(doc, "kidnapped"), "alleged", word(doc, "blog")))
    assert told.modality == "alleged"


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("The ministry, which did not take part in the hearing, is silent.", "hearing", "asserted"),
        ("The consul had no part in the trial.", "trial", "asserted"),
        ("The consul had no part in the abduction.", "abduction", "denied"),
    ],
)
def test_a_session_that_somebody_stayed_away_from_was_held(
    nlp: Language, text: str, trigger: str, expected: str
) -> None:
    made = replace(frame(word(nlp(text), trigger), "asserted"), type="legal_action")
    assert refuted_by_grammar(made).modality == expected


def test_who_is_contradicted_at_once_denies_nothing(nlp: Language) -> None:
    doc = nlp("They say that I informed on her. I did not.")
    told = refuted_by_grammar(frame(word(doc, "informed"), "denied", word(doc, "They")))
    assert (told.modality, told.source) == ("denied", None)
