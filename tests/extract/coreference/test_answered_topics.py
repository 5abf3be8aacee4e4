"""Whom a pronoun takes up from the question before it: "And the consul? - He threatened me."."""

import pytest

from tests.extract.coreference.conftest import Read
from tests.extract.coreference.spec import Spec, body, noun, who

pytestmark = pytest.mark.model

_EARLIER = "HOST: The general beat your cousin in 2019. "
_GENERAL = noun("general")


def _group(words: str) -> Spec:
    return noun(words, "group", None, plural=True)


@pytest.mark.parametrize(
    ("asked", "topic", "answer", "pronoun"),
    [
        ("And the consul?", noun("consul"), "He had my brother arrested.", "He"),
        ("What about the attaché, who lives in Rome?", noun("attaché"), "She hit me.", "She"),
        ("How about the attaché?", noun("attaché"), "Well, as I said, she hit me.", "she"),
        ("Let us talk about the ambassador.", noun("ambassador"), "He ordered it.", "He"),
        ("Let us turn to the minister.", noun("minister"), "She ordered my kidnapping.", "She"),
        ("Can you tell us more about the judge?", noun("judge"), "Yes. He hit me.", "He"),
        ("Do you know Captain Musa?", who("Musa", gender="m"), "He beat me in the cell.", "He"),
        ("And your mother?", noun("mother", gender="f"), "Two men threatened her.", "her"),
        ("And your aunt?", noun("aunt", gender="f"), "Her house was searched.", "Her"),
        ("Where are the officers now?", _group("officers"), "They beat me for days.", "They"),
        ("And the two women?", _group("women"), "They filmed me at the station.", "They"),
        ("Do you remember the guards?", _group("guards"), "They beat me.", "They"),
        ("So who are these students?", _group("students"), "They spied on me.", "They"),
        ("And your sons?", _group("sons"), "They were beaten at school.", "They"),
        ("And the ruling party?", body("party", "party"), "It sent thugs to beat me.", "It"),
        ("What did the embassy want?", body("embassy"), "It threatened us.", "It"),
    ],
)
def test_what_the_question_names_is_meant(
    read: Read, asked: str, topic: Spec, answer: str, pronoun: str
) -> None:
    text = f"{_EARLIER}{asked}\nAKOL: {answer}\nHOST: When?\nAKOL: In June."
    told = read(text, _GENERAL, topic, who("AKOL"))
    assert told.id(pronoun) == told.id(topic.words) != told.id("general")


@pytest.mark.parametrize(
    ("asked", "named", "answer", "pronoun"),
    [
        ("And your daughter?", noun("daughter", gender="f"), "He threatened me.", "He"),
        ("And the embassy?", body("embassy"), "They followed me.", "They"),
        ("And the embassy?", body("embassy"), "It began in 2018.", "It"),
        ("And the embassy?", body("embassy"), "It was a lovely evening.", "It"),
        ("And your parents?", _group("parents"), "They threatened my father.", "They"),
        ("And your brothers?", _group("brothers"), "They beat them.", "They"),
        ("And the consul?", noun("consul"), "They beat me.", "They"),
    ],
)
def test_others_are_not(read: Read, asked: str, named: Spec, answer: str, pronoun: str) -> None:
    text = f"HOST: {asked}\nAKOL: {answer}\nHOST: When?\nAKOL: In June."
    told = read(text, named, who("AKOL"))
    assert told.id(pronoun) != told.id(named.words)


@pytest.mark.parametrize("two", ["the minister and the consul", "the consul and the minister"])
def test_of_two_nobody_is_chosen(read: Read, two: str) -> None:
    first, second = (noun(word) for word in two.split() if word not in ("the", "and"))
    text = f"HOST: And {two}?\nAKOL: He threatened me.\nHOST: When?\nAKOL: In June."
    told = read(text, first, second, who("AKOL"))
    assert told.id("He") not in (told.id("minister"), told.id("consul"))


@pytest.mark.parametrize(
    "answer",
    ["No, it was the consul. He threatened me.", "You mean the consul. He threatened me.",
     "The consul came to my house. He threatened me."],
)  # fmt: skip
def test_whom_the_answer_names_instead(read: Read, answer: str) -> None:
    text = f"HOST: And the attaché?\nAKOL: {answer}\nHOST: When?\nAKOL: In June."
    told = read(text, noun("attaché"), who("AKOL"), noun("consul"))
    assert told.id("He") == told.id("consul") != told.id("attaché")


def test_an_owner_in_the_phrase_is_no_topic(read: Read) -> None:
    text = "HOST: And the minister's brother?\nAKOL: He hit me.\nHOST: When?\nAKOL: In June."
    told = read(text, noun("minister"), noun("brother", gender="m"), who("AKOL"))
    assert told.id("He") == told.id("brother") != told.id("minister")
