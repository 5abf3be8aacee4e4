"""What the doer himself admits: "pleaded guilty to following her", "admitted doing so".

It is his own word, and no allegation of others any more. A confession may be forced, and stays one.
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import children, lemma, own_subjects, sentence_of
from extract.status.cues import status_of
from extract.status.local_cues import negated_here
from extract.tellers.speech import speaker
from extract.wordlists import word_sets
from graph.ontology import ontology

_OWNING = ("admit", "acknowledge", "concede")


def admitted(frame: Frame) -> Frame:
    """ "pleaded guilty to following her", "admitted doing so": the doer's own word."""
    if frame.modality != "alleged":
        return frame
    verb = _pleading(frame.trigger) or _owning_up(frame)
    if verb is None or negated_here(verb) or status_of(verb).modality != "asserted":
        return frame
    source = speaker(verb)
    told = replace(frame, modality="asserted", cues=(), source=source or frame.source)
    return told.marked("admission_guard")


def _pleading(trigger: Token) -> Token | None:
    """The verb by which somebody admits what this word tells; a confession may be forced."""
    above, verb = trigger.head, trigger.head
    if trigger.dep_ in ("pcomp", "pobj") and above.lower_ == "to" and above.head.lower_ == "guilty":
        verb = above.head.head
        pleads = lemma(verb) == "plead" and not negated_here(above.head)
        return verb if pleads and own_subjects(verb) else None
    if trigger.dep_ == "pcomp" and above.lower_ in ("of", "about"):
        boast = above.head
        named = bool(own_subjects(boast)) or boast.dep_ == "acl"
        boasts = lemma(boast) in word_sets("modality")["boasting"] and not negated_here(trigger)
        return boast if boasts and named else None
    admits = trigger.dep_ == "xcomp" and lemma(verb) in _OWNING
    return verb if admits and trigger.tag_ in ("VBG", "VBN") and own_subjects(verb) else None


def _owning_up(frame: Frame) -> Token | None:
    """The verb of "who was accused of X, admitted doing so", of whom X is said."""
    doers = {f.head.i for f in frame.fillers if f.role in ontology().doer_roles}
    for verb in sentence_of(frame.trigger):
        if lemma(verb) not in _OWNING or verb.i < frame.trigger.i:
            continue
        so = (c for c in children(verb, "xcomp") if lemma(c) == "do")
        owned = any(c.lower_ in ("so", "it", "this") for done in so for c in done.children)
        owned = owned or any(o.lower_ in ("it", "this") for o in children(verb, "dobj"))
        if owned and any(subject.i in doers for subject in own_subjects(verb)):
            return verb
    return None
