"""Kin who share one owner, and the married."""

import pytest
from spacy.language import Language

from extract.naming.mentions import find_mentions
from extract.relations.found import find_relations

pytestmark = pytest.mark.model


def family(nlp: Language, text: str) -> set[tuple[str, str]]:
    doc = nlp(text)
    found = find_relations(doc, find_mentions(doc))
    return {(r.subject.text, r.object.text) for r in found if r.type == "family_of"}


@pytest.mark.parametrize(
    ("text", "second", "owner"),
    [
        ("Police questioned the activist's aunt and two cousins.", "two cousins", "activist"),
        ("Soldiers arrested Divine Ngwa's brother and sister.", "sister", "Divine Ngwa"),
        ("Officers visited his parents and siblings in Osh.", "siblings", "his"),
        ("Officers visited his parents, brothers and sisters in Osh.", "sisters", "his"),
        ("Anna Bel's husband and children fled.", "children", "Anna Bel"),
    ],
)
def test_joined_kin_have_one_owner(nlp: Language, text: str, second: str, owner: str) -> None:
    assert (second, owner) in family(nlp, text)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Karim Said's wife and a cousin of the consul were followed.", 2),
        ("Officers questioned his mother and the father of the exile Lina Tal.", 1),
        ("Karim Said's lawyer and brother were followed.", 0),
        ("Karim Said's mother and her sister were followed.", 2),
        ("Karim Said's wife and his lawyer were followed.", 1),
        ("Karim Said's mother and brothers of the judge were followed.", 2),
    ],
)
def test_others_have_their_own(nlp: Language, text: str, count: int) -> None:
    found = family(nlp, text)
    assert len([pair for pair in found if pair[1] != "exile Lina Tal"]) <= count


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("Anna Bel is married to the exiled singer Oleg Tal.", ("Anna Bel", "Oleg Tal")),
        ("Anna Bel, who is married to Oleg Tal, was summoned.", ("Anna Bel", "Oleg Tal")),
        ("Anna Bel, married to the dissident Oleg Tal, was summoned.", ("Anna Bel", "Oleg Tal")),
        ("She was married to a dissident.", ("She", "dissident")),
    ],
)
def test_the_married(nlp: Language, text: str, pair: tuple[str, str]) -> None:
    assert family(nlp, text) == {pair}


@pytest.mark.parametrize(
    "text",
    [
        "Anna Bel is not married to Oleg Tal.",
        "Officials denied that Anna Bel was married to Oleg Tal.",
        "Anna Bel was to be married to Oleg Tal in May.",
        "Anna Bel is married to her work.",
        "They were married to foreigners.",
        "Imam Omar Bel had married Anna Tal to Oleg Tal.",
        "Omar Bel and Anna Tal, married to Oleg Noor, were arrested.",
        "Women and mothers from the village wept beside Omar Bel.",
    ],
)
def test_the_unmarried(nlp: Language, text: str) -> None:
    assert not family(nlp, text)
