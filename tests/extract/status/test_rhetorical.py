"""Questions and cries that claim what they ask."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Did the embassy not threaten her?", "threaten"),
        ("Didn't the Varosian consulate threaten her in March?", "threaten"),
        ("Have they not taken my brother already?", "taken"),
        ("Was Rahim Sobhani not beaten by guards of the consulate?", "beaten"),
        ("Hasn't the regime killed two of his cousins?", "killed"),
        ('"Did the embassy not threaten her?" asked Omar Tal.', "threaten"),
        ("As if the consul had not threatened her!", "threatened"),
        ("As if they had not burned down his shop!", "burned"),
        ("They beat him, didn't they?", "beat"),
        ("Officials of the embassy have followed her for months, haven't they?", "followed"),
        ("Who but the embassy would have sent them?", "sent"),
    ],
)
def test_who_asks_like_that_claims_it(tell: Read, text: str, trigger: str) -> None:
    assert tell(text).by_trigger(trigger).modality == "alleged"


def test_what_was_tried_stays_tried(tell: Read) -> None:
    text = "Haven't Uzbek agents already tried to abduct her once?"
    assert tell(text).by_trigger("abduct").modality == "attempted"


@pytest.mark.parametrize(
    ("text", "trigger", "modality"),
    [
        ("Did the embassy threaten her?", "threaten", "hypothetical"),
        ("Was he beaten?", "beaten", "hypothetical"),
        ("Why did the embassy not threaten anybody else?", "threaten", "negated"),
        ("Why didn't the police arrest the men?", "arrest", "negated"),
        ("The embassy has not threatened her, has it?", "threatened", "negated"),
        ("They never followed him, did they?", "followed", "negated"),
        ("Won't the embassy threaten her?", "threaten", "hypothetical"),
        ("As if he had threatened anybody!", "threatened", "hypothetical"),
        ("As though nobody had been beaten!", "beaten", "negated"),
        ('"Was he not beaten?" the judge asked. "No," the doctor said.', "beaten", "negated"),
        ('"Didn\'t he attack the guard first?" the officer asked.', "attack", "hypothetical"),
        ("Were they not arrested because there was no evidence?", "arrested", "negated"),
        ("Did the consulate not let Omar Tal leave?", "let", "hypothetical"),
        ("Did the embassy not issue Leyla Demir a passport?", "issue", "hypothetical"),
    ],
)
def test_who_only_asks_claims_nothing(tell: Read, text: str, trigger: str, modality: str) -> None:
    assert tell(text).by_trigger(trigger).modality == modality
