"""Who says it, and who only seems to, on frames made by hand."""

import pytest
from spacy.language import Language

from extract.tellers.nearer_speakers import counted_by, said_between, said_by_the_nearer
from extract.tellers.no_speakers import (
    charged_with_it,
    contradicted_source,
    said_of_another,
    spoken_to,
)
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


@pytest.mark.parametrize(
    ("text", "source", "kept"),
    [
        ("The chair was not expelled, as some papers reported.", "papers", False),
        ("The boys were never beaten, as the channel had claimed.", "channel", False),
        ("The chair was not expelled, as the dean confirmed.", "dean", True),
        ("The dean said that the chair was not expelled.", "dean", True),
        ("She was beaten, not, as the leaflet has it, the guard.", "leaflet", False),
    ],
)
def test_who_reported_what_did_not_happen_does_not_say_so(
    nlp: Language, text: str, source: str, kept: bool
) -> None:
    doc = nlp(text)
    trigger = "beaten" if "beaten" in text else "expelled"
    told = contradicted_source(frame(word(doc, trigger), "negated", word(doc, source)))
    assert (told.source is not None) == kept


@pytest.mark.parametrize(
    ("text", "source", "kept"),
    [
        ("A clerk appeared in court on charges that he followed her.", "clerk", False),
        ("A clerk alleged in court that he followed her.", "clerk", True),
        ("The prosecutor reported on allegations that he followed her.", "prosecutor", True),
    ],
)
def test_whom_a_charge_is_against_does_not_say_so(
    nlp: Language, text: str, source: str, kept: bool
) -> None:
    doc = nlp(text)
    told = charged_with_it(frame(word(doc, "followed"), "alleged", word(doc, source)))
    assert (told.source is not None) == kept


@pytest.mark.parametrize(
    ("text", "trigger", "kept"),
    [
        ("Chair: Mr Obi, did you follow her?", "follow", False),
        ("Ms Obi, were you filmed?", "filmed", False),
        ("Obi, who was there, says that guards filmed you.", "filmed", True),
        ("Obi asks whether you were filmed?", "filmed", True),
        ("Mr Obi, you told us that guards filmed them; who were they?", "filmed", True),
    ],
)
def test_who_is_asked_says_nothing(nlp: Language, text: str, trigger: str, kept: bool) -> None:
    doc = nlp(text)
    told = spoken_to(frame(word(doc, trigger), "hypothetical", word(doc, "Obi")))
    assert (told.source is not None) == kept


def test_you_of_a_question_say_nothing_unless_you_are_said_to(nlp: Language) -> None:
    doc = nlp("Did you follow her home? Did you say that guards filmed her?")
    asked = frame(word(doc, "follow"), "hypothetical", word(doc, "you"))
    assert spoken_to(asked).source is None
    said = frame(word(doc, "filmed"), "hypothetical", word(doc, "you", 1))
    assert spoken_to(said).source is not None


@pytest.mark.parametrize(
    ("text", "source", "kept"),
    [
        ("The man whom others call the Bishop followed her.", "others", False),
        ("The man, who police say followed her, is a clerk.", "police", True),
        ("The others say that the man whom they know followed her.", "others", True),
    ],
)
def test_who_says_something_else_of_the_doer_does_not_say_so(
    nlp: Language, text: str, source: str, kept: bool
) -> None:
    doc = nlp(text)
    told = said_of_another(frame(word(doc, "followed"), "asserted", word(doc, source)))
    assert (told.source is not None) == kept


def test_of_whom_it_is_said_does_not_say_so(nlp: Language) -> None:
    doc = nlp("A colonel, of whom several prisoners say that he beat them, lives in Lisbon.")
    told = said_by_the_nearer(frame(word(doc, "beat"), "asserted", word(doc, "colonel")))
    assert told.source is not None and told.source.text == "prisoners"
