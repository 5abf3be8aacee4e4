"""Negations that tell of a deed."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("The police did not arrest her until Friday.", "detain"),
        ("They did not threaten her until they had her number.", "threaten"),
        ("He had never been so badly beaten.", "assault"),
        ("She has never been threatened so openly.", "threaten"),
        ("It goes without saying that he was followed.", "surveil"),
        ("It was nothing short of an abduction.", "detain"),
        ("This is not so: guards beat him.", "assault"),
        ("That is false: the student was questioned.", "detain"),
        ("Omar Farah was not detained until March 2023, police said.", "detain"),
        ("The consul had not threatened her until she spoke at the rally.", "threaten"),
        ("He has never been beaten like that.", "assault"),
        ("This is untrue: the student was questioned and her brother was arrested.", "detain"),
    ],
)
def test_it_was_done(tell: Read, sentence: str, type_: str) -> None:
    assert {c.modality for c in tell(sentence).claims(type_)} == {"asserted"}


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("This is untrue: nobody was arrested.", "detain"),
        ("He has never been threatened as a student.", "threaten"),
        ("He never so much as touched the exile.", "assault"),
        ("The embassy denied that guards beat him.", "assault"),
        ("Agents have never followed her.", "surveil"),
        ("Police had not arrested Omar Farah until now.", "detain"),
        ("She was not arrested until the date of this report.", "detain"),
        ("They did not beat her until she bled; they only shouted.", "assault"),
        ("Omar Farah was not held until trial but released at once.", "detain"),
        ("Ana Li was not detained until 2025 as the report claims.", "detain"),
        ("They were not followed until dawn.", "surveil"),
        ("She has never been followed so far.", "surveil"),
        ("She has never been beaten so badly that she needed a doctor.", "assault"),
        ("He has never been beaten like this man claims.", "assault"),
        ("The consul has never threatened anyone like this student.", "threaten"),
        ("He said nothing short of an abduction would bring her home.", "detain"),
        ("It was nothing less than false to say that agents beat her.", "assault"),
        ("This is not true: the report says that the consul beat a student.", "assault"),
        ("This is false: that the police beat a student.", "assault"),
        ("This is untrue - the claim that agents beat the student.", "assault"),
        ("That is untrue: had police beaten him, we would know.", "assault"),
        ("It is false - he was beaten - says the ministry.", "assault"),
    ],
)
def test_it_was_not(tell: Read, sentence: str, type_: str) -> None:
    assert all(c.modality in ("denied", "negated") for c in tell(sentence).claims(type_))


@pytest.mark.parametrize(
    "sentence",
    ["The agents came close to kidnapping him.", "Men came within an inch of abducting Omar Said."],
)
def test_what_came_close_was_not_done(tell: Read, sentence: str) -> None:
    assert tell(sentence).one("detain").modality == "attempted"


def test_who_says_it_of_himself_denies_it(tell: Read) -> None:
    said = "The consulate has informed us that it neither organised nor funded the gathering."
    assert {c.modality for c in tell(said).claims("mobilize")} == {"denied"}


def test_the_claim_before_the_verdict_is_denied(tell: Read) -> None:
    told = tell(
        "A blog claims that the police arrested a student. That is a lie: the student was beaten."
    )
    assert told.one("detain").modality == "denied"
    assert told.one("assault").modality == "asserted"


@pytest.mark.parametrize(
    ("sentence", "type_", "modality"),
    [
        ("We have received reports of threats against students.", "threaten", "alleged"),
        (
            "The panel overlooked the evidence that two students were arrested on their return.",
            "detain",
            "asserted",
        ),
    ],
)
def test_reports_only_tell_and_evidence_shows(
    tell: Read, sentence: str, type_: str, modality: str
) -> None:
    assert tell(sentence).one(type_).modality == modality
