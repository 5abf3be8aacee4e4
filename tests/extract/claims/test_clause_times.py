"""The date that the grammar ties to an event word."""

import pytest
from spacy.language import Language

from extract.claims.clause_times import tied
from extract.language_model import load_model
from extract.times import find_times
from extract.tokenizer import keep_hyphens

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def nlp() -> Language:
    return keep_hyphens(load_model())


def tied_date(nlp: Language, text: str, word: str, *others: str) -> str | None:
    """The date of a word of a sentence in which `others` tell events, too."""
    doc = nlp(text)
    (trigger,) = [token for token in doc if token.text == word]
    events = [token.i for token in doc if token.text in (word, *others)]
    dates = [found for found in find_times(text) if found.kind == "date"]
    found = tied(trigger, dates, events)
    return None if found is None else found.text


@pytest.mark.parametrize(
    ("text", "word", "date"),
    [
        ("The ministry refused the printer a visa in April 2021.", "refused", "April 2021"),
        ("Two men threatened a student from Keren at the station that day.", "threatened",
         "that day"),
        ("The court closed the file of May 2021.", "closed", None),
    ],
)  # fmt: skip
def test_a_date_that_the_parser_hangs_on_object_or_place_is_of_the_verb(
    nlp: Language, text: str, word: str, date: str | None
) -> None:
    assert tied_date(nlp, text, word) == date


def test_a_date_beside_a_noun_that_tells_an_event_is_of_the_noun(nlp: Language) -> None:
    text = "The ministry refused the printer a trial in April 2021."
    assert tied_date(nlp, text, "refused") == "April 2021"
    assert tied_date(nlp, text, "refused", "trial") is None


@pytest.mark.parametrize(
    ("text", "word", "date"),
    [
        ("The envoy spoke on Wednesday, threatening the editor with prison.", "threatening",
         "Wednesday"),
        ("On Monday the men followed her home, shouting threats.", "shouting", "Monday"),
        ("The envoy spoke on Wednesday after threatening the editor with prison.", "threatening",
         None),
    ],
)  # fmt: skip
def test_a_bare_participle_shares_the_day_of_its_verb(
    nlp: Language, text: str, word: str, date: str | None
) -> None:
    assert tied_date(nlp, text, word) == date


def test_a_day_right_before_a_name_is_no_part_of_it(nlp: Language) -> None:
    assert tied_date(nlp, "On Sunday Weller's house was searched.", "searched") == "Sunday"


@pytest.mark.parametrize(
    ("text", "word", "date"),
    [
        ("She was stopped in May by two men who threatened her.", "threatened", "May"),
        ("She was stopped in May by two men who had threatened her.", "threatened", None),
        ("She met two men in May who threatened her.", "threatened", None),
    ],
)  # fmt: skip
def test_what_the_doer_did_meanwhile_shares_the_date(
    nlp: Language, text: str, word: str, date: str | None
) -> None:
    assert tied_date(nlp, text, word) == date


@pytest.mark.parametrize(
    ("text", "word", "date"),
    [
        ("She has lived in Osh since 2019, when two officers beat her.", "beat", "since 2019"),
        ("She has lived in Osh since 2019, where two officers beat her.", "beat", None),
    ],
)  # fmt: skip
def test_a_clause_with_when_tells_of_its_date(
    nlp: Language, text: str, word: str, date: str | None
) -> None:
    assert tied_date(nlp, text, word) == date
