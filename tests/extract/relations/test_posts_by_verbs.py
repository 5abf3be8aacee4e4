"""Who presides over a body, and who is employed as something by one."""

import pytest
from spacy.language import Language

from extract.naming.mentions import find_mentions
from extract.relations.found import find_relations

pytestmark = pytest.mark.model


def ties(nlp: Language, text: str) -> set[tuple[str, str, str]]:
    doc = nlp(text)
    found = find_relations(doc, find_mentions(doc))
    return {(r.type, r.subject.text, r.object.text) for r in found}


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        (
            "Ali Reza, employed as a cook by the Embassy of Sudan, followed her.",
            ("employed_by", "Ali Reza", "Embassy of Sudan"),
        ),
        (
            "Ali Reza was hired as a guard by the Turkish consulate.",
            ("employed_by", "Ali Reza", "Turkish consulate"),
        ),
        (
            "Omar Kaya, who presided over the Union of Turkish Associations, threatened her.",
            ("leads", "Omar Kaya", "Union of Turkish Associations"),
        ),
        (
            "Ana Roe, a lawyer, presides over the Nile Foundation.",
            ("leads", "Ana Roe", "Nile Foundation"),
        ),
    ],
)
def test_a_post_ties_somebody_to_his_body(
    nlp: Language, text: str, tie: tuple[str, str, str]
) -> None:
    assert tie in ties(nlp, text)


@pytest.mark.parametrize(
    "text",
    [
        "Ali Reza was never employed as a cook by the Embassy of Sudan.",
        "Ali Reza, beaten as a student by the Turkish police, followed her.",
        "Ana Roe presided over the Supreme Court.",
        "Ana Roe presided over the meeting at the Nile Foundation.",
        "The tactics employed as a rule by the Embassy of Sudan were known.",
    ],
)
def test_other_clauses_tie_nobody(nlp: Language, text: str) -> None:
    assert not {tie for tie in ties(nlp, text) if tie[0] in ("employed_by", "leads")}
