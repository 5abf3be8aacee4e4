"""A deed named by whom it befell: "Sara Haile was arrested in Asmara. Her arrest was condemned".

Such a noun may as well be of another time, another deed or another person; it is the deed told
before where it befell the same person, is of the same kind or the same word, and gives no time of
its own that the other lacks.
"""

from collections.abc import Sequence

from spacy.tokens import Token

from extract.claims.drafts import SUFFERERS, Draft
from extract.grammar import children, is_verbal, lemma

_STEM = 4
"""So many letters of a verb that a noun begins with: "deported ... her deportation"."""


def is_owned(draft: Draft) -> bool:
    """ "Her arrest", "Bello's murder"; not "her second arrest"."""
    noun = draft.frame.trigger
    if noun.pos_ not in ("NOUN", "PROPN") or children(noun, "amod", "nummod"):
        return False
    owners = {owner.i for owner in children(noun, "poss")}
    return any(f.head.i in owners and f.role in SUFFERERS for f in draft.frame.fillers)


def befell_its_owner(draft: Draft, told: Sequence[Draft]) -> bool:
    """Whether an owned noun names the event that others tell."""
    whom = draft.fillers(*SUFFERERS)
    if not any(whom & one.fillers(*SUFFERERS) for one in told):
        return False
    if not any(is_alike(draft.frame.trigger, one.frame.trigger) for one in told):
        mode = draft.frame.mode
        if mode is None or all(one.frame.mode != mode for one in told):
            return False
    return _times(draft) <= {text for one in told for text in _times(one)}


def is_alike(noun: Token, deed: Token) -> bool:
    """ "Beat" and "beating", "arrest" and "arrest"."""
    name, verb = lemma(noun), lemma(deed)
    stem = verb.removesuffix("e") if is_verbal(deed) else verb
    return name == verb or (len(stem) >= _STEM and name.startswith(stem))


def _times(draft: Draft) -> set[str]:
    return {role.text.lower() for role in draft.roles if role.role == "time" and not role.inferred}
