"""Relatives who were seized in one sentence, and whom the next tells of as a prisoner."""

import pytest

from tests.extract.coreference.conftest import Read
from tests.extract.coreference.spec import Spec, land, noun, who

pytestmark = pytest.mark.model

SAMI = who("Sami Farah", gender="m")
OMAR = Spec("Omar", "person", "relative", "proper", {"gender": "m"})
HIWET = Spec("Hiwet", "person", "relative", "proper", {"gender": "f"})


@pytest.mark.parametrize(
    "text",
    [
        "His brother Omar was arrested in May. He was beaten and held for a week.",
        "His brother Omar was summoned. He was questioned for nine hours.",
        "Soldiers abducted his brother Omar at night. He was tortured.",
        "His brother Omar was jailed. He was denied medicine and kept in a cellar.",
        "His brother Omar was seized. He was beaten by guards.",
    ],
)
def test_a_prisoner_is_told_of(read: Read, text: str) -> None:
    told = read(f"Sami Farah lives in Oslo. {text}", SAMI, OMAR)
    assert told.id("He") == told.id("Omar")


@pytest.mark.parametrize(
    "text",
    [
        "His brother Omar was arrested in May. He was told that more would follow.",
        "His brother Omar was arrested in May. He was shocked.",
        "His brother Omar was arrested in May. He was denied a visa.",
        "His brother Omar was arrested in May. He was beaten outside his flat.",
        "His brother Omar was arrested in May. He had been beaten in 2009.",
        "His brother Omar was arrested in May. He was beaten by two strangers.",
        "His brother Omar was not arrested. He was beaten.",
    ],
)
def test_the_exile_may_be_told_of(read: Read, text: str) -> None:
    told = read(f"Sami Farah lives in Oslo. {text}", SAMI, OMAR)
    assert told.id("He") == told.id("Sami Farah")


@pytest.mark.parametrize(
    ("helper", "said", "goes_on"),
    [
        ("source", "was arrested. He was beaten on his feet, his lawyer told us.", True),
        ("driver", "was detained. He was tortured for a week.", True),
        ("colleague", "was abducted. Guards beat him.", True),
        ("lawyer", "was arrested. He was beaten on his feet, his lawyer told us.", False),
        ("driver", "was detained. He was told to stop writing.", False),
        ("driver", "was thanked. He was beaten outside his flat.", False),
    ],
)
def test_a_helper_goes_on_as_a_prisoner(read: Read, helper: str, said: str, goes_on: bool) -> None:
    who_else = [noun("Guards", type="group", lemma="guard")] if "Guards" in said else []
    text = f"Sami Farah lives in Oslo. Farah's {helper} {said}"
    told = read(text, SAMI, who("Farah"), noun(helper, lemma=helper), *who_else)
    meant = told.id("him" if who_else else "He")
    assert meant == (told.id(helper) if goes_on else told.id("Sami Farah"))


def test_another_land_is_the_exiles(read: Read) -> None:
    told = read(
        "Sami Farah lives in Norway. His brother Omar was arrested in Sudan. He was beaten in "
        "Norway.",
        SAMI, land("Norway", "NOR"), OMAR, land("Sudan", "SDN"), land("Norway", "NOR"),
    )  # fmt: skip
    assert told.id("He") == told.id("Sami Farah")


@pytest.mark.parametrize(
    ("doers", "text"),
    [
        ("officers", "She refused to sign, and two officers slapped her."),
        ("guards", "She would not name the others, so the guards kicked her."),
        ("soldiers", "She kept no secrets, but soldiers beat her."),
    ],
)
def test_who_refuses_is_held(read: Read, doers: str, text: str) -> None:
    told = read(
        f"Lidia Haile lives in Bonn. Her sister Hiwet was called in. {text}",
        who("Lidia Haile", gender="f"),
        HIWET,
        noun(doers, type="group", lemma=doers[:-1]),
    )
    assert told.id("She") == told.id("her") == told.id("Hiwet")


def test_who_was_questioned_alone_refuses(read: Read) -> None:
    told = read(
        "Sami Farah met Omar at a hotel. Omar was questioned. He gave no names, so guards hit him.",
        SAMI, OMAR, OMAR, noun("guards", type="group", lemma="guard"),
    )  # fmt: skip
    assert told.id("him") == told.id("He") == told.id("Omar")


def test_an_exile_who_is_jailed_himself_may_be_beaten(read: Read) -> None:
    text = "Sami Farah was jailed in Minsk. His lawyer was arrested in March. Guards beat him."
    guards = noun("Guards", type="group", lemma="guard")
    told = read(text, SAMI, noun("lawyer", lemma="lawyer"), guards)
    assert told.id("him") == told.id("Sami Farah")
