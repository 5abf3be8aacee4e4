"""Whose relatives are pressed because of what an exile does, after somebody else was told of."""

import pytest

from tests.extract.coreference.conftest import Read
from tests.extract.coreference.spec import Spec, noun, who

pytestmark = pytest.mark.model

TAL = who("Omar Tal", gender="m")
DIOP = who("Sami Diop", gender="m")


def kin(words: str) -> Spec:
    return noun(words, subtype="relative")


@pytest.mark.parametrize(
    ("kin_words", "text"),
    [
        ("mother", "In May his mother was summoned in Dakar because of Tal's channel."),
        ("father", "Soldiers arrested his father over Tal's newsletter."),
        ("uncle", "Officers questioned his uncle about Tal's articles."),
        ("brother", "In May his brother was dismissed because Tal had spoken to a paper."),
        ("sister", "Officers summoned his sister in retaliation for Tal's speech."),
        ("mother", "Now the pressure grew. Agents visited his mother. She wept. Then "
                   "his cousin was arrested because of Tal's songs."),
    ],
)  # fmt: skip
def test_kin_are_his_whose_deeds_are_the_reason(read: Read, kin_words: str, text: str) -> None:
    start = "Omar Tal fled with his friend Sami Diop. Diop was beaten in 2019. "
    cousin = [kin("cousin")] if "cousin" in text else []
    specs = (TAL, DIOP, who("Diop", gender="m"), kin(kin_words), *cousin, who("Tal", gender="m"))
    told = read(start + text, *specs)
    assert told.id("his", 1) == told.id("Omar Tal")


@pytest.mark.parametrize(
    "text",
    [
        "Sami Diop was beaten in 2019. His mother was summoned, but not because of Tal's channel.",
        "Sami Diop was beaten in 2019. His mother was summoned because Tal had denounced him.",
        "Sami Diop was beaten in 2019. His mother was arrested because of Tal's order.",
        "Sami Diop was beaten in 2019. His mother was arrested over Tal's murder.",
        "Sami Diop was beaten in 2019. His mother praised the police because of Tal's arrest.",
    ],
)
def test_others_keep_their_kin(read: Read, text: str) -> None:
    twice, name = text.count("Tal") > 1, who("Tal", gender="m")
    told = read(
        f"Omar Tal fled to Oslo. {text}",
        TAL, DIOP, *([name] if twice else []), kin("mother"), name,
    )  # fmt: skip
    assert told.id("His") == told.id("Sami Diop")


def test_who_loses_a_job_loses_his_own(read: Read) -> None:
    told = read(
        "Ana Lis was jailed in May. Noy Vi lost her job because her mother had spoken.",
        who("Ana Lis", gender="f"), who("Noy Vi"), kin("mother"),
    )  # fmt: skip
    assert told.id("her") == told.id("her", 1) == told.id("Noy Vi")
