"""Who says "I" where several persons answer by turns."""

import pytest

from tests.extract.coreference.conftest import Read
from tests.extract.coreference.spec import who

pytestmark = pytest.mark.model

LEVI, SAID = who("Levi", gender="f"), who("Said", gender="m")


@pytest.mark.parametrize(
    "text",
    [
        "Q. Ms. Levi, what happened? A. They hacked my phone. Q. Mr. Said, and you? A. I was hit.",
        "Q: Ms. Levi, who came?\nA: They hacked my phone.\nQ: And you, Mr. Said?\nA: I was hit.",
        "Question: What did they do to you, Ms. Levi?\nAnswer: They hacked my phone.\n"
        "Question: Thank you. Mr. Said, please.\nAnswer: I was hit.",
        "CHAIR: Ms. Levi, what happened? WITNESS: They hacked my phone. CHAIR: Mr. Said? "
        "WITNESS: I was hit.",
        "Q. Now, Ms. Levi, did it start in May? A. Yes. Q. And then? A. They hacked my phone. "
        "Q. Mr. Said, were you there? A. No. I was hit.",
    ],
)
def test_who_answers_is_whom_the_question_addressed(read: Read, text: str) -> None:
    told = read(text, LEVI, SAID)
    assert told.id("my") == told.id("Levi")
    assert told.id("I") == told.id("Said") != told.id("Levi")


@pytest.mark.parametrize(
    "text",
    [
        "Q. Ms. Levi, what happened? A. They hacked my phone. Q. And you? A. I was hit.",
        "Q. Ms. Levi, what happened? A. They hacked my phone. Q. Witness 2, what did you see? "
        "A. I was hit.",
    ],
)
def test_who_is_addressed_without_a_name_is_another(read: Read, text: str) -> None:
    told = read(text, LEVI)
    assert told.id("my") == told.id("Levi") != told.id("I")


@pytest.mark.parametrize(
    "text",
    [
        "Q. Was it the consul, Mr. Said? A. Yes, he hit me. Q. When? A. In May I was hit.",
        "Q. Did Mr. Said hit you? A. Yes, he hit me. Q. When? A. In May I was hit.",
        "Q. Mr. Said, the clerk, came. Who called him? A. He hit me. Q. When? A. In May I was hit.",
    ],
)
def test_who_is_told_of_is_not_addressed(read: Read, text: str) -> None:
    told = read(text, SAID)
    assert told.id("me") == told.id("I") != told.id("Said")


def test_one_person_stays_one(read: Read) -> None:
    told = read(
        "Q. Ms. Levi, what happened? A. They hacked my phone. Q. When was that, Ms. Levi? A. I "
        "think in May.",
        LEVI, LEVI,
    )  # fmt: skip
    assert told.id("my") == told.id("I") == told.id("Levi")


@pytest.mark.parametrize(
    "text",
    [
        "Q. Who threatened you? Mr. Karimi? A. Yes. I was hit.",
        "Q. And who was it that beat you? Captain Karimi? A. Yes, the captain. I was hit by him.",
        "Q. Who came to your house, Mr. Karimi? A. Yes, Mr. Karimi came. I was beaten by him.",
        "Q. Who hit you in Nairobi? A. Men. Q. Was it Colonel Karimi? A. Yes. Q. Colonel Karimi? "
        "A. Yes. I was hit.",
        "Q. Whom did you call? Omar Karimi? A. Omar Karimi. I was hit.",
        "Q. Whom did you tell, Mr. Karimi? A. I told Mr. Karimi that I was hit.",
        "JUDGE: Your witness, Mr. Karimi. Q. Did they hit you? A. I was hit.",
        "Q. What was his name? Mr. Karimi? A. Yes. I was hit.",
    ],
)
def test_a_name_asked_back_does_not_answer(read: Read, text: str) -> None:
    told = read(text, *[who("Karimi", gender="m")] * text.count("Karimi"))
    assert told.id("I") != told.id("Karimi")


def test_who_was_addressed_before_answers_who_did_it(read: Read) -> None:
    told = read(
        "Q. Mr. Said, please go on. A. I was followed. Q. By whom, Mr. Karimi? A. By Mr. Karimi. "
        "He hit me.",
        SAID, who("Karimi", gender="m"), who("Karimi", gender="m"),
    )  # fmt: skip
    assert told.id("me") == told.id("I") == told.id("Said") != told.id("Karimi")


@pytest.mark.parametrize(
    "text",
    [
        "Q. Who beat you, Mr. Said? A. I was hit by agents.",
        "Q. Mr. Said? A. I was hit.",
        "Q. Mr. Said, your name? A. I am Omar Said. I was hit.",
        'Q. Mr. Said, what happened? A. They shouted: "Mr. Said, stop!" I was hit.',
    ],
)
def test_who_is_addressed_and_names_himself_answers(read: Read, text: str) -> None:
    told = read(text, SAID)
    assert told.id("I") == told.id("Said")
