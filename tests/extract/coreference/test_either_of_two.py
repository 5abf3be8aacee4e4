"""Whose relative it is where two may have him."""

import pytest

from tests.extract.coreference.conftest import Read
from tests.extract.coreference.spec import Spec, noun, who

pytestmark = pytest.mark.model

OMAR, ALI = who("Omar Tal", gender="m"), who("Ali Nur", gender="m")


@pytest.mark.parametrize(
    "text",
    [
        "Omar Tal told Ali Nur that his father had been threatened by agents.",
        "Omar Tal informed Ali Nur that his wife had been detained.",
        "Omar Tal told Ali Nur that agents had questioned his mother.",
        "Omar Tal and Ali Nur live in Oslo. His brother was arrested in Tehran.",
        "Omar Tal and Ali Nur fled Iran. Agents threatened his mother.",
    ],
)
def test_it_stays_open(read: Read, text: str) -> None:
    told = read(text, OMAR, ALI)
    his = "His" if "His" in text else "his"
    assert told.id(his) not in (told.id("Omar Tal"), told.id("Ali Nur"))


@pytest.mark.parametrize(
    "text",
    [
        "Omar Tal said that his brother had been arrested.",
        "Omar Tal told police that his brother had been arrested.",
        "Omar Tal told Ana Li that his brother had been arrested.",
        "Omar Tal and Ana Li live in Oslo. His brother was arrested.",
    ],
)
def test_one_alone_may_be_meant(read: Read, text: str) -> None:
    specs = [OMAR, *([who("Ana Li", gender="f")] if "Ana Li" in text else [])]
    told = read(text, *specs)
    his = "His" if "His" in text else "his"
    assert told.id(his) == told.id("Omar Tal")


@pytest.mark.parametrize(
    "text",
    [
        "Omar Tal told reporter Ali Nur that his brother had been arrested.",
        "Omar Tal wrote to Senator Ali Nur that his brother had been arrested.",
        "Omar Tal told Amnesty's Ali Nur that his brother had been arrested.",
        "Omar Tal, whose brother lives in Cairo, told Ali Nur that his brother was held.",
    ],
)
def test_who_listens_is_not_meant(read: Read, text: str) -> None:
    told = read(text, OMAR, ALI)
    assert told.id("his") == told.id("Omar Tal")


def test_the_text_is_of_one_of_them(read: Read) -> None:
    told = read(
        "Omar Tal fled in 2010. He lives in Oslo. He was followed there. Omar Tal told Ali Nur that"
        " his father had been arrested.",
        OMAR, OMAR, ALI,
    )  # fmt: skip
    assert told.id("his") == told.id("Omar Tal")


def test_one_of_them_has_such_a_relative(read: Read) -> None:
    told = read(
        "Omar Tal's wife lives in Tehran. Omar Tal told Ali Nur that his wife had been arrested.",
        OMAR, noun("wife", subtype="relative"), OMAR, ALI,
        noun("his wife", subtype="relative"),
    )  # fmt: skip
    assert told.id("his") == told.id("Omar Tal")


@pytest.mark.parametrize(
    "text",
    [
        "Omar Tal and Ali Nur fled Iran. He was abducted in May.",
        "Omar Tal and Ali Nur live in Oslo. He told reporters of threats.",
    ],
)
def test_he_stays_open(read: Read, text: str) -> None:
    told = read(text, OMAR, ALI)
    assert told.id("He") not in (told.id("Omar Tal"), told.id("Ali Nur"))


def test_he_is_who_has_more_of_the_text(read: Read) -> None:
    text = "Omar Tal writes poems. Omar Tal and Ali Nur fled Iran. He was abducted in May."
    told = read(text, OMAR, OMAR, ALI)
    assert told.id("He") == told.id("Omar Tal")


def test_he_is_not_his_own_lawyer(read: Read) -> None:
    text = "Omar Tal and his lawyer Ali Nur met in Rome. He was abducted."
    told = read(text, OMAR, ALI)
    assert told.id("He") == told.id("Omar Tal")


BROTHER = noun("His brother", subtype="relative", gender="m")


def test_he_or_his_brother_of_whom_no_more_is_told(read: Read) -> None:
    text = "Omar Tal lives in Lyon. His brother lives in Izmir. He was beaten in May."
    told = read(text, OMAR, BROTHER)
    assert told.id("He") not in (told.id("Omar Tal"), told.id("His brother"))


def test_the_text_is_about_him(read: Read) -> None:
    text = "Omar Tal lives in Lyon. Omar Tal writes. His brother lives in Izmir. He was beaten."
    told = read(text, OMAR, OMAR, BROTHER)
    assert told.id("He") == told.id("Omar Tal")


def test_a_consul_and_a_dissident_are_no_equals(
    read: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    consul = Spec("Omar Tal", "person", "diplomat", "proper", {"gender": "m"})
    text = "Omar Tal and Ali Nur met in Rome. He was threatened."
    told = read(text, consul, ALI)
    monkeypatch.setattr("extract.coreference.pronouns.is_either", lambda *_: False)
    assert told.id("He") == read(text, consul, ALI).id("He")
