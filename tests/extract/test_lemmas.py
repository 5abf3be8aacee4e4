"""Lemmas of short verbs with "e", and of verbs that the lemmatizer's list lacks."""

import pytest
import spacy
from spacy.language import Language

from extract.lemmas import with_mended_lemmas


@pytest.mark.model
@pytest.mark.parametrize(
    ("sentence", "form", "lemma"),
    [
        ("The court fined him.", "fined", "fine"),
        ("Guards raped two of the prisoners.", "raped", "rape"),
        ("They hoped to see her.", "hoped", "hope"),
        ("Loyalists staged a rally.", "staged", "stage"),
        ("Agents taped the call.", "taped", "tape"),
        ("A bot scraped her posts.", "scraped", "scrape"),
        ("Strangers texted her.", "texted", "text"),
        ("Trolls doxxed the student.", "doxxed", "doxx"),
        ("Trolls doxed the student.", "doxed", "dox"),
        ("The office was wiretapped by the police.", "wiretapped", "wiretap"),
        ("Agents surveilled her flat.", "surveilled", "surveil"),
        ("They are surveilling him.", "surveilling", "surveil"),
        # verbs that double their consonant, and others, keep what the rules say
        ("They planned a march.", "planned", "plan"),
        ("He tapped her phone.", "tapped", "tap"),
        ("The plan was scrapped by the council.", "scrapped", "scrap"),
        ("They robbed him.", "robbed", "rob"),
        ("He visited her.", "visited", "visit"),
        ("She was aided by friends.", "aided", "aid"),
    ],
)
def test_lemma(nlp: Language, sentence: str, form: str, lemma: str) -> None:
    assert {word.lemma_ for word in nlp(sentence) if word.text == form} == {lemma}


@pytest.mark.model
def test_a_noun_of_the_same_form_stays_a_noun(nlp: Language) -> None:
    assert [word.lemma_ for word in nlp("The fines and the stages were long.")][1] == "fine"


def test_a_pipeline_without_lemmatizer_stays_as_it_is() -> None:
    assert with_mended_lemmas(spacy.blank("en")).pipe_names == []
