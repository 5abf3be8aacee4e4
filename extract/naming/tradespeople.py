"""Nouns for somebody or for a house: "broadcaster", "publisher", "employer".

Alone they describe a body. They are people beside a person's name, where the text has called a
person so, and where what befalls them befalls persons only: "the publisher was beaten".
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from spacy.tokens import Doc, Token

from extract.gazetteer.words import organization_words
from extract.grammar import first_conjunct
from extract.naming.mention import DocMention
from extract.naming.person_words import person_words


def with_tradespeople(
    doc: Doc, named: Sequence[DocMention], described: Sequence[DocMention]
) -> list[DocMention]:
    """The described, with persons in place of the houses that such a noun would be.

    "The broadcaster" alone looks back to whoever is called so, unless a house is too.
    """
    people = {m.head for m in named if m.type == "person"}
    doubtful = [m for m in described if _may_be_somebody(doc, m)]
    beside = {m.head for m in doubtful if m.apposed_to in people}
    called = {m.lemma for m in doubtful if m.head in beside}
    called |= {doc[m.start - 1].lower_ for m in named if m.head in people and m.start}
    called -= {doc[m.start - 1].lower_ for m in named if m.type == "organization" and m.start}
    somebody = {
        m.head
        for m in doubtful
        if m.head in beside
        or _suffers_in_person(doc[m.head])
        or (m.definite and not m.modifiers and m.lemma in called)
    }
    return [_as_person(m) if m.head in somebody else m for m in described]


@lru_cache(maxsize=1)
def _houses() -> frozenset[str]:
    """Nouns that the tables know for a body and for a person."""
    words = person_words()
    heads = organization_words().tables["nominal_heads"]
    return frozenset(noun for noun in heads if words.role(noun) == noun)


def _may_be_somebody(doc: Doc, mention: DocMention) -> bool:
    alone = mention.type == "organization" and not mention.plural
    owned = not organization_words()["state_owned"].isdisjoint(mention.modifiers)
    return alone and not owned and doc[mention.head].lower_ in _houses()


def _suffers_in_person(noun: Token) -> bool:
    """Whether it is beaten, arrested or the like, in the active or the passive."""
    place = first_conjunct(noun)
    verb = place.head.lemma_.lower()
    bodily = verb in person_words()["person_object_verbs"] - {"convict", "sentence", "confront"}
    return place.dep_ in ("dobj", "nsubjpass") and bodily


def _as_person(mention: DocMention) -> DocMention:
    role = mention.text
    subtype = person_words().roles[mention.lemma]
    return replace(mention, type="person", subtype=subtype, country=None, role_text=role)
