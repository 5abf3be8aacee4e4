"""Offices and sections of a body that do something are bodies: "The embassy refused to comment. Its
education office wrote to the university".

Who writes, calls or asks acts; what stands, opens or was searched is rooms.
"""

from spacy.tokens import Token

from extract.gazetteer.words import organization_words
from extract.grammar import NOUNS, children, conjuncts, lemma


def acts_for_a_body(noun: Token) -> bool:
    """Whether a noun for a part of a body, with its owner, is the subject of what bodies do."""
    words = organization_words()
    if noun.lower_ not in words["parts_of_bodies"] or noun.tag_ != "NN":
        return False
    owners = children(noun, "poss")
    if not any(_is_a_body(owner) for owner in owners):
        return False
    by = noun.dep_ == "pobj" and noun.head.lower_ == "by" and noun.head.dep_ == "agent"
    if by:
        return lemma(noun.head.head) in words["deeds_of_parts"]
    deeds = conjuncts(noun.head) if noun.dep_ == "nsubj" else []
    return any(lemma(verb) in words["deeds_of_parts"] for verb in deeds)


def _is_a_body(owner: Token) -> bool:
    """ "Its", or the mission, ministry or service of "the embassy's"."""
    words = organization_words()
    if owner.lower_ == "its":
        return True
    return owner.pos_ in NOUNS and owner.lower_ in words["mission_heads"] | words["owners_of_parts"]
