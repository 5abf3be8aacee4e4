"""A tie that a question asks for is none; what the question takes for granted stays."""

import pytest
from spacy.language import Language

from extract.naming.mentions import find_mentions
from extract.relations.found import find_relations
from tests.extract.conftest import Read

pytestmark = pytest.mark.model


def types(nlp: Language, text: str) -> set[str]:
    doc = nlp(text)
    return {r.type for r in find_relations(doc, find_mentions(doc)) if r.type != "part_of"}


@pytest.mark.parametrize(
    "text",
    [
        "Was the newspaper financed by the Algerian secret service? Nobody could tell.",
        "Mr. Stone: Are these men paid by the Ugandan embassy?\nMs. Akello: We do not know.",
        "Mr. Blake: Are you telling us that the Turkish foundation works on behalf of Ankara?",
        "Mr. Roy: Are you an employee of the Algerian consulate?\nMr. Benali: No, I am not.",
        "Mr. Nowak: And you say the association is paid by Phnom Penh?",
        "The Chair: So the Lotus Club is directed by the Lao embassy?\nMs. Tran: No.",
        "Do you believe that Peter Obi works for the Rwandan embassy?",
        "Is Dalia Haddad a member of the Cedar Party? The police asked it twice.",
        "Was Omar Tal the head of the Nile Foundation? She could not say.",
        "Did Rustam Kadyr threaten her on behalf of the Belarusian consulate?",
        "Why do you say that the Cedar League is funded by the embassy?",
        "What makes you think that Lin Wei works for the Chinese embassy?",
        "Is Ali Haddad your brother? No, he said.",
        "Mr. Ortiz: You are the head of the Managua Circle?\nMs. Vega: I am not.",
        "Who told you that Umed Karimov works for the Tajik embassy?",
    ],
)
def test_what_is_asked_ties_nobody(nlp: Language, text: str) -> None:
    assert not types(nlp, text)


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Did Peter Lima, the consul of Angola, threaten you?", "represents"),
        ("Did the men paid by the Ugandan embassy beat you?", "funds"),
        ("Did the embassy's spokesman Omar Tal call you?", "represents"),
        ("Did you know that the Cedar League is funded by the Syrian embassy?", "funds"),
        ("How long has Omar Tal worked for the Sudanese embassy?", "employed_by"),
        ("The Cedar League is funded by the embassy, but who pays the guards?", "funds"),
        ("When did Ana Ruiz join the Palm Society?", "member_of"),
        ("Did you meet the head of the Nile Foundation, Omar Tal?", "leads"),
        ("Where was Samia Toumi, spokeswoman of the Atlas Movement?", "represents"),
        ("Was Hana Aziz, president of the Nile League, arrested?", "leads"),
        ("Is Vera Kulik, who leads the Minsk Committee, in danger?", "leads"),
        ("Did your brother Ali Haddad warn you?", "family_of"),
        ("Isn't it strange that the Omani embassy finances the Jasmine Choir?", "funds"),
        ("Omar Tal works for the Sudanese embassy. Did he call you?", "employed_by"),
    ],
)
def test_what_is_taken_for_granted_ties(nlp: Language, text: str, type_: str) -> None:
    assert type_ in types(nlp, text)


def test_a_yes_leaves_it(tell: Read) -> None:
    text = "Mr. Hill: Is the Lotus Club funded by the Lao embassy?\nMs. Vo: Yes, since 2019."
    assert "funds" in {claim.type for claim in tell(text).extraction.claims}
