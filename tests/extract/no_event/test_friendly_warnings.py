"""Warnings by who means well."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text",
    [
        "Friends warned her that she would be next.",
        "Three colleagues warned Timur that he would be next on the list.",
        "His friends warned him: you are next.",
    ],
)
def test_friends_threaten_nobody(tell: Read, text: str) -> None:
    assert not tell(text).claims("threaten")


@pytest.mark.parametrize(
    "text",
    [
        "Officers warned her that she would be next.",
        "The consul warned him that his son would be next.",
        "A relative warned her that the family would suffer if she kept talking.",
        "A friend of the consul warned her that she would be next.",
    ],
)
def test_others_do(tell: Read, text: str) -> None:
    assert tell(text).claims("threaten")
