"""A hedge inside a later conjunct is of that conjunct only; one before both is of both."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "first", "second", "status"),
    [
        ("She was held and, the family fears, tortured.", "held", "tortured", "hypothetical"),
        ("He was kidnapped in Bangkok and then, it is alleged, murdered.", "kidnapped", "murdered", "alleged"),
        ("He was abducted and, so the UN believes, killed.", "abducted", "killed", "alleged"),
        ("He was abducted and may have been killed.", "abducted", "killed", "hypothetical"),
        ("Omar Said was jailed and, if the report is true, raped.", "jailed", "raped", "alleged"),
        ("Police arrested her and, we fear, beat her.", "arrested", "beat", "hypothetical"),
        ("The priest was beaten and, his church fears, killed.", "beaten", "killed", "hypothetical"),
        ("He was deported and, one can only assume, imprisoned.", "deported", "imprisoned", "alleged"),
        ("Aidar Bekov was deported and allegedly tortured.", "deported", "tortured", "alleged"),
    ],
)  # fmt: skip
def test_it_is_of_the_second(tell: Read, text: str, first: str, second: str, status: str) -> None:
    told = tell(text)
    assert told.by_trigger(first).modality == "asserted"
    assert told.by_trigger(second).modality == status


def test_who_is_named_in_it_says_the_second(tell: Read) -> None:
    told = tell("Guards beat him and, some prisoners said, broke his arm.")
    assert told.by_trigger("beat").attribution == ()


def test_whose_orders_are_told_in_it_is_behind_the_second(tell: Read) -> None:
    told = tell("She was followed and, on the orders of the consul, beaten.")
    assert "sponsor" not in {role.role for role in told.by_trigger("followed").roles}
    assert "sponsor" in {role.role for role in told.by_trigger("beaten").roles}


@pytest.mark.parametrize(
    ("text", "first", "status"),
    [
        ("The student was allegedly arrested and beaten by police.", "arrested", "alleged"),
        ("Allegedly, he was arrested and beaten.", "arrested", "alleged"),
        ("He was, the family fears, arrested and tortured.", "arrested", "hypothetical"),
        ("She was held and tortured, the family fears.", "held", "hypothetical"),
        ("The family fears he was arrested and may have been killed.", "arrested", "hypothetical"),
        ("He was allegedly abducted and may have been killed.", "abducted", "alleged"),
        ("Agents would have arrested him and might have killed him.", "arrested", "hypothetical"),
        ("If he was arrested and may have been beaten, we must act.", "arrested", "hypothetical"),
    ],
)
def test_a_hedge_of_both_stays(tell: Read, text: str, first: str, status: str) -> None:
    assert tell(text).by_trigger(first).modality == status


@pytest.mark.parametrize(
    "text",
    [
        "She was arrested and, as she feared, beaten.",
        "He was arrested and, just as his family had feared, beaten.",
        "She was followed and, although she feared nobody, beaten.",
        "He was abducted and, without fear of punishment, beaten by officers.",
        "He was held and, as the guards presumed to be their right, beaten.",
        "He was kicked and, if he gave the right answer, beaten.",
    ],
)
def test_what_came_as_feared_or_on_a_condition_was_done(tell: Read, text: str) -> None:
    assert tell(text).by_trigger("beaten").modality == "asserted"


def test_what_is_feared_now_is_open(tell: Read) -> None:
    told = tell("She was followed and, as is feared, abducted.")
    assert told.by_trigger("abducted").modality == "hypothetical"
