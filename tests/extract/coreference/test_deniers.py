"""Officials who deny what their own side is said to have done to somebody else."""

import pytest

from tests.extract.coreference.conftest import Read
from tests.extract.coreference.spec import Spec, body, land, noun, who

pytestmark = pytest.mark.model

OMAR = who("Omar Said", gender="m")
WEN = who("Li Wen", gender="m")


def consul(words: str = "consul", lemma: str = "consul") -> Spec:
    return noun(words, subtype="diplomat", lemma=lemma, definite=True)


@pytest.mark.parametrize(
    "denies",
    [
        "denied that agents had followed him",
        "rejected the claim that agents had tried to kidnap him",
        "said that no agents had threatened him",
        "dismissed reports that agents had threatened his brother",
        "denied that he had been beaten by agents",
    ],
)
def test_a_consul_who_denies_it_is_not_the_victim(read: Read, denies: str) -> None:
    text = f"Omar Said lives in Bergen. The consul, Li Wen, {denies}."
    brother = [noun("his brother", subtype="relative", lemma="brother")] * ("brother" in denies)
    told = read(text, OMAR, consul(), WEN, noun("agents", type="group", lemma="agent"), *brother)
    word = next(w for w in ("him", "his", "he") if f" {w}" in f" {denies} ".replace(".", " "))
    assert told.id(word) == told.id("Omar Said")


def test_a_spokesman_of_the_police_is_not_the_victim(read: Read) -> None:
    told = read(
        "Omar Said fled to Oslo. A spokesman for the police, Li Wen, denied that guards beat him.",
        OMAR, noun("spokesman", lemma="spokesman", gender="m"), body("police", "police"), WEN,
        noun("guards", type="group", lemma="guard"),
    )  # fmt: skip
    assert told.id("him") == told.id("Omar Said")


def test_whoever_denies_it_of_his_own_men_is_not_the_victim(read: Read) -> None:
    told = read(
        "Omar Said fled to Oslo. The banker, Li Wen, denied that his guards had beaten him.",
        OMAR, noun("banker", lemma="banker", definite=True), WEN,
        noun("his guards", type="group", lemma="guard"),
    )  # fmt: skip
    assert told.id("him") == told.id("Omar Said")


def test_without_anybody_else_the_pronoun_stays_open(read: Read) -> None:
    told = read(
        "The consul, Li Wen, denied that agents had followed him.",
        consul(), WEN, noun("agents", type="group", lemma="agent"),
    )  # fmt: skip
    assert told.id("him") != told.id("Li Wen")


@pytest.mark.parametrize(
    ("speaker", "lemma", "doer", "denies"),
    [
        ("consul", "consul", "protesters", "denied that protesters had hurt him"),
        ("consul", "consul", "agents", "denied that agents had told him of the plan"),
        ("mayor", "mayor", "agents", "denied that agents had threatened him"),
        ("former consul", "consul", "agents", "denied that agents had followed him"),
    ],
)
def test_others_may_deny_what_befell_themselves(
    read: Read, speaker: str, lemma: str, doer: str, denies: str
) -> None:
    subtype = "diplomat" if lemma == "consul" else "official"
    told = read(
        f"Omar Said lives in Bergen. The {speaker}, Li Wen, {denies}.",
        OMAR, land("Bergen", "NO"), noun(speaker, subtype=subtype, lemma=lemma), WEN,
        noun(doer, type="group", lemma=doer.removesuffix("s")),
    )  # fmt: skip
    assert told.id("him") == told.id("Li Wen")


def test_an_official_told_of_as_harmed_may_be_the_victim(read: Read) -> None:
    told = read(
        "Police beat the consul, Li Wen. Omar Said left. Li Wen denied that guards had hurt him.",
        body("Police", "police"), consul(), WEN, OMAR, WEN,
        noun("guards", type="group", lemma="guard"),
    )  # fmt: skip
    assert told.id("him") == told.id("Li Wen")
