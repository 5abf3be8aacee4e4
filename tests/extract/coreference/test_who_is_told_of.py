"""Who tells, finds or does something is not whom the pronoun in it means."""

import pytest

from tests.extract.coreference.conftest import Read
from tests.extract.coreference.spec import noun, who

pytestmark = pytest.mark.model


def test_experts_find_what_befell_others(read: Read) -> None:
    told = read(
        "Three cousins were held in May. Experts found that they had been detained in reprisal.",
        noun("Three cousins", "group", "collective"), noun("Experts", "group", "collective"),
    )  # fmt: skip
    assert told.id("they") == told.id("Three cousins")


def test_exiles_may_find_that_they_were_followed(read: Read) -> None:
    told = read(
        "Exiles in Oslo found that they had been followed.", noun("Exiles", "group", "community")
    )
    assert told.id("they") == told.id("Exiles")


def test_officials_tell_others_what_will_be_done_to_them(read: Read) -> None:
    told = read(
        "Migration officials told the women that they would be deported.",
        noun("Migration officials", "group", "collective", lemma="official"),
        noun("women", "group", "collective"),
    )  # fmt: skip
    assert told.id("they") == told.id("women")


def test_whoever_arrests_them_is_the_subject_of_the_first_verb_too(read: Read) -> None:
    told = read(
        "Officers raided a house in Oslo and arrested three of them.",
        noun("Officers", "group", "collective"),
    )
    assert told.id("them") != told.id("Officers")


def test_whom_a_suspect_recruited_is_someone_else(read: Read) -> None:
    told = read("An adviser, suspected of having recruited him, remains at large.", noun("adviser"))
    assert told.id("him") != told.id("adviser")


def test_who_says_i_is_not_he_in_the_same_words(read: Read) -> None:
    told = read("Q: Who sent him?\nA: I know that they sent him.\nQ: Why?\nA: I asked.")
    assert told.id("him", 1) != told.id("I")


def test_a_friend_of_the_victim_is_no_victim(read: Read) -> None:
    told = read(
        "A friend of the victim, Mahir Ozal, said so. The victim was buried in Oslo.",
        noun("friend"), noun("victim", definite=True), who("Mahir Ozal"),
        noun("victim", definite=True),
    )  # fmt: skip
    assert told.id("friend") == told.id("Mahir Ozal")
    assert told.id("victim") != told.id("Mahir Ozal")


@pytest.mark.parametrize(
    "text",
    [
        "The council said that no one had asked it to close the hall.",
        "The council told us that it had no key, and that nobody had warned it.",
        "The council has informed us that it sent no letter.",
    ],
)
def test_a_body_speaks_of_itself(read: Read, text: str) -> None:
    told = read(text, noun("council", "organization", "government_body"))
    assert told.id("it") == told.id("council")


def test_a_body_may_speak_of_a_thing(read: Read) -> None:
    told = read(
        "The council said that the hall was old and that it leaked.",
        noun("council", "organization", "government_body"),
    )
    assert told.id("it") != told.id("council")
