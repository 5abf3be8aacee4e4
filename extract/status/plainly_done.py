"""Verbs that tell what somebody did, with no "not", "may" or duress: "rejected it"."""

from spacy.tokens import Token

from extract.grammar import is_passive, is_to_come, is_verbal
from extract.status.local_cues import negated_here
from extract.status.retractions import is_under_duress


def is_plainly_done(verb: Token) -> bool:
    """`rejected it`, `has withdrawn it`; not "refused to withdraw", "was asked to retract"."""
    if not is_verbal(verb) or is_passive(verb) or negated_here(verb):
        return False
    modal = is_to_come(verb)
    return not modal and not is_under_duress(verb)
