"""Who says so, where the grammar knows better than the reader.

As all guards (`extract.guards`) each is one function from a frame to a frame, and leaves its name
in the frame's rule when it has changed something.
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import children, is_verbal, lemma
from extract.speech import speaker
from extract.wordlists import word_sets


def said_by_the_nearer(frame: Frame) -> Frame:
    """ "the paper wrote that X, but the prefecture said that Y": of Y the prefecture is the source.

    Only where the clause around the event hangs on the second verb and the other source stands
    outside of all that this verb governs.
    """
    source = frame.source
    verb = _verb_of_saying(frame.trigger) if source is not None else None
    if source is None or verb is None or verb.dep_ != "conj":
        return frame
    nearer = next((s for s in children(verb, "nsubj") if s.i < verb.i), None)
    if nearer is None or nearer.pos_ not in ("NOUN", "PROPN") or nearer.i == source.i:
        return frame
    if source.i > nearer.i or nearer.is_ancestor(source) or speaker(verb) != nearer:
        return frame
    return replace(frame, source=nearer).marked("nearer_source")


def _verb_of_saying(trigger: Token) -> Token | None:
    """The verb of saying whose clause the trigger is in, if nothing else stands between."""
    clause = trigger
    while not (is_verbal(clause) and clause.dep_ == "ccomp"):
        if clause.head.i == clause.i:
            return None
        clause = clause.head
    verb = clause.head
    later = is_verbal(verb) and verb.i < clause.i
    return verb if later and lemma(verb) in word_sets("speech")["verbs"] else None
