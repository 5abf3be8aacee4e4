"""Nouns that look back to who did, or suffered, what they say."""

import pytest

from tests.extract.coreference.conftest import Read
from tests.extract.coreference.spec import Spec, noun, who

pytestmark = pytest.mark.model

RAIN = "It rained. It rained. It rained. "
"""So far back a noun finds nobody but by what he did."""


def many(words: str) -> Spec:
    return noun(words, "group", "collective")


@pytest.mark.parametrize(
    ("text", "first", "again"),
    [
        ("Some 80 bakers marched to the mill. Police stopped the marchers.",
         many("Some 80 bakers"), many("marchers")),
        ("Forty weavers gathered and sang. A man filmed the singers.",
         many("Forty weavers"), many("singers")),
        (f"The court convicted a 50-year-old potter. {RAIN}The accused denied it all.",
         noun("50-year-old potter"), noun("accused", lemma="accused")),
        (f"A potter charged with spying came. {RAIN}The accused denied it all.",
         noun("potter"), noun("accused", lemma="accused")),
        (f"A potter who was tried for spying came. {RAIN}The accused denied it all.",
         noun("potter"), noun("accused", lemma="accused")),
        (f"Forty weavers danced. {RAIN}A man filmed the dancers.",
         many("Forty weavers"), many("dancers")),
        (f"Forty weavers robbed the mill. {RAIN}A man filmed the robbers.",
         many("Forty weavers"), many("robbers")),
        (f"A potter and forty weavers marched. {RAIN}Police stopped the marchers.",
         many("forty weavers"), many("marchers")),
        (f"A nurse who had complained of it came. {RAIN}The complainant left.",
         noun("nurse"), noun("complainant")),
        (f"A nurse complaining of it came. {RAIN}The complainant left.",
         noun("nurse"), noun("complainant")),
        ("Two bakers were arrested and held. A lawyer met the detainees.",
         many("Two bakers"), many("detainees")),
    ],
)  # fmt: skip
def test_a_noun_means_who_was_told_to_have_done_it(
    read: Read, text: str, first: Spec, again: Spec
) -> None:
    told = read(text, first, again)
    assert told.id(first.words) == told.id(again.words)


@pytest.mark.parametrize(
    ("text", "specs"),
    [
        ("Bakers marched. Weavers marched too. Police stopped the marchers.",
         [many("Bakers"), many("Weavers"), many("marchers")]),
        ("Bakers slept in the mill. Police stopped the marchers.",
         [many("Bakers"), many("marchers")]),
        (f"A nurse complained of it. {RAIN}The Danish complainant left.",
         [noun("nurse"), noun("Danish complainant")]),
        ("A potter was convicted. The other accused denied it all.",
         [noun("potter"), noun("other accused", lemma="accused")]),
        (f"A potter accused Omar Zia. {RAIN}The accused denied it.",
         [noun("potter"), noun("accused", lemma="accused")]),
        (f"A nurse reported a fire. {RAIN}The reporter left.",
         [noun("nurse"), noun("reporter")]),
    ],
)  # fmt: skip
def test_a_noun_means_nobody_of_two_nor_who_did_something_else(
    read: Read, text: str, specs: list[Spec]
) -> None:
    told = read(text, *specs)
    ids = [told.id(spec.words) for spec in specs]
    assert ids[-1] not in ids[:-1]


def test_who_was_charged_by_name_is_the_accused(read: Read) -> None:
    told = read(
        f"A tailor accused Omar Zia. {RAIN}The accused denied it.",
        noun("tailor"), who("Omar Zia"), noun("accused", lemma="accused"),
    )  # fmt: skip
    assert told.id("accused") == told.id("Omar Zia")


def test_by_whom_somebody_was_attacked_is_the_attacker(read: Read) -> None:
    told = read(
        "Omar was attacked by a man. Paul pulled the attacker away and was hit.",
        who("Omar"), noun("man"), who("Paul"), noun("attacker"),
    )  # fmt: skip
    assert told.id("attacker") == told.id("man")


@pytest.mark.parametrize(
    ("told", "meant"),
    [
        ("The accused told Pavel Novak to leave.", "Omar Zia"),
        ("The accused followed Omar Zia home.", "Pavel Novak"),
        ("Pavel Novak struck the accused.", "Omar Zia"),
        ("The accused left.", None),
    ],
)
def test_the_accused_is_not_whom_he_acts_on(read: Read, told: str, meant: str | None) -> None:
    text = f"Charges were brought against Omar Zia and Pavel Novak. {RAIN}{told}"
    again = [noun("accused", lemma="accused")]
    named = [who(name) for name in ("Omar Zia", "Pavel Novak") if name in told]
    specs = sorted([*again, *named], key=lambda spec: told.lower().index(spec.words.lower()))
    found = read(text, who("Omar Zia"), who("Pavel Novak"), *specs)
    ids = {name: found.id(name) for name in ("Omar Zia", "Pavel Novak")}
    assert next((n for n, i in ids.items() if i == found.id("accused")), None) == meant


def test_who_is_charged_as_a_national_is_the_accused(read: Read) -> None:
    found = read(
        "Prosecutors filed charges against the Danish national Omar Zia. A nurse and a "
        f"potter came. {RAIN}The accused denied it.",
        who("Omar Zia"), noun("nurse"), noun("potter"), noun("accused", lemma="accused"),
    )  # fmt: skip
    assert found.id("accused") == found.id("Omar Zia")


def test_the_caller_is_nobody_who_did_not_call(read: Read) -> None:
    text = "Ana Lima {} the mill about a fire. It rained. The caller was 15."
    for verb, meant in (("asked", False), ("phoned", True)):
        told = read(text.format(verb), who("Ana Lima"), noun("caller"))
        assert (told.id("caller") == told.id("Ana Lima")) == meant
