"""Pronouns of which the grammar around them says whom they mean."""

import pytest

from tests.extract.coreference.conftest import Read
from tests.extract.coreference.spec import noun, who

pytestmark = pytest.mark.model


def test_who_bought_the_tracker_is_charged(read: Read) -> None:
    told = read(
        "Marta Ibaceta was followed. The camera had been bought by the same guard. He was charged.",
        who("Marta Ibaceta"), noun("same guard"),
    )  # fmt: skip
    assert told.id("He") == told.id("same guard")


def test_who_was_stopped_by_an_officer_is_charged(read: Read) -> None:
    told = read(
        "Omar Said was stopped by an officer. He was charged.",
        who("Omar Said"), noun("officer", lemma="officer"),
    )  # fmt: skip
    assert told.id("He") == told.id("Omar Said")


def test_who_is_pushed_hurts_her_own_arm(read: Read) -> None:
    told = read(
        "Lina Orsk was to speak in Oslo. A member of a club was pushed and injured her arm.",
        who("Lina Orsk"), noun("member"),
    )  # fmt: skip
    assert told.id("her") == told.id("member")


def test_who_is_asked_to_persuade_is_not_persuaded(read: Read) -> None:
    told = read(
        "Omar Said lives in Oslo. His uncle was asked to persuade him to return.",
        who("Omar Said"), noun("His uncle", subtype="relative", definite=True),
    )  # fmt: skip
    assert told.id("him") == told.id("Omar Said")


def test_a_caller_speaks_of_the_kin_of_whom_he_calls(read: Read) -> None:
    told = read(
        "Omar Said lives in Oslo. A man told him that the army knew where his cousin lived.",
        who("Omar Said"), noun("man"), noun("his cousin", subtype="relative", definite=True),
    )  # fmt: skip
    assert told.id("his") == told.id("him") == told.id("Omar Said")


def test_a_friend_may_speak_of_his_own_kin(read: Read) -> None:
    told = read(
        "Omar Said lives in Oslo. Ali Karim told Omar Said that his cousin had been held.",
        who("Omar Said"), who("Ali Karim"), who("Omar Said"),
        noun("his cousin", subtype="relative", definite=True),
    )  # fmt: skip
    assert told.id("his") == told.id("Ali Karim")


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("The caller threatened her cousin, she said.", False),
        ("The caller told her cousin that she would be held, she said.", False),
        ("Omar Said fell and the caller kicked her cousin, she said.", False),
        ("The caller was threatened in a shop, she said.", True),
    ],
)
def test_whoever_tells_of_a_strangers_deed_is_not_the_stranger(
    read: Read, text: str, same: bool
) -> None:
    named = [who("Omar Said", gender="m")] if "Omar" in text else []
    told = read(text, *named, noun("caller"))
    said = next(m for m in reversed(told.mentions) if m.text == "she")
    assert (told.entities.of(said) == told.id("caller")) == same


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("Omar Said was accused of beating a judge, but the judge said he had not been beaten.", True),
        ("Omar Said had followed a judge; the judge said that he had never been followed.", True),
        ("Omar Said was accused of beating a judge, but the judge said he had not been fined.", False),
    ],
)  # fmt: skip
def test_who_was_to_have_suffered_it_denies_it(read: Read, text: str, same: bool) -> None:
    told = read(
        text, who("Omar Said", gender="m"), noun("judge", lemma="judge"),
        noun("judge", lemma="judge", definite=True),
    )  # fmt: skip
    assert (told.id("he") == told.id("judge", 1)) == same
