"""Officers between their name and their body."""

import pytest
from spacy.language import Language

from extract.naming.mentions import find_mentions
from extract.relations.found import find_relations

pytestmark = pytest.mark.model


def posts(nlp: Language, text: str) -> set[tuple[str, str, str]]:
    doc = nlp(text)
    found = find_relations(doc, find_mentions(doc))
    kinds = ("leads", "represents", "employed_by")
    return {(r.type, r.subject.text, r.object.text) for r in found if r.type in kinds}


@pytest.mark.parametrize(
    ("text", "post"),
    [
        (
            "Ann Marsh, Vice-Chancellor, Kauri University, condemned the attack.",
            ("leads", "Ann Marsh", "Kauri University"),
        ),
        (
            "Jane Roe, Director, the Nile Foundation, was threatened.",
            ("leads", "Jane Roe", "Nile Foundation"),
        ),
        (
            "They met Omar Tal, Spokesman, Lake Party.",
            ("represents", "Omar Tal", "Lake Party"),
        ),
    ],
)
def test_the_body_behind_the_office_has_the_officer(
    nlp: Language, text: str, post: tuple[str, str, str]
) -> None:
    assert posts(nlp, text) == {post}


@pytest.mark.parametrize(
    "text",
    [
        "Agents threatened Ann Marsh, Vice-Chancellor, and Kauri University.",
        "Ana Roe, a director, Kauri University and Omar Tal were threatened.",
        "Ana Roe, Director, Omar Tal and Ali Reza were threatened.",
        "Ana Roe, Director, Kauri University and Rimu College were sued.",
    ],
)
def test_a_list_ties_nobody(nlp: Language, text: str) -> None:
    assert not posts(nlp, text)
