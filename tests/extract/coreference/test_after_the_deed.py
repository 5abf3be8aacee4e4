"""Who is meant behind a deed of one person against another: the doer or the victim."""

import pytest

from tests.extract.coreference.conftest import Read
from tests.extract.coreference.spec import Spec, noun, who

pytestmark = pytest.mark.model

LUKA = who("Luka Petrov", gender="m")


def doer(lemma: str) -> Spec:
    strangers = ("thug", "gunman", "man")
    subtype = None if lemma in strangers else "official"
    return noun(lemma, type="person", lemma=lemma, subtype=subtype)


@pytest.mark.parametrize(
    ("lemma", "text"),
    [
        ("policeman", "A policeman arrested Luka Petrov. He was later promoted."),
        ("guard", "A guard kicked Luka Petrov. He was dismissed from the force."),
        ("soldier", "Luka Petrov was beaten by a soldier. He was later decorated."),
        ("consul", "A consul threatened Luka Petrov. He was recalled to Minsk."),
        ("officer", "An officer threatened Luka Petrov. He was declared persona non grata."),
        ("interrogator", "An interrogator slapped Luka Petrov. He wore a mask."),
        ("policeman", "A policeman slapped Luka Petrov. He did not show a warrant."),
        ("gunman", "A gunman shot Luka Petrov. He escaped on a motorcycle."),
        ("thug", "A thug attacked Luka Petrov. He ran off before police arrived."),
        ("man", "A man stabbed Luka Petrov. He was arrested at the scene."),
        ("man", "A man stabbed Luka Petrov. He has been charged with attempted murder."),
        ("officer", "An officer interrogated Luka Petrov. He asked him about his friends."),
        ("guard", "A guard beat Luka Petrov. He ordered him to kneel."),
    ],
)
def test_it_is_the_doer(read: Read, lemma: str, text: str) -> None:
    specs = (LUKA, doer(lemma)) if text.startswith("Luka") else (doer(lemma), LUKA)
    told = read(text, *specs)
    assert told.id("He") == told.id(lemma)


@pytest.mark.parametrize(
    ("lemma", "text"),
    [
        ("officer", "An officer detained Luka Petrov at the airport. He appealed."),
        ("policeman", "A policeman arrested Luka Petrov. He pleaded not guilty."),
        ("detective", "A detective arrested Luka Petrov. He contests the charges."),
        ("guard", "A guard beat Luka Petrov. He begged him to stop."),
        ("guard", "A guard beat Luka Petrov. He asked for a lawyer."),
        ("man", "A man attacked Luka Petrov. He was treated in hospital."),
        ("man", "A man attacked Luka Petrov. He ran away and called the police."),
        ("man", "A man attacked Luka Petrov. He fled into a shop."),
        ("man", "A man beat Luka Petrov. He was arrested by Turkish police on his return."),
        ("man", "A man stabbed Luka Petrov. He was charged with insulting the president."),
        ("soldier", "A soldier beat Luka Petrov. He fled to Poland."),
        ("policeman", "A policeman arrested Luka Petrov. He was suspended from the university."),
        ("policeman", "A policeman arrested Luka Petrov. He was transferred to another prison."),
        ("policeman", "A policeman arrested General Luka Petrov. He was stripped of his rank."),
    ],
)
def test_it_is_the_victim(read: Read, lemma: str, text: str) -> None:
    told = read(text, doer(lemma), LUKA)
    assert told.id("He") == told.id("Luka Petrov")


def test_a_third_person_leaves_it_open(read: Read) -> None:
    text = "A policeman arrested Luka Petrov and Ivo Lenz. He was promoted."
    told = read(text, doer("policeman"), LUKA, who("Ivo Lenz", gender="m"))
    assert told.id("He") != told.id("policeman")


@pytest.mark.parametrize(
    ("lemma", "text"),
    [
        ("officer", "An officer arrested Luka Petrov. He cursed him and was beaten."),
        ("man", "A man attacked Luka Petrov. He was arrested and was beaten by guards."),
        ("consul", "A consul threatened Luka Petrov. He was recalled as a witness."),
    ],
)
def test_what_may_befall_either_says_nothing(read: Read, lemma: str, text: str) -> None:
    told = read(text, doer(lemma), LUKA)
    assert told.id("He") != told.id(lemma)
