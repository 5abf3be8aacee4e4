"""Who did it is said before who did not: "it was the landlord, not the state, who killed her"."""

import pytest
from spacy.language import Language

from extract.roles.contrasted_doers import done_by_another
from tests.extract.conftest import Read
from tests.extract.status.by_hand import frame, word

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "doer", "modality"),
    [
        (
            "It was her former landlord, not her country, who killed her.",
            "her former landlord",
            "asserted",
        ),
        (
            "The court found that it was a rival, not the Rwandan government, who shot the exile.",
            "rival",
            "asserted",
        ),
        ("It was the army, not the police, which raided the office.", "army", "asserted"),
        (
            "It was a jealous rival, not the consulate, who leaked the dissident's address.",
            "jealous rival",
            "asserted",
        ),
        (
            "The police denied that it was the landlord, not the state, who killed her.",
            "landlord",
            "denied",
        ),
        (
            "The minister claimed that it was exiles, not agents, who beat the student.",
            "exiles",
            "alleged",
        ),
        (
            "It is not true that it was the exile, not the embassy, who killed her.",
            "exile",
            "negated",
        ),
        ("It was allegedly the exile, not the embassy, who killed her.", "exile", "alleged"),
        ("If it was the exile, not the embassy, who killed her, try him.", "exile", "hypothetical"),
        ("Was it the landlord, not the state, who killed her?", "landlord", "hypothetical"),
    ],
)
def test_who_did_it_is_said_first(tell: Read, text: str, doer: str, modality: str) -> None:
    told = tell(text)
    claim = [c for c in told.extraction.claims if c.kind == "event"][-1]
    assert told.fillers(claim, "initiator") == {doer}
    assert claim.modality == modality


@pytest.mark.parametrize(
    "text",
    [
        "It was her brother, not her husband, who was beaten by guards.",
        "It was the student, not the consul, whom the guards beat.",
    ],
)
def test_who_suffered_it_is_no_doer(tell: Read, text: str) -> None:
    told = tell(text)
    claim = [c for c in told.extraction.claims if c.kind == "event"][-1]
    assert told.fillers(claim, "initiator") <= {"guards"}


@pytest.mark.parametrize(
    ("text", "type_", "doer"),
    [
        ("It was the consul, not Ana Li's husband, who beat her.", "assault", "consul"),
        ("It was the guard, not Omar Tal's brother, who hit him.", "assault", "guard"),
        ("It was two clerks, not the neighbor's sons, who followed her.", "surveil", "two clerks"),
    ],
)
def test_a_relative_set_apart_in_a_cleft(tell: Read, text: str, type_: str, doer: str) -> None:
    told = tell(text)
    deed = told.one(type_)
    assert deed.modality == "asserted"
    assert told.fillers(deed, "initiator") == {doer}


@pytest.mark.parametrize(
    ("text", "trigger", "wrong", "right"),
    [
        ("She was not beaten by the consul but by his driver.", "beaten", "consul", "driver"),
        ("The banner was torn not by exiles but by two clerks.", "torn", "exiles", "clerks"),
        ("It was not the police who beat him but two clerks.", "beat", "police", "clerks"),
        ("Not the police but two clerks beat him.", "beat", "police", "clerks"),
    ],
)
def test_a_deed_of_another_was_done(
    nlp: Language, text: str, trigger: str, wrong: str, right: str
) -> None:
    doc = nlp(text)
    told = done_by_another(frame(word(doc, trigger), "negated", initiator=word(doc, wrong)))
    assert told.modality == "asserted"
    assert [f.head.text for f in told.fillers] == [right]


@pytest.mark.parametrize(
    "text",
    [
        "They were not beaten by the police but were held by them.",
        "She was not beaten by the consul, but she was followed by his driver.",
    ],
)
def test_a_deed_beside_another_was_not_done(nlp: Language, text: str) -> None:
    told = frame(word(nlp(text), "beaten"), "negated")
    assert done_by_another(told) == told


@pytest.mark.parametrize(
    ("text", "modality", "wrong"),
    [
        (
            "It was not the embassy that threatened her but her former husband.",
            "asserted",
            "embassy",
        ),
        ("It was not the police who threatened him but men of the consul.", "asserted", "police"),
        ("It was not the consul who threatened her, but she was afraid.", "negated", ""),
        ("The embassy has not so much as threatened him.", "negated", ""),
    ],
)
def test_a_cleft_sets_the_first_apart(tell: Read, text: str, modality: str, wrong: str) -> None:
    told = tell(text)
    claim = told.one("threaten")
    assert claim.modality == modality
    assert wrong not in told.fillers(claim, "initiator")
    assert "her former husband" not in told.fillers(claim, "target")


def test_not_so_much_the_one_as_the_other_is_both(tell: Read) -> None:
    told = tell("She was not so much followed as hunted.")
    assert {c.modality for c in told.extraction.claims if c.kind == "event"} == {"asserted"}
