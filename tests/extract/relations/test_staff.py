"""Staff of a body: drivers and presenters, one of several editors, men from a security committee."""

import pytest
from spacy.language import Language

from extract.naming.mentions import find_mentions
from extract.relations.found import find_relations

pytestmark = pytest.mark.model


def ties(nlp: Language, text: str) -> set[tuple[str, str, str]]:
    doc = nlp(text)
    return {
        (r.type, r.subject.text, r.object.text) for r in find_relations(doc, find_mentions(doc))
    }


@pytest.mark.parametrize(
    ("text", "type_", "subject", "body"),
    [
        ("Temur Saidov, an editor of Radio Azadi, was poisoned.", "employed_by", "Temur Saidov",
         "Radio Azadi"),
        ("Temur Saidov, editor of Radio Azadi, was poisoned.", "leads", "Temur Saidov",
         "Radio Azadi"),
        ("Two editors of Radio Azadi were poisoned.", "employed_by",
         "Two editors of Radio Azadi", "Radio Azadi"),
        ("Hamid Noor, a presenter at Radio Azadi, was stabbed.", "employed_by", "Hamid Noor",
         "Radio Azadi"),
        ("The driver of the Iranian embassy, Hamid Noor, followed her.", "employed_by",
         "Hamid Noor", "Iranian embassy"),
        ("An Iranian embassy driver followed her.", "employed_by", "Iranian embassy driver",
         "Iranian embassy"),
        ("A man from the State Security Committee called her.", "employed_by", "man",
         "State Security Committee"),
        ("A man from the Olympic committee called her.", "member_of", "man",
         "Olympic committee"),
    ],
)  # fmt: skip
def test_works_for_a_body(nlp: Language, text: str, type_: str, subject: str, body: str) -> None:
    assert ties(nlp, text) == {(type_, subject, body)}


@pytest.mark.parametrize(
    "text",
    [
        "Hundreds of drivers of Minsk protested.",
        "A taxi driver from Minsk was questioned.",
        "Drivers in Iran protested.",
        "Her driver was beaten.",
        "The driver of the embassy car followed her.",
        "A bodyguard of the minister struck the student.",
        "A cook from Turkey was beaten.",
        "A taxi driver at the embassy saw the blow.",
    ],
)
def test_works_for_no_body(nlp: Language, text: str) -> None:
    assert not {type_ for type_, *_ in ties(nlp, text)} & {"employed_by", "leads", "member_of"}
