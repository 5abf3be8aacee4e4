"""Who gave an order is not who carried it out, nor whom it struck.

"On the orders of the consul, she filmed the vigil", "On behalf of the embassy, they disrupted the
talk": she is not the consul. "By order of the minister, police searched her house": it is not the
minister's. "On the orders of the sheikh, his daughter was beaten" may tell of the sheikh's own.
"""

from spacy.tokens import Token

from extract.coreference.lexicon import lexicon
from extract.coreference.scene import clause_of, is_subject
from extract.grammar import children, first_conjunct, is_verbal, lemma
from extract.roles.order_phrases import owners_of_order
from extract.roles.relative_doers import are_people

_WISHES = ("request", "urging", "insistence")
_HURTING = ("harassing_verbs", "seizing_verbs", "custody_verbs", "things_hit")


def gave_the_order(other: Token, token: Token) -> bool:
    """Whether somebody is only named as who gave the order for what a pronoun's clause tells."""
    owner = first_conjunct(other)
    order = owner.head if owner.dep_ == "poss" else owner.head.head
    if other.i > token.i or other.i not in (o.i for o in owners_of_order(order)):
        return False
    subject = _first_subject(other, token)
    if subject is None:
        return False
    if lemma(order) in _WISHES and not _hurts(subject.head):
        return False
    acts = token.i == subject.i
    return acts or (lemma(order) != "behalf" and _is_struck(token, subject))


def _first_subject(other: Token, token: Token) -> Token | None:
    """The subject of the pronoun's clause, which is the first behind the order."""
    verb = token.head if is_subject(token) else clause_of(token)
    if token.dep_ == "poss":
        verb = token.head.head
    subject = next(iter(children(verb, "nsubj", "nsubjpass")), None)
    if subject is None or subject.left_edge.i <= other.i:
        return None
    between = other.doc[other.i + 1 : subject.left_edge.i]
    return None if any(is_verbal(word) for word in between) else subject


def _is_struck(token: Token, subject: Token) -> bool:
    """Whether a pronoun is the object of the verb, or its thing is: "searched her house"."""
    verb = subject.head
    if token.dep_ == "poss":
        thing = token.head
        return thing.dep_ == "dobj" and not are_people(thing) and _hurts(verb)
    return token.dep_ in ("dobj", "dative") and token.head.i == verb.i


def _hurts(verb: Token) -> bool:
    return any(lexicon().has(name, lemma(verb)) for name in _HURTING)
