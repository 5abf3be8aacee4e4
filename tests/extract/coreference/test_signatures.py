"""Who signs a letter says "I" in it."""

import pytest

from tests.extract.coreference.conftest import Read
from tests.extract.coreference.spec import who

pytestmark = pytest.mark.model

LETTER = "Two men beat me in Oslo. I ask you for help.\n\n"


@pytest.mark.parametrize(
    "below",
    ["With respect,\nAna Lis", "Yours sincerely\n\nMs. Ana Lis\nOslo", "Ana Lis, Bergen"],
)
def test_the_signature_is_the_narrators(read: Read, below: str) -> None:
    told = read(LETTER + below, who("Ana Lis"))
    assert told.id("me") == told.id("Ana Lis")


@pytest.mark.parametrize(
    "text",
    [
        f"{LETTER}Photo: Ana Lis",
        f"{LETTER}Find these women:\nAna Lis",
        f"{LETTER}Yours,\nAna Lis and a friend",
        "Two men beat me in Oslo. I went to the police.\n\nAna Lis",
        '"Two men beat me," a woman said.\n\nYours sincerely,\nAna Lis',
    ],
)
def test_other_names_below_are_of_others(read: Read, text: str) -> None:
    told = read(text, who("Ana Lis"))
    assert told.id("me") != told.id("Ana Lis")


def test_two_who_sign_are_two(read: Read) -> None:
    told = read(f"{LETTER}Yours,\nAna Lis\nOmar Tal", who("Ana Lis"), who("Omar Tal"))
    assert told.id("me") not in (told.id("Ana Lis"), told.id("Omar Tal"))


def test_who_is_told_of_above_signs_nothing(read: Read) -> None:
    told = read("I saw Ana Lis there.\n\nYours,\nAna Lis", who("Ana Lis"), who("Ana Lis"))
    assert told.id("I") != told.id("Ana Lis")


def test_who_is_named_before_the_colon_says_i(read: Read) -> None:
    told = read(
        "Omar Tal writes: Two men beat me in Oslo.\n\nYours,\nAna Lis",
        who("Omar Tal"),
        who("Ana Lis"),
    )
    assert told.id("me") != told.id("Ana Lis")
