"""Who only seems to say it, on frames made by hand."""

import pytest
from spacy.language import Language

from extract.tellers.no_speakers import (
    charged_with_it,
    contradicted_source,
    said_of_another,
    spoken_to,
)
from tests.extract.status.by_hand import frame, word

pytestmark = pytest.mark.model


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
