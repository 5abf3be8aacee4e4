"""Of whom a clause with "whose" tells: the relative, or the name right before it."""

import pytest

from extract.roles.whose import of_whose_kin, of_whose_own
from tests.extract.conftest import Make, fillers

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "trigger", "type_", "target"),
    [
        ("Adi Rahm, whose father is serving a long sentence, spoke.", "sentence", "legal_action",
         "father"),
        ("Adi Rahm, whose sister was arrested in May, spoke.", "arrested", "detain", "sister"),
        ("Adi Rahm, whose house was raided in May, spoke.", "raided", "detain", "Rahm"),
        ("Adi Rahm, whose father was visited by police, left.", "visited", "coerce_by_proxy",
         "Rahm"),
        ("Adi Rahm, who is serving a sentence, wrote.", "sentence", "legal_action", "Rahm"),
    ],
)  # fmt: skip
def test_what_is_told_of_whose_kin_hits_the_kin(
    make: Make, text: str, trigger: str, type_: str, target: str
) -> None:
    frame = of_whose_kin(make(text, trigger, type_, target="Rahm"))
    assert fillers(frame) == {("target", target)}


@pytest.mark.parametrize(
    ("text", "trigger", "target"),
    [
        ("Adi was paid by Omar Zia, a baker, whose arrest Spain has ordered.", "arrest", "Zia"),
        ("Adi was paid by Omar Zia, a baker, whose threats Spain has noted.", "threats", "Adi"),
        ("Adi was paid by Omar Zia, a baker, and his arrest was lawful.", "arrest", "Adi"),
    ],
)
def test_whose_arrest_it_is_stands_right_before(
    make: Make, text: str, trigger: str, target: str
) -> None:
    type_ = "detain" if trigger == "arrest" else "threaten"
    frame = of_whose_own(make(text, trigger, type_, target="Adi"))
    assert fillers(frame) == {("target", target)}
