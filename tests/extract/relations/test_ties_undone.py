"""Who only feigns to serve a body, or does so no longer, is not tied to it, nor who is falsely
said to, nor of whom it is only asked or supposed."""

import pytest
from spacy.language import Language

from extract.naming.mentions import find_mentions
from extract.relations.found import find_relations

pytestmark = pytest.mark.model


def types(nlp: Language, text: str) -> set[str]:
    doc = nlp(text)
    return {r.type for r in find_relations(doc, find_mentions(doc))}


@pytest.mark.parametrize(
    "text",
    [
        "Omar Tal pretended to work for the Ministry of Intelligence.",
        "The man, Rustam Kadyr, pretended to belong to the Falcons Brigade.",
        "Lin Wei, who pretended to serve at the Chinese embassy, called her.",
        "Omar Tal no longer works for the Foreign Ministry.",
        "Vera Kulik no longer leads the Minsk Committee.",
        "Saba Tekle no longer belonged to the Nile Party.",
        "Two men falsely tied to the consulate were beaten.",
        "Three men were mistakenly linked to the embassy.",
        "No firm working for the ministry followed her.",
        "No man working for the ministry followed her.",
        "If a firm working for the ministry followed her, police must act.",
        "Police asked whether a man working for the embassy had followed her.",
        "Is the firm working for the consulate? Nobody knows.",
    ],
)
def test_what_is_feigned_over_wrong_or_asked_ties_nobody(nlp: Language, text: str) -> None:
    assert not types(nlp, text)


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Ada Moss works for the Nile Foundation.", "employed_by"),
        ("Vera Kulik leads the Minsk Committee.", "leads"),
        ("Omar Tal worked for the Foreign Ministry no longer than a year.", "employed_by"),
        ("Why did the man working for the ministry follow her?", "employed_by"),
        ("Three men tied to the consulate followed her.", "linked_to"),
        ("She asked whether the man working for the embassy had followed her.", "employed_by"),
    ],
)
def test_what_is_done_ties(nlp: Language, text: str, type_: str) -> None:
    assert type_ in types(nlp, text)
