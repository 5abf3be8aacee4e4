"""The day on which somebody was arrested or expelled, told to say who he is, is not that of his
deed: "the man arrested on | Monday threatened her"."""

from spacy.tokens import Token

from extract.claims.clause_times import joined_before
from extract.grammar import is_passive, is_verbal, lemma
from extract.wordlists import word_sets


def is_of_who_did_it(verb: Token | None, trigger: Token) -> bool:
    """Whether a verb says of the doer of an event what a state or an employer did with him."""
    if verb is None or not is_verbal(trigger) or is_passive(trigger):
        return False
    first = next(reversed([*joined_before(verb)]), verb)
    if first.dep_ not in ("acl", "relcl") or verb.tag_ != "VBN":
        return False
    doer = first.head
    if lemma(verb) not in word_sets("times")["dealt_with"] or doer.dep_ != "nsubj":
        return False
    return doer.head.i in (trigger.i, *(one.i for one in joined_before(trigger)))
