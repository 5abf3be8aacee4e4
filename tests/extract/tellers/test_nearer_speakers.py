"""Who says it, where a nearer speaker stands, on frames made by hand."""

import pytest
from spacy.language import Language

from extract.tellers.nearer_speakers import counted_by, said_between, said_by_the_nearer
from tests.extract.status.by_hand import frame, word

pytestmark = pytest.mark.model


def test_the_second_of_two_speakers_says_the_second_thing(nlp: Language) -> None:
    doc = nlp("The paper wrote that police beat him, but the prefecture said nobody had hit him.")
    told = said_by_the_nearer(frame(word(doc, "hit"), "negated", word(doc, "paper")))
    assert told.source == word(doc, "prefecture")
    first = said_by_the_nearer(frame(word(doc, "beat"), "asserted", word(doc, "paper")))
    assert first.source == word(doc, "paper")


@pytest.mark.parametrize(
    ("text", "trigger", "source", "modality"),
    [
        ("The man who police say followed her has fled.", "followed", "police", "asserted"),
        ("Agents whom the court found had beaten him were freed.", "beaten", "court", "asserted"),
        ("A poet who the daily alleged was stabbed by agents is well.", "stabbed", "daily", "alleged"),
        ("The clerk who said that he followed her has fled.", "followed", None, "asserted"),
        ("The consulate, which we asked to condemn it, is silent.", "condemn", None, "asserted"),
        ("The man who followed her has fled.", "followed", None, "asserted"),
    ],
)  # fmt: skip
def test_who_says_it_inside_a_relative_clause_is_the_source(
    nlp: Language, text: str, trigger: str, source: str | None, modality: str
) -> None:
    told = said_between(frame(word(nlp(text), trigger), "asserted"))
    assert (told.source.text if told.source is not None else None) == source
    assert told.modality == modality


@pytest.mark.parametrize(
    ("text", "crowd", "source"),
    [
        ("The guild said that the march drew 90 weavers.", "weavers", "guild"),
        ("The guild said that 90 weavers joined the march.", "weavers", "guild"),
        ("The guild said that the march drew weavers.", "weavers", None),
        ("The guild said that the march by 90 weavers was loud.", "weavers", None),
        ("The march drew 90 weavers.", "weavers", None),
    ],
)
def test_who_counts_a_crowd_is_the_source(
    nlp: Language, text: str, crowd: str, source: str | None
) -> None:
    doc = nlp(text)
    told = counted_by(frame(word(doc, "march"), "asserted", participant=word(doc, crowd)))
    assert (told.source.text if told.source is not None else None) == source


def test_of_whom_it_is_said_does_not_say_so(nlp: Language) -> None:
    doc = nlp("A colonel, of whom several prisoners say that he beat them, lives in Lisbon.")
    told = said_by_the_nearer(frame(word(doc, "beat"), "asserted", word(doc, "colonel")))
    assert told.source is not None and told.source.text == "prisoners"
