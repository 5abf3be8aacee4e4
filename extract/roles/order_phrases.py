"""Who gave the order for a deed: "on the orders of X", "by order of X", "acting on orders from X",
"on behalf of the embassy", "paid by X, three men smashed the windows".

He is behind the deed. The parser may hang the deed on him ("By order of the king he was jailed").
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.grammar import (
    agents,
    children,
    conjuncts,
    is_verbal,
    lemma,
    prepositional_objects,
    word_before,
)
from extract.roles.joint_phrases import own_prepositions
from extract.wordlists import word_sets

_BEFORE = ("at", "on", "under", "upon")


def order_givers(verb: Token) -> Iterator[Token]:
    """Whoever ordered or paid for what a verb tells."""
    before = [*own_prepositions(verb), *children(verb, "agent"), *opening_order(verb)]
    for preposition in before:
        for noun in children(preposition, "pobj"):
            yield from owners_of_order(noun)
    for clause in children(verb, "advcl"):
        if clause.i > verb.i or clause.tag_ not in ("VBG", "VBN"):
            continue
        if lemma(clause) in word_sets("light_verbs")["acting_for"]:
            yield from order_givers(clause)
        elif clause.tag_ == "VBN" and lemma(clause) in word_sets("modality")["hiring_verbs"]:
            yield from agents(clause)


def owners_of_order(noun: Token) -> list[Token]:
    """The consul of "on the orders of the consul", "on the consul's orders", where it is one."""
    words = word_sets("light_verbs")
    before = noun.head.lower_ if noun.dep_ == "pobj" else ""
    of_orders = before in _BEFORE and lemma(noun) in words["behest_nouns"]
    by_order = before == "by" and lemma(noun) in words["decreed_orders"]
    behalf = before == "on" and lemma(noun) == "behalf"
    if not (of_orders or by_order or behalf) or _is_of_peace(noun) or is_denied(noun):
        return []
    if behalf and _is_quoted(noun):
        return []
    first = children(noun, "poss") or prepositional_objects(noun, "of", "from")
    return [owner for one in first for owner in conjuncts(one) if not behalf or _sends(owner)]


def is_denied(noun: Token) -> bool:
    """The orders of "not on orders of the embassy but on his own"."""
    before = word_before(noun.head)
    return before is not None and before.lower_ in ("not", "never")


def _is_quoted(noun: Token) -> bool:
    """The words of two men who wanted to collect a child "on behalf of the embassy"."""
    before = word_before(noun.head)
    return before is not None and before.is_quote


def _is_of_peace(noun: Token) -> bool:
    """ "The public order of X"."""
    return lemma(noun) == "order" and bool(children(noun, "compound"))


def _sends(owner: Token) -> bool:
    """Whom others harm somebody for: a body or an office, and no client of a lawyer's."""
    bodies = word_sets("speech")["official_bodies"]
    return lemma(owner) in bodies | word_sets("light_verbs")["senders"]


def opening_order(verb: Token) -> list[Token]:
    """The "by" of "By order of the king he was jailed", where the parser makes it the root."""
    owner = verb.head
    if verb.dep_ != "relcl" or owner.dep_ != "pobj" or not is_verbal(verb):
        return []
    root = owner.head.head.head
    return [root] if root.dep_ == "ROOT" and root.lower_ in (*_BEFORE, "by") else []


def is_of_order(owner: Token, noun: Token) -> bool:
    """Whether a noun is the order itself, or the owner of it."""
    return owner.i == noun.i or owner.head.i == noun.i or owner.head.head.i == noun.i
