"""Hyphenated words stay whole, dashes still split, white space is no word."""

import pytest
import spacy
from spacy.language import Language

from extract.tokenizer import (
    is_like_an_article,
    keep_hyphens,
    tell_names_from_articles,
    words_of,
)


@pytest.fixture(scope="module")
def nlp() -> Language:
    return keep_hyphens(spacy.blank("en"))


@pytest.mark.parametrize(
    "word", ["counter-protests", "pro-democracy", "pro-Beijing", "Consulate-General"]
)
def test_hyphenated_words_stay_whole(nlp: Language, word: str) -> None:
    assert [token.text for token in nlp(f"the {word}, again")] == ["the", word, ",", "again"]


@pytest.mark.parametrize("dash", ["\u2013", "\u2014", "--"])
def test_dashes_still_split(nlp: Language, dash: str) -> None:
    assert [token.text for token in nlp(f"Toronto{dash}the city")][:3] == ["Toronto", dash, "the"]


def test_other_infixes_are_those_of_spacy(nlp: Language) -> None:
    text = "He said/wrote it,then left.Then 3-4 of 5*6 went... home:now"
    plain = [token.text for token in spacy.blank("en")(text)]
    assert [token.text for token in nlp(text)] == plain


@pytest.mark.parametrize("rank", ["Insp.", "Const.", "Sgt.", "Supt.", "Lt.", "Col.", "Amb."])
def test_ranks_keep_their_period(nlp: Language, rank: str) -> None:
    said = [token.text for token in nlp(f"by {rank} Omar Haidari.")]
    assert said == ["by", rank, "Omar", "Haidari", "."]


def test_white_space_is_no_word(nlp: Language) -> None:
    doc = nlp("two  spaces\n here")
    assert [token.text for token in words_of(doc[:])] == ["two", "spaces", "here"]


def test_a_tokenizer_without_infixes_is_refused() -> None:
    nlp = spacy.blank("en")
    nlp.tokenizer = nlp.make_doc
    with pytest.raises(TypeError, match="no infixes"):
        keep_hyphens(nlp)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Police in Nghe An province came.", True),
        ("Soldiers in Hoi An arrested him.", True),
        ("An Giang is a province.", True),
        ("He asked An Nguyen.", True),
        ("An officer came.", False),
        ("He left. An officer came.", False),
        ("Arrest of An Activist", False),
        ("An FBI agent came.", False),
    ],
)
def test_the_an_of_a_name_is_no_article(nlp: Language, text: str, named: bool) -> None:
    doc = nlp(text)
    for token in doc:
        token.is_sent_start = token.i == 0 or doc[token.i - 1].text == "."
    told = [is_like_an_article(token) for token in tell_names_from_articles(doc)]
    assert any(told) == named
