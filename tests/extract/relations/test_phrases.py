"""Ties to a body in set phrases: its board, its front, its president named by half its name."""

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
            "Ada Moss, who sits on the board of the Nile Foundation, was threatened.",
            ("member_of", "Ada Moss", "Nile Foundation"),
        ),
        (
            "Omar Tal sat on the committee of the Delta Club.",
            ("member_of", "Omar Tal", "Delta Club"),
        ),
        (
            "Ada Moss, a fellow member of the Nile Club, was followed.",
            ("member_of", "Ada Moss", "Nile Club"),
        ),
        (
            "The Green Circle, an offshoot of the Nile Party, held a rally.",
            ("linked_to", "Green Circle", "Nile Party"),
        ),
        (
            "The Friendship Center is a front for the Ministry of State Security.",
            ("linked_to", "Friendship Center", "Ministry of State Security"),
        ),
        (
            "The Friendship Center is run by the Chinese embassy.",
            ("directs", "Chinese embassy", "Friendship Center"),
        ),
        (
            "The Futsal Federation met. Federation president Gonzalo Diaz denied it.",
            ("leads", "Gonzalo Diaz", "Futsal Federation"),
        ),
        (
            "The Teachers' Union protested. The union president, Ada Moss, was threatened.",
            ("leads", "Ada Moss", "Teachers' Union"),
        ),
    ],
)
def test_phrases_tie_to_a_body(nlp: Language, text: str, tie: tuple[str, str, str]) -> None:
    assert tie in ties(nlp, text)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Moss sits on the bench of the Nile Foundation.",
        "Ada Moss did not sit on the board of the Nile Foundation.",
        "Ada Moss wrote on the board of the Nile Foundation.",
        "The Popular Front for the Liberation of Oman was banned.",
        "The troops moved to the front of the Defense Ministry.",
        "The cafe is run by students.",
        "The Nile Club and the Delta Club met. Club president Lina Prak spoke.",
        "The Nile Party won. Opposition party leader Omar Tal was arrested.",
        "The Nile Party won. A party leader, Omar Tal, was shot.",
        "The Nile Party won. The ruling party leader Omar Tal was shot.",
        "The Nile Party won. Its rival's party chairman Omar Tal was shot.",
        "The Nile Club met. The football club met as well. Club president Lina Prak spoke.",
        "The Nile Club met. Rain fell. It was cold. Club president Lina Prak spoke.",
        "The Nile Club was run over by the Ministry.",
        "The Nile Club was run out of town by the Interior Ministry.",
        "The Nile Club was run down by the Foreign Ministry in a statement.",
        "Ada Moss no longer sits on the board of the Nile Foundation.",
        "Omar Tal pretended to sit on the board of the Nile Foundation.",
        "Is the Nile Club a front for the CIA?",
    ],
)
def test_what_only_sounds_like_it_ties_nobody(nlp: Language, text: str) -> None:
    assert not {
        t for t in ties(nlp, text) if t[0] in {"member_of", "linked_to", "directs", "leads"}
    }
