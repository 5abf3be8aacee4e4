"""Nouns that look back to who did, or suffered, what they say."""

import pytest

from tests.extract.coreference.conftest import Read
from tests.extract.coreference.spec import Spec, noun, who

pytestmark = pytest.mark.model


def many(words: str) -> Spec:
    return noun(words, "group", "collective")


@pytest.mark.parametrize(
    ("text", "first", "again"),
    [
        ("Some 80 bakers marched to the mill. Police stopped the marchers.",
         many("Some 80 bakers"), many("marchers")),
        ("Forty weavers gathered and sang. A man filmed the singers.",
         many("Forty weavers"), many("singers")),
        ("The court convicted a 50-year-old potter. It rained. The accused denied it all.",
         noun("50-year-old potter"), noun("accused", lemma="accused")),
        ("A potter charged with spying came. It rained. The accused denied it all.",
         noun("potter"), noun("accused", lemma="accused")),
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
        ("A potter was convicted. The other accused denied it all.",
         [noun("potter"), noun("other accused", lemma="accused")]),
        ("A potter accused Omar Zia. It rained. It rained. It rained. The accused denied it.",
         [noun("potter"), noun("accused", lemma="accused")]),
        ("A nurse reported a fire. It rained. It rained. It rained. The reporter left.",
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
        "A tailor accused Omar Zia. It rained. It rained. It rained. The accused denied it.",
        noun("tailor"), who("Omar Zia"), noun("accused", lemma="accused"),
    )  # fmt: skip
    assert told.id("accused") == told.id("Omar Zia")
