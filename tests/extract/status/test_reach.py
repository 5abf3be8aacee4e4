"""Of which events a word that denies or negates can be said."""

import pytest
from spacy.language import Language

from extract.pipeline import build_nlp
from extract.status.reach import may_refute
from extract.status.unrefuted import founded_refutation
from tests.extract.status.by_hand import frame, word

pytestmark = pytest.mark.model


def test_of_two_claims_each_is_denied_by_its_own_words(nlp: Language) -> None:
    doc = nlp(
        "The union said that it had called on no one to come and that its members had been beaten."
    )
    no = word(doc, "no")
    assert may_refute(no, word(doc, "called"))
    assert not may_refute(no, word(doc, "beaten"))
    assert founded_refutation(frame(word(doc, "beaten"), "denied")).modality == "asserted"


def test_a_claim_needs_no_that_to_be_one_of_two(nlp: Language) -> None:
    doc = nlp("The consul said he had not paid anyone and that the students had attacked his car.")
    assert may_refute(word(doc, "not"), word(doc, "paid"))
    assert not may_refute(word(doc, "not"), word(doc, "attacked"))


def test_who_does_not_say_two_things_says_neither(nlp: Language) -> None:
    doc = nlp("The envoy never said that they had paid him and that they had beaten him.")
    assert may_refute(word(doc, "never"), word(doc, "paid"))
    assert may_refute(word(doc, "never"), word(doc, "beaten"))


@pytest.mark.model
@pytest.mark.parametrize(
    ("sentence", "trigger", "refuted"),
    [
        ("The dean did not notice that two men followed the student.", "followed", False),
        ("He had not realized that his phone was hacked.", "hacked", False),
        ("The dean did not know that anyone had followed the student.", "followed", True),
        ("I do not know that two men followed the student.", "followed", True),
        ("The callers would not stop threatening her mother.", "threatening", False),
        ("The callers stopped short of threatening her mother.", "threatening", True),
    ],
)
def test_what_somebody_was_unaware_of_was_done(sentence: str, trigger: str, refuted: bool) -> None:
    doc = build_nlp()(sentence)
    event = next(token for token in doc if token.text == trigger)
    assert any(may_refute(word, event) for word in doc) == refuted


def test_who_somebody_is_not_says_nothing_of_the_deed(nlp: Language) -> None:
    doc = nlp("Mr. Tal, no relation to the consul, was threatened by phone.")
    assert not may_refute(word(doc, "no"), word(doc, "threatened"))
    doc = nlp("No relation of the consul was threatened by phone.")
    assert may_refute(word(doc, "No"), word(doc, "threatened"))


@pytest.mark.parametrize(
    ("text", "verb", "occasion"),
    [
        ("The paper withdrew the article under pressure from the embassy.", "withdrew", "pressure"),
        ("The rector denied it after threats from the consulate.", "denied", "threats"),
        ("The minister denied, amid protests outside, that he had paid.", "denied", "protests"),
    ],
)
def test_what_there_was_when_somebody_denied_is_not_denied(
    nlp: Language, text: str, verb: str, occasion: str
) -> None:
    doc = nlp(text)
    assert not may_refute(word(doc, verb), word(doc, occasion))


def test_what_is_denied_to_have_come_after_threats_may_be_denied(nlp: Language) -> None:
    doc = nlp("The rector denied that he had cancelled it after threats from the consulate.")
    assert may_refute(word(doc, "denied"), word(doc, "cancelled"))


@pytest.mark.parametrize(
    ("text", "event", "word"),
    [
        ("The attack did not come out of nowhere.", "attack", "not"),
        ("The attack did not come out of nowhere.", "attack", "nowhere"),
        ("The threats came as no surprise.", "threats", "no"),
    ],
)
def test_what_surprised_nobody_came(nlp: Language, text: str, event: str, word: str) -> None:
    doc = nlp(text)
    token = next(t for t in doc if t.text == word)
    assert not may_refute(token, next(t for t in doc if t.text == event))


def test_what_did_not_come_did_not(nlp: Language) -> None:
    doc = nlp("The protest did not come.")
    assert may_refute(word(doc, "not"), word(doc, "protest"))
