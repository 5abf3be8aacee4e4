"""A noun means nobody whom its own sentence tells of beside it."""

import pytest

from tests.extract.coreference.conftest import Read
from tests.extract.coreference.spec import noun, who

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("A student said that the man had followed her.", "student", "man"),
        ("The victim pressed no charges against the man.", "victim", "man"),
        ("The victim told officers that the man had pushed her.", "victim", "man"),
        ("The paper asked the governor, who denied that police had beaten the boy.",
         "governor", "boy"),
        ("Police urged the clerk to leave the man.", "clerk", "man"),
        ("The man had burned the shop, the owner said.", "man", "owner"),
        ("A worker accused of beating the man fled.", "worker", "man"),
        ("A clerk fell and was carried home by the man.", "clerk", "man"),
    ],
)  # fmt: skip
def test_whoever_acts_in_a_clause_around_a_noun_is_not_meant_by_it(
    read: Read, text: str, one: str, other: str
) -> None:
    told = read(text, noun(one), noun(other))
    assert told.id(one) != told.id(other)


def test_the_complaint_of_a_named_person_tells_of_another(read: Read) -> None:
    told = read("Omar Saleh said that the man had followed him.", who("Omar Saleh"), noun("man"))
    assert told.id("man") != told.id("Omar Saleh")


@pytest.mark.parametrize(
    "text",
    [
        "A student complained. The man had been followed.",
        "A student was held after the man spoke.",
        "A student fell, and the man was carried home.",
        "Relatives of a student said that the man had been held.",
    ],
)
def test_a_noun_looks_back_beyond_its_own_clause(read: Read, text: str) -> None:
    told = read(text, noun("student"), noun("man"))
    assert told.id("man") == told.id("student")
