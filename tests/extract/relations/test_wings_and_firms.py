"""Wings with a name, firms that work for a body, and those who are tied to one."""

import pytest
from spacy.language import Language

from extract.naming.mentions import find_mentions
from extract.relations.found import find_relations

pytestmark = pytest.mark.model


def kinds(nlp: Language, text: str) -> dict[str, str]:
    return {m.text: m.type for m in find_mentions(nlp(text))}


def ties(nlp: Language, text: str) -> set[tuple[str, str, str]]:
    doc = nlp(text)
    return {
        (r.type, r.subject.text, r.object.text) for r in find_relations(doc, find_mentions(doc))
    }


@pytest.mark.parametrize(
    ("text", "name", "type_"),
    [
        ("The youth wing Iskra attacked the march.", "Iskra", "organization"),
        ("Men from the youth wing Grey Falcons beat the student.", "Grey Falcons",
         "organization"),
        ("The military wing Black Stone abducted the student.", "Black Stone", "organization"),
        ("The youth wing leader Ivan Markov beat the student.", "Ivan Markov", "person"),
        ("In the west wing Omar Sabri was beaten by two guards.", "Omar Sabri", "person"),
        ("The youth wing Omar Sabri founded was banned.", "Omar Sabri", "person"),
        ("Its youth wing Ivan Markov had founded in Riga attacked the march.", "Ivan Markov",
         "person"),
    ],
)  # fmt: skip
def test_what_a_wing_is_called(nlp: Language, text: str, name: str, type_: str) -> None:
    assert kinds(nlp, text)[name] == type_


@pytest.mark.parametrize(
    ("text", "subject", "object_"),
    [
        ("A contractor working for the Ministry of Interior threatened the students.",
         "contractor", "Ministry of Interior"),
        ("A private security company working for the consulate followed her.",
         "private security company", "consulate"),
        ("Three men tied to the Cuban consulate beat the student.", "Three men",
         "Cuban consulate"),
    ],
)  # fmt: skip
def test_is_close_to_a_body(nlp: Language, text: str, subject: str, object_: str) -> None:
    assert ("linked_to", subject, object_) in ties(nlp, text)


@pytest.mark.parametrize(
    "text",
    [
        "A company working for the students was threatened.",
        "The guards tied the student to a chair in the embassy.",
        "Students tied to chairs were beaten by the guards.",
    ],
)
def test_is_tied_to_no_body(nlp: Language, text: str) -> None:
    assert not {tie for tie in ties(nlp, text) if tie[0] == "linked_to"}
