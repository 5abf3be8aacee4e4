"""Capitals that mean their state, and capitals that are towns."""

import pytest
from spacy.language import Language

from extract.coreference.territory import reading_of
from extract.language_model import load_model
from extract.tokenizer import keep_hyphens
from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def nlp() -> Language:
    return keep_hyphens(load_model())


def read(nlp: Language, text: str, name: str, *, capital: bool = True) -> str:
    token = next(token for token in nlp(text) if token.text == name)
    return reading_of(token, capital=capital)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The clerk acted on instructions from Bishkek.", "Bishkek"),
        ("The files were forwarded to Bishkek.", "Bishkek"),
        ("A list of their names reached Bishkek in May.", "Bishkek"),
        ("Pretoria said that no call was made.", "Pretoria"),
        ("The critics of Bishkek signed a letter.", "Bishkek"),
        ("Bishkek officials denied it.", "Bishkek"),
        ("Bishkek's threats did not stop.", "Bishkek"),
    ],
)
def test_a_capital_that_acts_or_is_told_is_its_state(nlp: Language, text: str, name: str) -> None:
    assert read(nlp, text, name) == "actor"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Her flight from Bishkek was late.", "Bishkek"),
        ("The crates were trucked to Bishkek.", "Bishkek"),
        ("The travelers reached Bishkek in May.", "Bishkek"),
        ("He was spirited out of Tbilisi at night.", "Tbilisi"),
        ("They had made Tbilisi their home.", "Tbilisi"),
        ("The residents of Tbilisi signed a letter.", "Tbilisi"),
        ("He was a tally clerk at the port of Moroni.", "Moroni"),
        ("A Bishkek baker was fined.", "Bishkek"),
        ("The mayor of Bishkek was fined.", "Bishkek"),
        ("He has slept badly since Bishkek.", "Bishkek"),
        ("The owner of Bishkek's airport was fined.", "Bishkek"),
    ],
)
def test_a_capital_that_is_a_scene_or_has_inhabitants_is_a_town(
    nlp: Language, text: str, name: str
) -> None:
    assert read(nlp, text, name) == "place"


def test_of_a_country_only_grammar_decides(nlp: Language) -> None:
    assert read(nlp, "The residents of Chad signed a letter.", "Chad", capital=False) == "actor"
    assert read(nlp, "He fled from Chad at night.", "Chad", capital=False) == "place"
    assert read(nlp, "He was smuggled out of Chad.", "Chad", capital=False) == "place"


def test_a_town_is_no_evidence_about_its_state(tell: Read) -> None:
    told = tell("She fled to Kenya in 2020. Two men beat her in Nairobi. Kenyan police came.")
    (state,) = (e for e in told.extraction.entities if e.id == "state:KE")
    assert "Nairobi" not in {mention.text for mention in state.mentions}
