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


@pytest.mark.parametrize(
    "answer",
    [
        "No, in Paris.",
        "No, by Iraq.",
        "No, let me finish.",
        "No, I do not know.",
        "Yes. My brother told me so.",
        "Yes, Minister, that is what the paper wrote.",
        "Correct, you asked me that before.",
        "Yes, if the video is real.",
        "Yes, according to the family.",
        "I did.",
    ],
)
def test_an_answer_to_a_part_or_of_hearsay_leaves_it_open(tell: Read, answer: str) -> None:
    told = tell(f"Q: Did the guards of the embassy beat him?\nA: {answer}")
    assert told.one("assault").modality == "hypothetical"


@pytest.mark.parametrize(
    "text",
    [
        "Did the guards beat him? Yes, she claims.",
        "Did the guards beat him? No, says the consul.",
        "Did the guards beat him? They did. That is what they want you to believe.",
        "Did the guards beat him? No. 14 of the list is about this.",
        "Did the guards beat him? Yes, 12%; no, 88%.",
        'Did the guards beat him? "No." She insists that they did.',
        "Did the guards beat him?\n- Yes\n- No",
        "Did the guards beat him? Lena Vogt: Yes. Consul Li: No.",
        "MR. DORN: Did the guards beat him?\nTHE COURT: Yes, you may answer.",
        "Q: Did the guards beat him again?\nA: No.",
        "Did the guards beat him because of her? No.",
    ],
)
def test_what_is_no_plain_answer_leaves_it_open(tell: Read, text: str) -> None:
    assert tell(text).one("assault").modality == "hypothetical"


def test_a_no_to_one_doer_clears_no_other(tell: Read) -> None:
    told = tell("Q: Did the guards of the embassy beat him?\nA: No, it was the porters who did.")
    assert told.claims("assault")[0].modality == "hypothetical"


def test_of_two_questions_it_is_not_told_which_is_answered(tell: Read) -> None:
    told = tell("Q1: Did Iran threaten you?\nQ2: Did Iraq threaten you?\nA1: Yes.\nA2: No.")
    assert {c.modality for c in told.claims("threaten")} == {"hypothetical"}


@pytest.mark.parametrize(
    "question", ["Did you fear an assault?", "Did she avoid assault?", "Was the assault planned?"]
)
@pytest.mark.parametrize("answer", ["Yes", "No"])
def test_what_a_deed_is_asked_about_is_not_the_deed(tell: Read, question: str, answer: str) -> None:
    told = tell(f"Q: {question}\nA: {answer}.")
    assert all(c.modality == "hypothetical" for c in told.claims("assault"))


@pytest.mark.parametrize(
    "text",
    [
        "Who beat Ana Li? Perhaps the guards of the consulate.",
        "Who beat Ana Li? Photo: Lena Vogt",
        "Who beat Ana Li? Not the embassy.",
        "Who beat Ana Li? Lukas Dorn reports from Berlin.",
        "Q: Who was beaten?\nA: Nadia Karim.",
        "Q: Who could beat an old woman?\nA: The consul of Laos.",
        "Q: Who beat her?\nQ: Mr. Dorn, please.",
    ],
)
def test_who_did_it_is_not_guessed(tell: Read, text: str) -> None:
    told = tell(text)
    for assault in told.claims("assault"):
        assert told.fillers(assault, "initiator") <= {"Who"}


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


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Did you tell the police? I did, and they gave me an alarm.", "respond"),
        ("Did they threaten you? They did, and the police did nothing.", "threaten"),
        ("Did the agents follow him home? They did, but he got away.", "surveil"),
        ("Q: Was he arrested? A: He was, and his wife fled to Oslo.", "detain"),
    ],
)
def test_an_answer_that_goes_on_says_yes(tell: Read, text: str, type_: str) -> None:
    assert tell(text).one(type_).modality == "asserted"


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Did they beat him? They did, or so he said.", "assault"),
        ("Did they beat him? They did, I think, and they let him go.", "assault"),
        ("Would they arrest you? They would, and they would beat me.", "detain"),
        ("Did they threaten you? He did, and they filmed me.", "threaten"),
        ("Did you go to the embassy? I did, and they threatened me.", "inform_on"),
        ("Q: Were you followed in Berlin? A: I was, but it happened in Paris.", "surveil"),
        ("Q: Did the embassy threaten you? A: It did, but the letter was a forgery.", "threaten"),
        ("Did he threaten your wife? He did, but she imagined most of it.", "threaten"),
        ("Did they beat you? They did, and I was told later it was somebody else.", "assault"),
        ("Did he threaten you? He did, and it turned out that he was joking.", "threaten"),
        ("Did the embassy threaten you? Yes, it did, but the court found it had not.", "threaten"),
    ],
)
def test_an_unsure_answer_that_goes_on_leaves_it_open(tell: Read, text: str, type_: str) -> None:
    assert {c.modality for c in tell(text).claims(type_)} <= {"hypothetical"}


@pytest.mark.parametrize(
    ("said", "modality"),
    [
        ("That is false.", "denied"),
        ("This is not true.", "denied"),
        ("That is untrue, and you know it.", "denied"),
        ("That is correct.", "asserted"),
        ("That is not what I said.", "hypothetical"),
        ("That is for the court to say.", "hypothetical"),
        ("That is false modesty.", "hypothetical"),
        ("That was true of others.", "hypothetical"),
        ("It is not false.", "hypothetical"),
    ],
)
def test_an_answer_judges_what_is_asked(tell: Read, said: str, modality: str) -> None:
    text = f"REPORTER: Did the guards beat the editor?\nSPOKESPERSON LI: {said}"
    assert tell(text).one("assault").modality == modality
