"""Relatives who were seized in one sentence and suffer more in the next."""

import pytest

from tests.extract.coreference.conftest import Read
from tests.extract.coreference.spec import Spec, noun, who

pytestmark = pytest.mark.model

SAMI = who("Sami Farah", gender="m")


def told_of(doers: str, lemma: str) -> tuple[Spec, ...]:
    brother = Spec("Omar", "person", "relative", "proper", {"gender": "m"})
    return (SAMI, brother, noun(doers, type="group", lemma=lemma))


@pytest.mark.parametrize(
    ("doers", "lemma", "text"),
    [
        ("Guards", "guard", "His brother Omar was arrested in May. Guards beat him."),
        ("Officers", "officer", "His brother Omar was summoned. Officers questioned him."),
        ("kidnappers", "kidnapper", "Farah's brother Omar was seized. The kidnappers kicked him."),
    ],
)
def test_captors_go_on_with_the_relative(read: Read, doers: str, lemma: str, text: str) -> None:
    text = f"Sami Farah lives in Oslo. {text}"
    owner = [who("Farah", gender="m")] if "Farah's" in text else []
    sami, *rest = told_of(doers, lemma)
    told = read(text, sami, *owner, *rest)
    assert told.id("him") == told.id("Omar")


@pytest.mark.parametrize(
    ("doers", "lemma", "text"),
    [
        ("men", "man", "His brother Omar was arrested in May. Two men beat him in Oslo."),
        ("Officers", "officer", "His brother Omar was not arrested. Officers beat him."),
        ("Officers", "officer", "His brother Omar was arrested. Officers telephoned him."),
    ],
)
def test_others_may_mean_the_exile(read: Read, doers: str, lemma: str, text: str) -> None:
    told = read(f"Sami Farah lives in Oslo. {text}", *told_of(doers, lemma))
    assert told.id("him") == told.id("Sami Farah")


def test_one_object_of_two_verbs_of_one_doer(read: Read) -> None:
    told = read(
        "Sami Farah lives in Oslo. His brother Omar was detained for nine hours. Officers asked "
        "him who would attend and warned him not to travel.",
        *told_of("Officers", "officer"),
    )  # fmt: skip
    assert told.id("him", 1) == told.id("him") == told.id("Omar")
