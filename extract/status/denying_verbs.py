"""Verbs of denying: "denied that it had paid them", "ruled out that he was held".

"deny", "refuse" and "reject" with a visa, entry, bail, a service or a person as second object
withhold something; they are never denials. Nor does anybody deny what "few dispute".
"""

from collections.abc import Sequence

from spacy.tokens import Token

from extract.grammar import children, conjuncts, is_passive, is_verbal, lemma
from extract.status.cue_path import Step, names_claim, shares_held
from extract.status.found_denial import Denial
from extract.status.local_cues import negated_here
from extract.tellers.speech import speaker
from extract.wordlists import word_sets


def by_verb(step: Step, below: Sequence[Token]) -> Denial | None:
    verb = step.head
    if step.link == "prep:in":  # "denied any role in the attack"
        return Denial((verb,), speaker(verb), "verb of denying") if shares_held(verb) else None
    if step.link not in {"clause", "object", "subject", "prep:to", "attribute"}:
        return None
    if step.link == "subject" and not is_passive(verb):
        return None
    if step.link in {"object", "subject"} and step.peer.i == below[0].i and names_claim(step.peer):
        return None  # "deny the charge": the charge was brought
    if is_undenied(verb) or (step.link != "clause" and _withholds(verb, step.node)):
        return None
    return Denial((verb,), speaker(verb), "verb of denying")


def rules_out(verb: Token) -> bool:
    """`ruled out that Y had ordered it`; "could not rule out" leaves it open."""
    out = any(child.lower_ == "out" for child in children(verb, "prt", "advmod"))
    return lemma(verb) == "rule" and out


def is_undenied(verb: Token) -> bool:
    """`could not deny`, `few dispute`, `it is hard to deny`: nobody denies."""
    few = any(s.lower_ in {"few", "hardly"} for s in children(verb, "nsubj"))
    hard = verb.head.lower_ in {"hard", "difficult", "impossible"} and verb.dep_ in {
        "xcomp",
        "ccomp",
    }
    return few or hard or bool(negated_here(verb))


def is_granted(verb: Token) -> bool:
    """`no one disputes that X; the mission disputes that Y`: the second does not govern X."""
    deny = word_sets("modality")["deny_verbs"]
    return is_verbal(verb) and lemma(verb) in deny and is_undenied(verb)


def _withholds(verb: Token, thing: Token) -> bool:
    """`denied her entry`, `was denied bail`, `refused service to`: something is not given."""
    granted = word_sets("modality")["granted"]
    objects = [o for c in children(verb, "dobj", "nsubjpass", "dative") for o in conjuncts(c)]
    if any(lemma(o) in granted or o.lower_ in granted for o in objects) or lemma(thing) in granted:
        return True
    return any(c.dep_ == "dative" or (c.dep_ == "prep" and c.lower_ == "to") for c in verb.children)
