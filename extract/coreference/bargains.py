"""Who makes a bargain is not who has to keep it: "promised to free his brother if he informed".

What is threatened or offered there is done by those in power to others, so neither "he" of the
clause with "if" nor "his" of the relative is who makes the offer: he is whose brother it is.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.coreference.lexicon import lexicon
from extract.coreference.pronoun_forms import are_alike
from extract.grammar import children, clauses_below, is_condition, is_passive

_HELD = ("dobj", "nsubj", "nsubjpass")


def makes_the_bargain(other: Token, token: Token) -> bool:
    """Whether the other threatens or offers what hangs on the deed of this pronoun."""
    verb = other.head
    bargains = lexicon().has("bargaining_verbs", verb.lemma_.lower())
    if other.dep_ != "nsubj" or not bargains or is_passive(verb):
        return False
    for deed in _deeds(verb):
        conditions = [c for c in children(deed, "advcl") if is_condition(c)]
        wanted = (subject for c in conditions for subject in children(c, "nsubj"))
        if any(subject.i == token.i for subject in wanted):
            return True
        noun = token.head
        if conditions and token.dep_ == "poss" and noun.dep_ in _HELD and noun.head.i == deed.i:
            return True
    return False


def whose_kin_is_held(token: Token) -> Iterator[Token]:
    """The "his" of "promised to free his brother if he informed", for the "he"."""
    clause = token.head
    if token.dep_ != "nsubj" or clause.dep_ != "advcl" or not is_condition(clause):
        return
    deed = lexicon().has("bargained_deeds", clause.head.lemma_.lower())
    if not deed or not _is_bargained(clause):
        return
    for noun in children(clause.head, *_HELD):
        if lexicon().has("kin", noun.lemma_.lower()):
            yield from (owner for owner in children(noun, "poss") if are_alike(owner, token))


def _is_bargained(clause: Token) -> bool:
    above = clause.head
    while above.dep_ in ("xcomp", "ccomp"):
        above = above.head
        if lexicon().has("bargaining_verbs", above.lemma_.lower()):
            return True
    return False


def _deeds(verb: Token) -> list[Token]:
    """What is threatened or offered: "to release", "to have arrested", "that he would be freed"."""
    return [d for d in clauses_below(verb) if lexicon().has("bargained_deeds", d.lemma_.lower())]
