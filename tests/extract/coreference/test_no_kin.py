"""Persons named only to say that somebody is not their kin."""

import pytest

from tests.extract.coreference.conftest import Read
from tests.extract.coreference.spec import Spec, noun, who

pytestmark = pytest.mark.model

TESFAY = who("Tesfay Haile", gender="m")


def exile() -> Spec:
    return noun("exile", type="person", lemma="exile", gender="m")


@pytest.mark.parametrize(
    "said",
    [
        "An exile, who is not related to the consul Tesfay Haile, was followed. In May",
        "The exile, no kin of the consul Tesfay Haile, was followed. In May",
        "An exile who has no family ties to the consul Tesfay Haile was followed. In May",
        "The exile is no relation to the consul Tesfay Haile. In May",
    ],
)
def test_who_is_named_as_no_kin_is_not_gone_on_with(read: Read, said: str) -> None:
    told = read(f"{said} he was beaten.", exile(), TESFAY)
    assert told.id("he") == told.id("exile") != told.id("Tesfay Haile")


@pytest.mark.parametrize(
    ("said", "more"),
    [
        ("An exile who is no relation to the consul Tesfay Haile, who says that he left", ()),
        (
            "An exile, no kin of the consul Tesfay Haile, left. Haile spoke, and he was beaten",
            (who("Haile", gender="m"),),
        ),
    ],
)
def test_who_is_told_of_besides_may_be_meant(read: Read, said: str, more: tuple[Spec, ...]) -> None:
    told = read(f"{said}.", exile(), TESFAY, *more)
    assert told.id("he") == told.id("Tesfay Haile")
