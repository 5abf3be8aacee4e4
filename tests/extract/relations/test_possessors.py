"""Owners behind whom stands no more than an apostrophe, and services that an owner has."""

import pytest
from spacy.language import Language

from extract.naming.mentions import find_mentions
from extract.relations.found import find_relations

pytestmark = pytest.mark.model


def ties(nlp: Language, text: str) -> set[tuple[str, str, str]]:
    doc = nlp(text)
    return {
        (r.type, r.subject.text, r.object.text) for r in find_relations(doc, find_mentions(doc))
    }


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Bouhafs’ family alleged that men abducted him.",
         ("family_of", "Bouhafs’ family", "Bouhafs")),
        ("The dissidents’ relatives were summoned.",
         ("family_of", "dissidents’ relatives", "dissidents")),
        ("Tiaras’ lawyer, Ana Lopez, denied it.", ("represents", "Ana Lopez", "Tiaras")),
        ("Police questioned Marina Alves’ mother.",
         ("family_of", "Marina Alves’ mother", "Marina Alves")),
        ("The court heard Slimane Bouhafs’ brother, Omar.",
         ("family_of", "Omar", "Slimane Bouhafs")),
    ],
)  # fmt: skip
def test_a_bare_apostrophe_tells_the_owner(
    nlp: Language, text: str, tie: tuple[str, str, str]
) -> None:
    assert tie in ties(nlp, text)


@pytest.mark.parametrize(
    "text",
    [
        "The club of the ‘Lions’ president Omar Tal was raided.",
        "The song ‘Sisters’ brother nations sang.",
        "The 'patriots' leader was named.",
        "Five years’ relatives were told.",
    ],
)
def test_a_quotation_mark_tells_none(nlp: Language, text: str) -> None:
    assert not ties(nlp, text)


@pytest.mark.parametrize(
    "text",
    [
        "Radio Free Europe/Radio Liberty (RFE/RL)’s Kazakh Service reported it.",
        "Radio Harbor's Kazakh Service reported it.",
        "Voice of America’s Turkish Service was blocked.",
    ],
)
def test_a_service_of_a_radio_is_of_no_state(nlp: Language, text: str) -> None:
    states = {"Kazakh", "Turkish", "America"}
    assert not [tie for tie in ties(nlp, text) if tie[2] in states]
