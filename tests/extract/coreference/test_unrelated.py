"""Who only bears the name of somebody."""

import pytest

from tests.extract.coreference.conftest import Read
from tests.extract.coreference.spec import who

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "said",
    [
        ", no relation to the consul Omer Tal, was hit.",
        ", who is not related to the consul Omer Tal, was hit.",
        ", unrelated to the consul Omer Tal, was hit.",
        ", a baker who is no relative of the consul Omer Tal, was hit.",
        " (no relation) was hit. The consul Omer Tal denied it.",
        ", who shares only a name with the consul Omer Tal, was hit.",
        ", who has no family ties to the consul Omer Tal, was hit.",
    ],
)
def test_who_is_no_relation_is_another(read: Read, said: str) -> None:
    told = read(f"Mr. Tal{said}", who("Tal", gender="m"), who("Omer Tal", gender="m"))
    assert told.id("Tal") != told.id("Omer Tal")


@pytest.mark.parametrize(
    "said",
    [
        ", who has no relation to the protest, was hit.",
        ", no friend of the regime, was hit.",
        " was not related to the case.",
        ", a relation of the consul, was hit.",
    ],
)
def test_who_is_no_part_of_a_thing_is_himself(read: Read, said: str) -> None:
    told = read(f"Omer Tal spoke. Mr. Tal{said}", who("Omer Tal"), who("Tal", gender="m"))
    assert told.id("Tal") == told.id("Omer Tal")


def test_a_surname_that_two_bear_means_neither_for_sure(read: Read) -> None:
    told = read(
        "The consul Omer Tal spoke. Ms. Tal, no relation, was hit. Ms. Tal left.",
        who("Omer Tal", gender="m"), who("Tal", gender="f"), who("Tal", gender="f"),
    )  # fmt: skip
    assert told.id("Tal", 0) == told.id("Tal", 1) != told.id("Omer Tal")


@pytest.mark.parametrize(
    "said",
    [
        "Mr. Tal, not related to the officer Dan Tal who beat him, fled.",
        "Tal (no relation to the consul, Dan Tal) was beaten.",
        "Mr. Tal, no relation of the consul Dan Tal, fled.",
    ],
)
def test_who_is_no_kin_of_one_is_the_other_who_was_named(read: Read, said: str) -> None:
    told = read(f"Omar Tal is a poet. {said}", who("Omar Tal"), who("Tal"), who("Dan Tal"))
    assert told.id("Tal") == told.id("Omar Tal") != told.id("Dan Tal")


@pytest.mark.parametrize(
    ("said", "others"),
    [
        ("Mr. Tal, no relation to Consul Tal, was hit.", ["Tal"]),
        ("Mr. Tal, no relation to him, was hit.", []),
        ("Mr. Tal, unrelated to the consul Omar Tal, was hit.", ["Omar Tal"]),
        ("Tal (no relation to the consul, Omar Tal) was hit.", ["Omar Tal"]),
    ],
)
def test_who_is_no_kin_of_the_one_named_before_is_not_he(
    read: Read, said: str, others: list[str]
) -> None:
    named = [who(name) for name in ("Omar Tal", "Tal", *others)]
    told = read(f"The consul Omar Tal spoke. {said}", *named)
    assert told.id("Tal", 0) != told.id("Omar Tal", 0)


@pytest.mark.parametrize(
    "said",
    [
        "Omar Said, a namesake of the general Omar Said Ali, was held.",
        "Omar Said shares his name with the general Omar Said Ali.",
        "Omar Said (not to be confused with the general Omar Said Ali) was held.",
        "Omar Said, who bears the same name as the general Omar Said Ali, was held.",
    ],
)
def test_a_namesake_is_another_though_his_name_is_a_part(read: Read, said: str) -> None:
    told = read(said, who("Omar Said"), who("Omar Said Ali"))
    assert told.id("Omar Said") != told.id("Omar Said Ali")


def test_two_of_the_very_same_name_are_set_apart(read: Read) -> None:
    omar = who("Omar Said")
    told = read(
        "Omar Said, a namesake of the general Omar Said, was held. Omar Said left.", *[omar] * 3
    )
    assert told.id("Omar Said", 0) == told.id("Omar Said", 2) != told.id("Omar Said", 1)


def test_a_shorter_name_is_the_longer_one_where_nothing_is_said(read: Read) -> None:
    told = read(
        "Omar Said Ali shares a flat. Omar Said left.", who("Omar Said Ali"), who("Omar Said")
    )
    assert told.id("Omar Said") == told.id("Omar Said Ali")
