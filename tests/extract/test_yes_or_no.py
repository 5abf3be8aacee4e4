"""What a question asks about is told by whoever answers it."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_", "modality"),
    [
        ("Q: Were you followed in Berlin?\nA: Yes, twice in May.", "surveil", "asserted"),
        ("Q. Did agents beat your son?\nA. No, they only shouted.", "assault", "negated"),
        ("Did they follow you? - They did.", "surveil", "asserted"),
        ("Was Mr Ndayizeye beaten in Ghent? - No.", "assault", "negated"),
        ("Is it true that the guards beat him? Yes.", "assault", "asserted"),
        (
            "Mr. DORN: Did the guards beat Mr. Vu?\nThe AMBASSADOR: Certainly not.",
            "assault",
            "denied",
        ),
        (
            "Journalist: Have your guards beaten students?\nAmbassador Li: They have not.",
            "assault",
            "denied",
        ),
    ],
)
def test_a_yes_or_no_says_what_was_so(tell: Read, text: str, type_: str, modality: str) -> None:
    assert tell(text).one(type_).modality == modality


@pytest.mark.parametrize(
    "answer",
    [
        "No comment.",
        "Yes, I think so.",
        "So I was told.",
        "She was not sure.",
        "Yes and no.",
        "Never have I heard such nonsense.",
        "Nobody knows.",
        "Not that I know.",
        "I did what I could.",
    ],
)
def test_other_answers_leave_it_open(tell: Read, answer: str) -> None:
    told = tell(f"Q: Did the guards of the embassy beat him?\nA: {answer}")
    assert told.one("assault").modality == "hypothetical"


@pytest.mark.parametrize(
    "question",
    [
        "Were you beaten or only followed?",
        "Will they beat you again?",
        "Why was he not beaten?",
    ],
)
def test_other_questions_have_no_yes(tell: Read, question: str) -> None:
    told = tell(f"Q: {question}\nA: Yes, Nadia Karim.")
    assert told.one("assault").modality != "asserted"


def test_whoever_answers_is_the_source(tell: Read) -> None:
    told = tell("Interviewer: Were you threatened by the consul?\nNadia Karim: I was, many times.")
    (source,) = told.one("threaten").attribution
    assert source.text == "Nadia Karim"


def test_who_did_it_is_named_by_the_answer(tell: Read) -> None:
    told = tell("Interviewer: Who arrested your brother?\nNadia Karim: The police of Managua.")
    arrest = told.one("detain")
    assert arrest.modality == "asserted"
    assert told.fillers(arrest, "initiator") == {"police of Managua"}


@pytest.mark.parametrize("answer", ["Nobody I know.", "No idea.", "Good question.", "I saw none."])
def test_an_answer_that_names_nobody_accuses_nobody(tell: Read, answer: str) -> None:
    told = tell(f"Q: Who arrested your brother?\nA: {answer}")
    arrest = told.one("detain")
    assert told.fillers(arrest, "initiator") <= {"Who"}


def test_anyone_who_may_have_done_it_is_nobody(tell: Read) -> None:
    told = tell("Q: Did anyone beat you?\nA: Yes, twice.")
    assert told.fillers(told.one("assault"), "initiator") == set()
