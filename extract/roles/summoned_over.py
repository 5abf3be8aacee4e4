"""The envoy whom a state calls in over a deed has no part in it: "Norway summoned the
ambassador over the threats" leaves open who made them, and to whom.

"Over his threats" says whose they are, and keeps him.
"""

from spacy.tokens import Token

from extract.coreference.lexicon import lexicon
from extract.frames import Frame
from extract.grammar import children, first_conjunct, lemma
from extract.roles.what_it_is_about import is_reason_of

_ROLES = ("target", "initiator", "sponsor")


def not_of_who_is_summoned(frame: Frame) -> Frame:
    """A deed over which somebody is summoned, expelled or rebuked, without him."""
    noun = first_conjunct(frame.trigger)
    above = noun.head.head if noun.dep_ == "pobj" else noun
    verbs = (above, above.head)
    calls = [v for v in verbs if v.i != noun.i and lexicon().has("host_acts", lemma(v))]
    if not calls or not is_reason_of(noun, calls[0]):
        return frame
    called = children(calls[0], "dobj", "nsubjpass")
    summoned = {word.i for word in called if _is_an_envoy(word)}
    kept = [f for f in frame.fillers if f.role not in _ROLES or f.head.i not in summoned]
    return frame.filled(kept, "summoned_over")


def _is_an_envoy(word: Token) -> bool:
    """ "The ambassador", "Ambassador Omar Tal"."""
    titles = (word, *children(word, "compound", "nmod", "appos"))
    return any(lexicon().has("staff_of_states", lemma(title)) for title in titles)
