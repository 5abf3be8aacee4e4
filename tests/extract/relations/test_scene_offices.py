"""Officers told of right behind the one body that has such an officer: "The director, X"."""

import pytest
from spacy.language import Language

from extract.naming.mentions import find_mentions
from extract.relations.found import find_relations

pytestmark = pytest.mark.model


def ties(nlp: Language, text: str) -> set[tuple[str, str, str]]:
    doc = nlp(text)
    return {
        (r.type, r.subject.name, r.object.text)
        for r in find_relations(doc, find_mentions(doc))
        if r.rule == "role:scene"
    }


@pytest.mark.parametrize(
    ("text", "type_", "person", "body"),
    [
        ("The Delta Foundation was attacked by hackers. The director, Vera Lindt, received death "
         "threats.", "leads", "Vera Lindt", "Delta Foundation"),
        ("The Delta Foundation was raided. The director, Vera Lindt, was arrested for treason.",
         "leads", "Vera Lindt", "Delta Foundation"),
        ("Radio Marsh was raided by police. The editor, Jonas Falk, was threatened.", "leads",
         "Jonas Falk", "Radio Marsh"),
        ("Belgrade threatened the weekly Stari Most. Editor Goran Ilic received a bullet.",
         "leads", "Goran Ilic", "Stari Most"),
        ("The embassy wrote to Umea University. The dean, Prof. Ida Berg, did not answer.",
         "leads", "Ida Berg", "Umea University"),
        ("St. Hilda's School was warned by the consul. The principal, Ngozi Eze, refused.",
         "leads", "Ngozi Eze", "St. Hilda's School"),
        ("The choir Green Danube sang at the vigil. The conductor, Petr Hala, was threatened.",
         "leads", "Petr Hala", "Green Danube"),
        ("A caller threatened the Syrian Poets' Association. Chairman Nizar Hakim reported it.",
         "leads", "Nizar Hakim", "Syrian Poets' Association"),
        ("Two men watched the Tibetan Cultural Association. The secretary, Pema Tso, was "
         "photographed.", "leads", "Pema Tso", "Tibetan Cultural Association"),
        ("The Ahwaz Study Circle was threatened, and the chairman, Hadi Naseri, was beaten.",
         "leads", "Hadi Naseri", "Ahwaz Study Circle"),
        ("The Uganda Diaspora Network met in Hull. The deputy director, Ruth Apio, was followed.",
         "employed_by", "Ruth Apio", "Uganda Diaspora Network"),
        ("The Belarusian Solidarity Fund received a threat. The spokeswoman, Vera Kot, called it "
         "cowardly.", "represents", "Vera Kot", "Belarusian Solidarity Fund"),
    ],
)  # fmt: skip
def test_is_of_the_body_just_named(
    nlp: Language, text: str, type_: str, person: str, body: str
) -> None:
    assert ties(nlp, text) == {(type_, person, body)}


@pytest.mark.parametrize(
    "text",
    [
        "The Students' Circle and the Delta Foundation held a vigil. The director, Vera Lindt, was "
        "threatened.",
        "The University of Oslo warned the Students' Circle. The director, Vera Lindt, was beaten.",
        "The embassy warned the students. The secretary, Vera Lindt, photographed them.",
        "Omar Sabri visited the embassy. The director, Vera Lindt, threatened him.",
        "Omar Sabri was beaten in Graz. His director, Vera Lindt, was threatened.",
        "The Delta Foundation was attacked. The former director, Vera Lindt, was beaten.",
        "The Delta Foundation was attacked. A director, Vera Lindt, was beaten.",
        "The Delta Foundation was attacked. The film director, Vera Lindt, was beaten.",
        "The Delta Foundation showed a film. The director, Vera Lindt, was threatened.",
        "The Delta Foundation's guests slept at a hotel. The director, Vera Lindt, was threatened.",
        "The Delta Foundation complained. The director, Vera Lindt, of the Gulf Table, was beaten.",
        "The Delta Foundation was attacked. The director, Vera Lindt, and Jonas Falk were beaten.",
        "A member of the Delta Foundation was followed on a tram. The conductor, Jan Malik, saw it.",
        "Students occupied a hall of Umea University. The spokesman, Jan Malik, was arrested.",
        "The Night Wolves attacked the Delta Foundation. The chairman, Jan Malik, was arrested for "
        "the attack.",
        "Four men watched the Delta Foundation. The director, Jan Malik, ordered the watch.",
        "The Delta Foundation was attacked. Later the police came. They left. The director, Vera "
        "Lindt, was beaten.",
    ],
)  # fmt: skip
def test_is_of_nobody_in_doubt(nlp: Language, text: str) -> None:
    assert not ties(nlp, text)
