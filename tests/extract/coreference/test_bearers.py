"""Which of two bearers a surname alone means."""

import pytest

from tests.extract.coreference.conftest import Read
from tests.extract.coreference.spec import Spec, noun, who

pytestmark = pytest.mark.model

NINA, IGOR = who("Nina Talin", gender="f"), who("Igor Talin", gender="m")
HE, SHE = "Igor Talin", "Nina Talin"


def kin(name: str, gender: str) -> Spec:
    return Spec(name, "person", "relative", "proper", {"gender": gender})


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("Last week Talin sent her a picture and threatened her.", HE),
        ("Talin called her twice and threatened her son.", HE),
        ("She argued that the letter had been forged by Talin.", HE),
        ("A neighbor told her that Talin had filmed the house.", HE),
        ("Talin was beaten in his cell by guards.", HE),
        ("Talin was threatened on her way home.", SHE),
        ("Talin was beaten, his lawyer said.", HE),
        ("Talin said that she had been followed.", SHE),
        ("Talin was summoned because of an article.", SHE),
    ],
)
def test_the_clause_tells_which_of_two(read: Read, said: str, meant: str) -> None:
    text = f"Nina Talin lives in Oslo. Her cousin Igor Talin works in Minsk. {said}"
    told = read(text, NINA, kin("Igor Talin", "m"), who("Talin"))
    assert told.id("Talin") == told.id(meant)


def test_who_was_seized_before_is_beaten(read: Read) -> None:
    text = "Igor Talin fled. His brother Oleg Talin was arrested in May. Talin was tortured."
    told = read(text, IGOR, kin("Oleg Talin", "m"), who("Talin"))
    assert told.id("Talin") == told.id("Oleg Talin")


@pytest.mark.parametrize(
    "said",
    [
        "Talin was followed by two men, she told a court.",
        "Nora Lind left. A neighbor told her that Talin had filmed the house.",
    ],
)
def test_nobody_is_meant_for_sure(read: Read, said: str) -> None:
    text = f"Igor Talin was jailed. The singer Nina Talin fled. {said}"
    lind = [who("Nora Lind", gender="f")] if "Lind" in said else []
    told = read(text, IGOR, NINA, *lind, who("Talin"))
    assert told.id("Talin") not in (told.id(HE), told.id(SHE))


@pytest.mark.parametrize("speaker", ["officer", "reporter"])
def test_who_says_that_he_was_threatened_may_mean_himself(read: Read, speaker: str) -> None:
    text = (
        f"Igor Talin fled. His sister Nina Talin stayed. The {speaker} said Talin threatened him."
    )
    told = read(text, IGOR, kin("Nina Talin", "f"), noun(speaker, lemma=speaker), who("Talin"))
    assert told.id("Talin") != told.id(SHE)


def test_whom_the_text_calls_so_goes_on(read: Read) -> None:
    text = "Talin spoke. His daughter, Nina Talin, was held. Talin said that she had been beaten."
    told = read(text, who("Talin"), kin("Nina Talin", "f"), who("Talin"))
    assert told.id("Talin", 1) == told.id("Talin")
