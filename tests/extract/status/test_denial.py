"""Whom a denial is of, and over what it reaches, by the grammar alone."""

import pytest
from spacy.language import Language

from extract.status.cues import Status, status_of

pytestmark = pytest.mark.model


def status(nlp: Language, text: str, trigger: str) -> Status:
    return status_of(next(t for t in nlp(text) if t.text == trigger))


@pytest.mark.parametrize(
    "text",
    [
        "BERN, March 14 - Azerbaijan's embassy denied that its guards had beaten the student.",
        "LONDON, May 3 (Newswire) - The embassy denied that its guards had beaten the student.",
        "KIGALI — The embassy rejected claims that its guards had beaten the student.",
    ],
)
def test_a_dateline_does_not_deny(nlp: Language, text: str) -> None:
    found = status(nlp, text, "beaten")
    assert found.modality == "denied"
    assert found.source is not None and found.source.text == "embassy"


def test_a_body_in_capitals_denies(nlp: Language) -> None:
    found = status(nlp, "ZAPU, a party, denied that it had beaten the student.", "beaten")
    assert found.source is not None and found.source.text == "ZAPU"


def test_a_question_after_its_speaker_is_a_question(nlp: Language) -> None:
    asked = status(nlp, "Aline: are we still protesting on Saturday?", "protesting")
    assert (asked.modality, asked.rule) == ("hypothetical", "question")
    assert status(nlp, "Aline: we are protesting again.", "protesting").modality == "asserted"


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("A court acquitted two of the young men of beating a student.", "beating"),
        ("The consul was cleared by a court in Lyon of following the dancer.", "following"),
        (
            "The embassy rejects the allegations published by a newspaper concerning the"
            " surveillance of workers.",
            "surveillance",
        ),
        ("The claim that they were paid is an insult to them.", "paid"),
    ],
)
def test_a_denial_reaches_over_what_stands_between(nlp: Language, text: str, trigger: str) -> None:
    assert status(nlp, text, trigger).modality == "denied"


def test_a_report_about_a_beating_is_no_denial_of_it(nlp: Language) -> None:
    text = "A report published by a lawyer concerning the beating of a nurse appeared on Monday."
    assert status(nlp, text, "beating").modality != "denied"
