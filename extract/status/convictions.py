"""Convictions: what somebody is sure of is said by him, as what he believes is.

"The singer, whose concert was cancelled, is convinced that the consul followed her": the reader
knows "believes that", and of this it often takes the deed for told by the writer. A court that is
convinced has found it so.
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import antecedent, children, has_modal, is_verbal, lemma, own_subjects
from extract.status.local_cues import negated_here
from extract.statuses import CLAIMED
from extract.wordlists import word_sets

_SUBJECTS = ("nsubj", "nsubjpass")
_CLAUSES = ("ccomp", "advcl", "relcl", "acl", "parataxis")
_OPEN = ("whether", "if", "unless")
_SPEAKS = ("NOUN", "PROPN", "PRON")


def held_for_true(frame: Frame) -> Frame:
    """Whoever is sure that it was so is the source, and it is alleged."""
    if frame.modality not in CLAIMED:
        return frame
    sure = _sure_of(frame.trigger)
    who = None if sure is None else _who_is(sure)
    if sure is None or who is None:
        return frame
    told = frame
    if frame.source is None or who.i < frame.source.i < sure.i:
        told = replace(told, source=who)
    if frame.modality == "asserted" and _may_err(sure, who):
        told = replace(told, modality="alleged", cues=(sure,))
    return frame if told == frame else told.marked("conviction")


def _may_err(sure: Token, who: Token) -> bool:
    convinced = sure.lower_ in word_sets("modality")["convinced"]
    return convinced and lemma(who) not in word_sets("speech")["judging"]


def _sure_of(trigger: Token) -> Token | None:
    """The "convinced" or "sure" whose clause tells the event, if nothing stands between."""
    words = word_sets("modality")
    for word in (trigger, *trigger.ancestors):
        if word.dep_ not in _CLAUSES:
            continue
        above = word.head
        sure = above.lower_ in words["convinced"] | words["certain"] and above.i < word.i
        return above if sure and word.dep_ == "ccomp" and is_verbal(word) else None
    return None


def _who_is(sure: Token) -> Token | None:
    """Of whom "is convinced" is said; nobody where it is denied, asked or left open."""
    verb = sure.head if sure.dep_ == "acomp" else sure
    if negated_here(verb, objects=False) or negated_here(sure, objects=False):
        return None
    if has_modal(verb):
        return None
    if any(mark.lower_ in _OPEN for mark in children(verb, "mark")):
        return None
    above = verb.head if verb.dep_ == "advcl" and not children(verb, *_SUBJECTS) else verb
    hung = (above, *children(above, "auxpass"))  # the parser may hang the subject on the "is"
    who = next((antecedent(subject) for verb in hung for subject in own_subjects(verb)), None)
    if who is None or who.pos_ not in _SPEAKS or who.lower_ in word_sets("speech")["never_sources"]:
        return None
    return who
