"""The ambassador is not the attaché, unless the text calls one person both."""

import pytest

from tests.extract.coreference.conftest import Read
from tests.extract.coreference.spec import Spec, noun

pytestmark = pytest.mark.model


def office(words: str, subtype: str = "diplomat") -> Spec:
    return noun(words, subtype=subtype)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("attaché", "ambassador"),
        ("consul", "ambassador"),
        ("ambassador", "consul"),
        ("vice-consul", "consul"),
        ("deputy minister", "minister"),
        ("minister", "spokesman"),
        ("prosecutor", "judge"),
    ],
)
def test_two_offices_are_two_persons(read: Read, first: str, second: str) -> None:
    text = f"The {first} threatened the students. The {second} was summoned on Friday."
    told = read(text, office(first), office(second))
    assert told.id(first) != told.id(second)


@pytest.mark.parametrize(
    ("first", "second"),
    [("attaché", "diplomat"), ("consul", "diplomat"), ("ambassador", "official")],
)
def test_a_general_word_means_him(read: Read, first: str, second: str) -> None:
    text = f"The {first} threatened the students. The {second} was expelled."
    told = read(text, office(first), office(second))
    assert told.id(first) == told.id(second)


def test_a_title_before_a_name_counts(read: Read) -> None:
    consul = Spec("Omar Tal", "person", "diplomat", "proper", {"role_text": "Consul"})
    told = read(
        "Consul Omar Tal threatened Ana. The ambassador denied it. The consul left.",
        consul, office("ambassador"), office("consul"),
    )  # fmt: skip
    assert told.id("Omar Tal") != told.id("ambassador")
    assert told.id("Omar Tal") == told.id("consul")


def test_one_is_called_both(read: Read) -> None:
    told = read(
        "The ambassador of Togo and consul, Omar Tal, spoke. Tal is the consul. The consul left.",
        office("ambassador"),
        Spec("Omar Tal", "person", "diplomat", "proper", {"name": "Omar Tal"}),
        Spec("Tal", "person", "diplomat", "proper", {"name": "Tal"}),
        office("consul"),
        office("consul"),
    )
    assert told.id("consul") == told.id("consul", 1)
