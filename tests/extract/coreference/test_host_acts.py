"""A government that acts against the staff of the state told of is another state's."""

import pytest

from tests.extract.coreference.conftest import Read
from tests.extract.coreference.spec import Spec, bare, noun, state

pytestmark = pytest.mark.model

IRAN = state("Iranian authorities", "IR", "Iran")


def envoy(words: str, **fields: object) -> Spec:
    return noun(words, lemma=words.split()[-1], **fields)


@pytest.mark.parametrize(
    ("deed", "whom"),
    [
        ("has summoned the Iranian ambassador.", "Iranian ambassador"),
        ("has not sanctioned any Iranian official.", "Iranian official"),
        ("intends to expel an Iranian diplomat.", "Iranian diplomat"),
        ("protested and expelled an Iranian envoy.", "Iranian envoy"),
    ],
)
def test_no_state_expels_its_own(read: Read, deed: str, whom: str) -> None:
    text = f"The Iranian authorities threatened her. The Government {deed}"
    told = read(text, IRAN, bare("Government"), envoy(whom, country="IR"))
    assert told.id("Government") != "state:IR"


@pytest.mark.parametrize(
    ("deed", "whom", "country"),
    [
        ("has summoned the Swedish ambassador.", "Swedish ambassador", "SE"),
        ("has dismissed an Iranian official.", "Iranian official", "IR"),
        ("has summoned the ambassador.", "ambassador", None),
    ],
)
def test_others_may_be_its_own(read: Read, deed: str, whom: str, country: str | None) -> None:
    text = f"The Iranian authorities threatened her. The Government {deed}"
    told = read(text, IRAN, bare("Government"), envoy(whom, country=country))
    assert told.id("Government") == "state:IR"


def test_a_document_about_the_host_is_read_so(read: Read) -> None:
    text = "The Iranian authorities threatened her. The Government expelled the Iranian envoy."
    told = read(
        text, IRAN, bare("Government"), envoy("Iranian envoy", country="IR"), about=("NO",)
    )  # fmt: skip
    assert told.id("Government") == "state:NO"
