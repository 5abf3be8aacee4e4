"""Not to let somebody go, or not to give papers back, is the deed itself.

"Did not let him board", "would not give her passport back", "no visa was issued to her": a
restriction that was made, although it is told by a negated verb.
"""

from spacy.tokens import Token

from extract.grammar import (
    NOUNS,
    children,
    conjuncts,
    is_condition,
    lemma,
    prepositional_objects,
)
from extract.wordlists import word_sets

_HIS_OWN = {
    "he": "his", "she": "her", "they": "their", "i": "my", "we": "our", "you": "your",
}  # fmt: skip
_TOLD_ITSELF = ("ROOT", "conj", "relcl")


def withholds(verb: Token, event_type: str | None) -> bool:
    """Whether not to do what the verb says is an event of this type.

    "Let", "allow" and "renew", "give" and "return" where papers are given; of what is said, shown
    or held, "let" and "permit".
    """
    words = word_sets("modality")
    if event_type == "cancel_or_censor":  # "let neither picnics nor parades on the lawn"
        return lemma(verb) in words["letting"]
    return event_type == "restrict_mobility" and _lets_go(verb)


def _lets_go(verb: Token) -> bool:
    words = word_sets("modality")
    if lemma(verb) in words["allowing_verbs"]:
        return True
    if lemma(verb) not in words["giving_verbs"]:
        return False
    things = [t for c in children(verb, "dobj", "nsubjpass") for t in conjuncts(c)]
    return any(lemma(t) in words["travel_papers"] and _is_given_by_others(t, verb) for t in things)


def would_not(verb: Token) -> bool:
    """ "Would not let him out": refused, where no condition is told and nobody announces it."""
    refused = any(c.lower_ in ("would", "wo") for c in children(verb, "aux"))
    subjects = children(verb, "nsubj")
    if not refused or not subjects or not children(verb, "neg"):
        return False
    above = [verb, *verb.ancestors]
    itself = all(word.dep_ in _TOLD_ITSELF for word in above if word.pos_ in ("VERB", "AUX"))
    return itself and not any(map(_is_condition, children(verb, "advcl")))


def _is_condition(clause: Token) -> bool:
    """ "If she returned", "were she to return"."""
    inverted = clause.left_edge.lower_ in ("were", "had", "should")
    return inverted or is_condition(clause)


def _is_given_by_others(papers: Token, verb: Token) -> bool:
    """Whose papers they are has not kept them: "he did not hand back his passport"."""
    if lemma(verb) == "hand" and not any(c.lower_ == "back" for c in verb.children):
        return False
    if any(o.pos_ in NOUNS for o in prepositional_objects(verb, "to")):
        return not children(verb, "nsubj")  # "did not give his passport to the police"
    owners = {c.lower_ for c in children(papers, "poss")}
    subjects = children(verb, "nsubj")
    if any(s.ent_type_ == "PERSON" or _is_of_many(s, owners) for s in subjects):
        return not owners
    return not any(_HIS_OWN.get(s.lower_) in owners for s in subjects)


def _is_of_many(subject: Token, owners: set[str]) -> bool:
    return subject.tag_ in ("NNS", "NNPS") and "their" in owners
