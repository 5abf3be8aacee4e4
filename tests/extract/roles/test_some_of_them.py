"""Some of a body's people, one of a people, and members of parliament are people."""

import pytest
from spacy.language import Language

from extract.naming.mentions import find_mentions
from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The embassy denied that any of its staff had threatened Rosa Lim.", "any of its staff"),
        ("Police held many of the party's supporters.", "many of the party's supporters"),
        ("Most of the school's teachers were threatened.", "Most of the school's teachers"),
    ],
)
def test_some_of_a_bodys_people(nlp: Language, text: str, words: str) -> None:
    found = {m.text: m.type for m in find_mentions(nlp(text))}
    assert found[words] == "group"


def test_any_of_what_is_no_people(nlp: Language) -> None:
    found = {m.text for m in find_mentions(nlp("The embassy denied any of the raids."))}
    assert not any(text.startswith("any") for text in found)


@pytest.mark.parametrize("article", ["No", "Any", "A"])
def test_one_of_a_people_is_a_person(tell: Read, article: str) -> None:
    told = tell(f"{article} Uyghur in Istanbul was arrested by police.")
    (target,) = (r for r in told.one("detain").roles if r.role == "target")
    assert target.entity is not None
    assert told.entities[target.entity].type == "person"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("MP Ana Lee was followed by two men.", "Ana Lee"),
        ("Ana Lee MP was followed by two men.", "Ana Lee"),
        ("A Tory MP was followed by two men.", "Tory MP"),
    ],
)
def test_a_member_of_parliament_is_an_official(tell: Read, text: str, name: str) -> None:
    told = tell(text)
    assert told.fillers(told.one("surveil"), "target") == {name}
    assert (told.entity(name).type, told.entity(name).subtype) == ("person", "official")


def test_members_of_parliament_are_many(tell: Read) -> None:
    told = tell("British MPs were hacked by agents from Beijing.")
    assert told.entity("British MPs").type == "group"
