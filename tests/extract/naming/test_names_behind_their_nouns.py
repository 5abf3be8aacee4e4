"""Names of bodies right behind the noun that says what they are, without a comma."""

import pytest
from spacy.language import Language

from extract.naming.mentions import find_mentions
from tests.extract.conftest import Read, mentions_in

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "name", "subtype"),
    [
        ("The youth league Imbonezi threatened exiles.", "Imbonezi", "ngo"),
        ("Opposition party Nahdar held a rally.", "Nahdar", "coalition"),
        ("The ruling party Zarqon denied the accusations.", "Zarqon", "coalition"),
        ("He joined the opposition party Demokratik Hal in 2015.", "Demokratik Hal", "coalition"),
        ("Exile radio station Rohi received threats.", "Rohi", "media"),
        ("The militia Karimovtsy abducted her.", "Karimovtsy", "security_service"),
        ("The intelligence agency Sirat spied on exiles.", "Sirat", "security_service"),
        ("The student union Sunat was banned.", "Sunat", "student_association"),
    ],
)
def test_the_noun_says_what_it_is(nlp: Language, text: str, name: str, subtype: str) -> None:
    mention = mentions_in(nlp, text).get(name)
    assert mention is not None
    assert (mention.type, mention.subtype) == ("organization", subtype)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The party Omar Tal founded was banned.", "Omar Tal"),
        ("The group Sara Tal leads protested in Oslo.", "Sara Tal"),
        ("The organization Nadia Osman works for was hacked.", "Nadia Osman"),
        ("After the raid on the newspaper Ali Demir fled.", "Ali Demir"),
        ("He told the newspaper Ali Demir had been arrested.", "Ali Demir"),
        ("The consul told the radio station Reza Moradi had been followed.", "Reza Moradi"),
        ("Agents offered the newspaper Omar Tal's medical file.", "Omar Tal"),
        ("Youth league leader Omar Tal threatened exiles.", "Omar Tal"),
    ],
)
def test_a_person_opens_a_clause_of_his_own(nlp: Language, text: str, name: str) -> None:
    mention = mentions_in(nlp, text).get(name)
    assert mention is not None
    assert mention.type == "person"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("As leader of the youth league Rahimi was beaten.", "Rahimi"),
        ("As a member of the opposition party Rahimi was threatened by agents.", "Rahimi"),
        ("The militia Baktash fled killed his brother.", "Baktash"),
        ("Party Chairman Baktash Noor threatened the exiles.", "Chairman Baktash Noor"),
    ],
)
def test_a_name_that_may_be_somebodys_is_no_body(nlp: Language, text: str, name: str) -> None:
    mention = mentions_in(nlp, text).get(name)
    assert mention is None or mention.type != "organization"


@pytest.mark.parametrize(
    "text", ["The group Tuesday attacked the exiles.", "The union Monday met."]
)
def test_days_are_no_bodies(nlp: Language, text: str) -> None:
    day = text.split()[2]
    assert not [m for m in find_mentions(nlp(text)) if m.text == day]


@pytest.mark.parametrize(
    ("text", "type_", "role", "name"),
    [
        ("The youth league Imbonezi threatened exiles.", "threaten", "initiator", "Imbonezi"),
        ("Police banned the opposition party Nahdar.", "cancel_or_censor", "target", "Nahdar"),
        ("The student union Sunat was banned.", "cancel_or_censor", "target", "Sunat"),
        ("The women's association Roza was attacked.", "assault", "target", "Roza"),
        ("The foundation Hromad received a bomb threat.", "threaten", "target", "Hromad"),
        ("The nationalist party Vatar threatened exiles.", "threaten", "initiator", "Vatar"),
    ],
)
def test_noun_and_name_are_one(tell: Read, text: str, type_: str, role: str, name: str) -> None:
    told = tell(text)
    assert told.fillers(told.one(type_), role) == {name}
