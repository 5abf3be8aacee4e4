"""Questions that "And" joins, or that have the words of a statement, and their short answers."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model

_END = "\nHOST: How was that?\nTEKLE: I do not know."


def _read(tell: Read, question: str, answer: str, type_: str) -> str:
    told = tell(f"HOST: {question}\nTEKLE: {answer}{_END}")
    claim = told.one(type_)
    speakers = {told.entities[str(one.entity)].name for one in claim.attribution if one.entity}
    assert claim.modality == "hypothetical" or speakers <= {"TEKLE"}
    return claim.modality


@pytest.mark.parametrize(
    ("question", "answer", "type_", "modality"),
    [
        ("And were you threatened by the embassy?", "I was, on the phone.", "threaten", "asserted"),
        ("So your brother was arrested?", "He was.", "detain", "asserted"),
        ("But did the ambassador follow you?", "He did.", "surveil", "asserted"),
        ("And the agents photographed you?", "Yes.", "surveil", "asserted"),
        ("And so they hacked your phone?", "Yes, twice.", "cyber_intrusion", "asserted"),
        ("You were kidnapped in Bangkok?", "Yes.", "detain", "asserted"),
        ("And has the secret service harassed you?", "It has.", "harass", "asserted"),
        ("So the embassy refused your passport?", "It did.", "restrict_mobility", "asserted"),
        ("You were tortured there?", "No, never.", "assault", "negated"),
        ("But was your mother beaten?", "She was not.", "assault", "negated"),
        ("And the consulate filmed the march?", "No.", "surveil", "denied"),
        ("And the agents kidnapped your son?", "No, they did not.", "detain", "negated"),
        ("Then did they cancel your passport?", "They did not.", "restrict_mobility", "negated"),
    ],
)
def test_the_answer_tells_what_was_asked(
    tell: Read, question: str, answer: str, type_: str, modality: str
) -> None:
    assert _read(tell, question, answer, type_) == modality


@pytest.mark.parametrize(
    ("question", "answer", "type_"),
    [
        ("So the consul threatened you?", "So they say.", "threaten"),
        ("So the consul threatened you?", "He was drunk.", "threaten"),
        ("And will they arrest you?", "They will.", "detain"),
        ("And could they kidnap you here?", "They could.", "detain"),
        ("And if you return, will you be arrested?", "Yes.", "detain"),
        ("So the police arrested you because of your blog?", "No.", "detain"),
        ("And the consul threatened you in Paris?", "No, in Lyon.", "threaten"),
        ("And the consul threatened you and your sister?", "Yes, I think so.", "threaten"),
    ],
)
def test_others_leave_it_open(tell: Read, question: str, answer: str, type_: str) -> None:
    assert _read(tell, question, answer, type_) == "hypothetical"


@pytest.mark.parametrize(
    ("question", "answer", "type_", "modality"),
    [
        ("But the police did not arrest you?", "They did.", "detain", "asserted"),
        ("So the guards didn't beat you?", "They did.", "assault", "asserted"),
        ("But your passport was not revoked?", "It was.", "restrict_mobility", "asserted"),
        ("And your brother was never arrested?", "He was.", "detain", "asserted"),
        ("But the police did not arrest you?", "They did not.", "detain", "negated"),
        ("But the police did not arrest you?", "No.", "detain", "negated"),
        ("But the police did not arrest you?", "Yes.", "detain", "negated"),
        ("But the police did not arrest you?", "They did nothing.", "detain", "negated"),
        ("But the police will not arrest you?", "They will.", "detain", "negated"),
        ("But the police did not arrest you?", "I did.", "detain", "negated"),
    ],
)
def test_an_answer_may_contradict(
    tell: Read, question: str, answer: str, type_: str, modality: str
) -> None:
    told = tell(f"HOST: {question}\nTEKLE: {answer}{_END}")
    assert told.one(type_).modality == modality
