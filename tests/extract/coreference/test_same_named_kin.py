"""Relatives who bear one and the same name."""

import pytest

from tests.extract.coreference.conftest import Read
from tests.extract.coreference.spec import Spec, noun, who

pytestmark = pytest.mark.model

OMAR = who("Omar Talin")


def talk(read: Read, text: str) -> tuple[str | None, ...]:
    count = text.count("Omar Talin")
    told = read(text, *[OMAR] * count)
    return tuple(told.id("Omar Talin", n) for n in range(count))


@pytest.mark.parametrize(
    "text",
    [
        "Omar Talin was shot in 1992. His son Omar Talin lives in Oslo. Omar Talin was a poet.",
        "Omar Talin runs a bar. A picture shows his uncle, Omar Talin, a teacher. Omar Talin left.",
        "Omar Talin's father, Omar Talin, was hanged. In 2020 Omar Talin was followed.",
        "Omar Talin fled. His cousin, a baker also named Omar Talin, was held. Omar Talin wept.",
        "Omar Talin was threatened by a guard. His nephew Omar Talin fled. Omar Talin died.",
    ],
)
def test_nobody_is_his_own_relative(read: Read, text: str) -> None:
    first, kin, later = talk(read, text)
    assert first == later != kin


def test_the_younger_has_more_of_a_name(read: Read) -> None:
    text = "Omar Talin's son, Omar Talin Jr., was kidnapped. Later Omar Talin was threatened."
    told = read(text, OMAR, who("Omar Talin Jr."), OMAR)
    assert told.id("Omar Talin") == told.id("Omar Talin", 1) != told.id("Omar Talin Jr.")


@pytest.mark.parametrize(
    "text",
    [
        "Omar Talin fled. His son, a student, said that Omar Talin had been followed.",
        "Officers threatened her brother, Omar Talin. They hit Omar Talin.",
        "Omar Talin fled. Officers had threatened her brother, Omar Talin.",
        "According to Omar Talin's wife, Omar Talin was beaten.",
        "According to Omar Talin's father, Omar Talin was beaten.",
        "According to Omar Talin's father Omar Talin was arrested in May.",
        "Omar Talin fled. To his father Omar Talin was a hero.",
        "The killer, Omar Talin, fled. His brother Omar Talin was arrested.",
        "Omar Talin left. His friend and Omar Talin were followed.",
    ],
)
def test_one_who_is_told_of_twice(read: Read, text: str) -> None:
    first, second = talk(read, text)
    assert first == second


@pytest.mark.parametrize(
    ("said", "other"),
    [
        ("Officers asked Amir Sadr about his brother, Omar Talin.", who("Amir Sadr", gender="m")),
        ("A student said that they had seized his brother, Omar Talin.", noun("student")),
    ],
)
def test_whose_brother_he_is_may_be_another(read: Read, said: str, other: Spec) -> None:
    told = read(f"Omar Talin was held. {said}", OMAR, other, OMAR)
    assert told.id("Omar Talin") == told.id("Omar Talin", 1)
