"""What one only understands to be so."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("I understand that the embassy threatened her.", "threaten"),
        ("As I understand it, the embassy threatened her.", "threaten"),
        ("It is my understanding that agents beat the student.", "assault"),
        ("Our information is that the consul had the student followed.", "surveil"),
        ("From what I hear, the guards beat him.", "assault"),
        ("As far as we know, agents kidnapped him in Dubai.", "detain"),
        ("To the best of our knowledge, Chinese officers questioned her brother.", "detain"),
        ("We gather that Cambodian police arrested the monk.", "detain"),
        ("The attaché, as we understand it, bribed the treasurer.", "coopt"),
        ("To my knowledge, Syrian agents followed the doctor.", "surveil"),
    ],
)
def test_it_is_alleged(tell: Read, sentence: str, type_: str) -> None:
    assert tell(sentence).one(type_).modality == "alleged"


@pytest.mark.parametrize(
    "sentence",
    [
        "The court understood that the embassy had threatened her.",
        "I understand why the embassy threatened her.",
        "I understand your anger: the embassy threatened you.",
        "As we know, the embassy threatened her.",
        "To my surprise, the embassy threatened her.",
        "I do not understand why the embassy threatened her.",
    ],
)
def test_it_is_told_as_done(tell: Read, sentence: str) -> None:
    assert tell(sentence).one("threaten").modality == "asserted"


def test_what_one_understands_not_to_be_so_is_no_allegation(tell: Read) -> None:
    assert tell("I understand that nobody was beaten.").one("assault").modality == "negated"


def test_of_ones_own_deed_one_knows(tell: Read) -> None:
    told = tell("As far as I can tell, I threatened her. As far as I can tell, I beat her.")
    assert all(c.modality != "alleged" for c in told.extraction.claims)
