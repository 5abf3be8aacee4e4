"""Who is one of many: members of the group that is told of."""

import pytest
from spacy.language import Language

from extract.naming.mentions import find_mentions
from extract.relations.found import find_relations

pytestmark = pytest.mark.model


def ties(nlp: Language, text: str) -> set[tuple[str, str, str]]:
    doc = nlp(text)
    found = find_relations(doc, find_mentions(doc))
    return {(r.type, r.subject.text, r.object.text) for r in found}


def members(nlp: Language, text: str) -> set[tuple[str, str]]:
    return {(who, whole) for kind, who, whole in ties(nlp, text) if kind == "member_of"}


@pytest.mark.parametrize(
    ("text", "who", "whole"),
    [
        ("Ten exiles came. One of the exiles, Pavel Orlov, was beaten.", "Pavel Orlov", "exiles"),
        ("Ten exiles came. One of them, Vera Kulik, was beaten.", "Vera Kulik", "them"),
        ("Two men were tried. One of the men, Aslan Dudayev, confessed.", "Aslan Dudayev", "men"),
        ("Ten nuns fled. The oldest of them, Tashi Dorje, was held.", "Tashi Dorje", "them"),
        ('"They hit us," said one of the nurses, Kofi Mensah.', "Kofi Mensah", "nurses"),
        ("Yusuf Kaya, one of the drivers, was beaten.", "Yusuf Kaya", "drivers"),
        (
            "Agents seized six teachers. Two of the teachers, Hasan Kaya and Riza Demir, were held.",
            "Riza Demir",
            "six teachers",
        ),
        (
            "Four activists were held in Minsk, among them Vera Kulik.",
            "Vera Kulik",
            "Four activists",
        ),
        ("Seven students were expelled, including Lin Wei.", "Lin Wei", "Seven students"),
        (
            "The embassy wrote to nine exiles, including the poet Hoang Lan.",
            "Hoang Lan",
            "nine exiles",
        ),
        ("Ten men came. An engineer among them, Fathi Anwar, spoke.", "Fathi Anwar", "them"),
        ("Six judges were held. Among the judges is Nermin Alkan.", "Nermin Alkan", "judges"),
    ],
)
def test_who_is_named_as_one_of_many_is_of_them(
    nlp: Language, text: str, who: str, whole: str
) -> None:
    assert (who, whole) in members(nlp, text)


@pytest.mark.parametrize(
    "text",
    [
        "One of the reasons, Ada Moss said, was money.",
        "Two of the attackers, Ada Moss said, fled in a car.",
        "On one of the days, Ivan Petrov was followed by two men.",
        "For one of the students, Zhang Min filed a complaint.",
        "With one of the women, Saba Tekle spoke twice.",
        "None of the exiles, Pavel Orlov said, had been followed.",
        "Neither of the exiles, Pavel Orlov and Vera Kulik, had been followed.",
        "Two of the universities, Oxford and Leeds, cancelled the talk.",
        "Exiles were threatened in several countries, among them Sweden.",
        "Friends of the victims, including Omar Tal, lit candles.",
        "Threats were made to many exiles, including by Omar Tal.",
        "The police, among them Ada Moss, used sticks.",
        "Ten men sang. Pavel Orlov was not the best of them.",
        "Among those who condemned the attack was Ada Moss.",
        # of which of two, nobody says
        "The wife of one of the officers, Leila Amiri, fled to Oslo.",
        "The lawyer of one of the attackers, Ada Moss, spoke to reporters.",
        "Two agents came. The victim of one of them, Vera Kulik, fled to Riga.",
        "The agents beat everyone they found, among them Omar Tal.",
        "The attackers hit five, including Omar Tal.",
        "The agents threatened her family, including Omar Tal.",
        "Agents questioned the whole staff, among them Omar Tal.",
        "Two men were arrested by officers, including Omar Tal.",
        "The exiles were beaten by agents, among them Omar Tal.",
        "Guards who had beaten the inmates, among them Omar Tal, were charged.",
        "The exiles complained about the agents, among them Omar Tal.",
        # nobody says that he is
        "Was Omar Tal one of the attackers?",
        "One of the agents - Pavel Orlov does not know his name - hit him.",
        '"I know one of the agents, Omar," she told her brother.',
    ],
)
def test_who_only_stands_beside_is_no_member(nlp: Language, text: str) -> None:
    assert not members(nlp, text)


def test_one_of_its_founders_is_a_founder(nlp: Language) -> None:
    text = "The Kabul Circle met on Friday. One of its founders, Zahra Amiri, was threatened."
    assert ("leads", "Zahra Amiri", "its") in ties(nlp, text)
