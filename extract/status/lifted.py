"""Bans that are taken back: "the ministry lifted the ban on the rally".

There was a ban, and whoever lifts it is not said to have imposed it: often a court does. Lifting is
an answer to the ban, and no second ban.
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import agents, children, conjuncts, is_passive, is_verbal, lemma, own_subjects
from extract.modes import mode_of
from extract.wordlists import word_sets
from graph.ontology import ontology

_BANS = ("cancel_or_censor", "restrict_mobility", "legal_action")


def not_by_who_lifts_it(frame: Frame) -> Frame:
    """The ban has no doer who stands there only as the one who lifts it."""
    verb = None if is_verbal(frame.trigger) else _lifting(frame.trigger)
    if verb is None:
        return frame
    who = own_subjects(verb) if not is_passive(verb) else agents(verb)
    lifting = {one.i for subject in who for one in conjuncts(subject)}
    doers = ontology().doer_roles
    kept = (f for f in frame.fillers if f.role not in doers or f.head.i not in lifting)
    return frame.filled(kept, "lifted_guard")


def lifting_answers(frame: Frame) -> Frame:
    """ "withdrew the suspension": an answer, and no ban by another word."""
    trigger = frame.trigger
    if frame.type not in _BANS or not is_verbal(trigger):
        return frame
    held = children(trigger, "dobj", "nsubjpass")
    if not any(_lifting(noun) is not None for noun in held):
        return frame
    told = replace(frame, type="respond", mode=mode_of("respond", trigger))
    return told.marked("lifted_guard")


def _lifting(noun: Token) -> Token | None:
    """The verb that takes back what a noun names, or None."""
    words, verb = word_sets("modality"), noun.head
    if noun.dep_ not in ("dobj", "nsubjpass") or not is_verbal(verb):
        return None
    lifts = lemma(verb) in words["lifting_verbs"] and lemma(noun) in words["bans"]
    return verb if lifts else None
