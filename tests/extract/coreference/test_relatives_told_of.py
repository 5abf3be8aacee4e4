"""Relatives of whom the next sentence tells, and exiles whom it cannot leave."""

import pytest

from tests.extract.coreference.conftest import Read
from tests.extract.coreference.spec import Spec, land, noun, who

pytestmark = pytest.mark.model


def kin(words: str, gender: str) -> Spec:
    return noun(words, subtype="relative", gender=gender)


GULNARA = [who("Gulnara", gender="f"), kin("Gulnara's mother", "f")]


@pytest.mark.parametrize(
    "text",
    [
        "Gulnara's mother is alive. In June she was stopped and searched.",
        "Gulnara's mother is seventy. Last week she was questioned by police.",
        "Gulnara's mother still works at a school. On Friday she was interrogated.",
        "Gulnara's mother runs a bakery. In May she was fined by the police.",
        "Gulnara's mother is a nurse. In June she was detained; they took her keys.",
    ],
)
def test_the_mother_is_told_of(read: Read, text: str) -> None:
    told = read(f"Gulnara Nur has a channel. {text}", who("Gulnara Nur", gender="f"), *GULNARA)
    assert told.id("she") == told.id("Gulnara's mother")


@pytest.mark.parametrize(
    "text",
    [
        "Gulnara's mother is dead. In June she was stopped and searched.",
        "Gulnara's mother is proud. In June she was followed by two men.",
        "Gulnara's mother is alive. In June she was attacked for her articles.",
        "Gulnara's mother is alive. In June she was sentenced in absentia.",
        "Gulnara's mother is alive. In June she was threatened again.",
    ],
)
def test_only_the_exile_meets_it(read: Read, text: str) -> None:
    told = read(f"Gulnara Nur has a channel. {text}", who("Gulnara Nur", gender="f"), *GULNARA)
    assert told.id("she") != told.id("Gulnara's mother")


def test_it_happened_where_the_exile_lives(read: Read) -> None:
    text = (
        "Karim Nur lives in Norway. Karim's brother is a doctor. "
        "In May he was attacked in Norway by two men."
    )
    norway = land("Norway", "NO")
    own = (who("Karim", gender="m"), kin("Karim's brother", "m"))
    told = read(text, who("Karim Nur", gender="m"), norway, *own, norway)
    assert told.id("he") == told.id("Karim Nur")


MY_KIN = ["my father", "My nephew", "My uncle"]


@pytest.mark.parametrize(
    ("text", "relative"),
    [
        ("They had asked my father only about me. They had taken him away.", "my father"),
        ("Soldiers had come for my father at night. They tortured him.", "my father"),
        ("My nephew opened the door. The men dragged him out.", "My nephew"),
        ("My uncle answered the telephone. They threatened him.", "My uncle"),
        ("The police asked my father about the posts. They held him for days.", "my father"),
    ],
)
def test_they_go_on_with_the_relative(read: Read, text: str, relative: str) -> None:
    told = read(f"Minh Tran, 61, edits a paper. {text}", who("Minh Tran", gender="m"),
                kin(relative, "m"))  # fmt: skip
    assert told.id("him") == told.id(relative)


@pytest.mark.parametrize(
    ("text", "relative"),
    [
        ("My nephew saw it. They had pushed him into a car.", "My nephew"),
        ("My uncle visited the prison. They had beaten him.", "My uncle"),
        ("The police called my father. They had beaten him.", "my father"),
        ("My uncle heard of it. The men had kicked him.", "My uncle"),
    ],
)
def test_the_relative_only_learns_of_it(read: Read, text: str, relative: str) -> None:
    told = read(f"Minh Tran was abducted. {text}", who("Minh Tran", gender="m"),
                kin(relative, "m"))  # fmt: skip
    assert told.id("him") == told.id("Minh Tran")


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Then agents came and detained her.", True),
        ("The police arrested her in May.", True),
        ("The consul threatened her in May.", False),
        ("Agents arrested her for her articles.", False),
    ],
)
def test_captors_come_for_the_relative(read: Read, text: str, *, meant: bool) -> None:
    told = read(f"Gulnara Nur has a channel. Gulnara's mother is a nurse. {text}",
                who("Gulnara Nur", gender="f"), *GULNARA)  # fmt: skip
    assert (told.id("her") == told.id("Gulnara's mother")) is meant
