"""Bodies that own the body whose name they open: "Interpol's Commission", "the Party's Bureau"."""

import pytest
from spacy.language import Language

from extract.naming.mentions import find_mentions
from extract.relations.found import find_relations

pytestmark = pytest.mark.model


def owned(nlp: Language, text: str) -> set[tuple[str, str]]:
    doc = nlp(text)
    return {
        (r.subject.text, r.object.text)
        for r in find_relations(doc, find_mentions(doc))
        if r.rule == "part:owner in the name"
    }


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("Interpol's Commission rejected the notice.", "Interpol's Commission", "Interpol"),
        ("Human Rights Watch's Asia Division condemned the attack.",
         "Human Rights Watch's Asia Division", "Human Rights Watch"),
        ("The United Nations' Human Rights Committee condemned the abduction.",
         "United Nations' Human Rights Committee", "United Nations"),
        ("Doctors Without Borders' Nairobi Office was raided.",
         "Doctors Without Borders' Nairobi Office", "Doctors Without Borders"),
        ("The Ministry's Consular Department summoned the student.",
         "Ministry's Consular Department", "Ministry"),
        ("The Movement's Overseas Section was attacked in Lyon.", "Movement's Overseas Section",
         "Movement"),
        ("The University's Disciplinary Board punished the student.",
         "University's Disciplinary Board", "University"),
        ("The Exile Council denounced it. The Exile Council's Press Bureau was hacked.",
         "Exile Council's Press Bureau", "Exile Council"),
    ],
)  # fmt: skip
def test_the_owner_is_a_body_of_its_own(nlp: Language, text: str, part: str, whole: str) -> None:
    assert owned(nlp, text) == {(part, whole)}


@pytest.mark.parametrize(
    "text",
    [
        "King's College London suspended the student.",
        "St. Mary's College suspended the student.",
        "Lloyd's Register was hacked by agents.",
        "The Workers' Party attacked the march.",
        "The Women's League of Burma was threatened.",
        "The Teachers' Union was attacked in Lyon.",
        "The People's Liberation Army threatened his parents.",
        "Peoples' Friendship University expelled the student.",
        "Lukashenko's Presidential Guard beat the marchers.",
        "Rwanda's National Police arrested his brother.",
    ],
)
def test_a_name_that_is_one_has_no_owner(nlp: Language, text: str) -> None:
    assert not owned(nlp, text)
