"""Who is not behind an event by the words around its noun."""

import pytest
from spacy.language import Language

from extract.roles.climb import climb_roles

pytestmark = pytest.mark.model


def test_who_calls_a_talk_an_insult_does_not_hold_it(nlp: Language) -> None:
    doc = nlp("They cancelled the screening, which he called an insult.")
    talk = next(t for t in doc if t.text == "screening")
    assert "he" not in {role.head.text for role in climb_roles(talk, "public_event")}
    doc = nlp("They cancelled the screening, which he organized.")
    talk = next(t for t in doc if t.text == "screening")
    assert "he" in {role.head.text for role in climb_roles(talk, "public_event")}


def test_who_judges_charges_does_not_bring_them(nlp: Language) -> None:
    doc = nlp("The family calls the charges baseless.")
    charges = next(t for t in doc if t.text == "charges")
    assert "family" not in {role.head.text for role in climb_roles(charges, "legal_action")}
