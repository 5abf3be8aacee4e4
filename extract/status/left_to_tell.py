"""Whom it falls to: "It fell to the landlord to tell Amina that two men had been asking about her".

He told her, and what he told had been done; "it" is nobody. What is still to come ("it will fall to
her to tell him"), and what is only to be decided or asked, is left as it is.
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import (
    children,
    has_modal,
    is_to_come,
    is_verbal,
    lemma,
    own_subjects,
    prepositional_objects,
)
from extract.wordlists import word_sets

_FALLS = frozenset({"fall", "leave"})
_PAST = ("VBD", "VBN")


def told_by_whom_it_fell_to(frame: Frame) -> Frame:
    """ "It fell to her to tell us that he had been beaten": he had been, she says."""
    falls = _falls_above(frame.trigger)
    if falls is None:
        return frame
    kept = tuple(f for f in frame.fillers if f.head.head.i != falls.i or f.head.lower_ != "it")
    told = replace(frame, fillers=kept)
    if frame.source is not None and frame.source.lower_ == "it" and frame.source.head.i == falls.i:
        told = replace(told, source=None)
    tells = _telling(frame.trigger, falls)
    teller = next(iter(prepositional_objects(falls, "to")), None)
    if tells is not None and teller is not None and not _is_still_to_come(falls):
        told = replace(told, source=teller)
        if frame.modality == "planned" and _is_past(frame.trigger):
            told = replace(told, modality="asserted", cues=())
    return frame if told == frame else told.marked("left_to_tell")


def _falls_above(trigger: Token) -> Token | None:
    """The "fell" of "it fell to her to": above the deed, with "it" and "to" whom."""
    for above in trigger.ancestors:
        if lemma(above) not in _FALLS or not is_verbal(above):
            continue
        it = any(s.lower_ == "it" for s in own_subjects(above))
        return above if it and prepositional_objects(above, "to") else None
    return None


def _telling(trigger: Token, falls: Token) -> Token | None:
    """The "tell" between them whose clause with "that" tells the deed."""
    below = trigger
    for above in trigger.ancestors:
        if above.i == falls.i:
            return None
        if below.dep_ == "ccomp" and lemma(above) in word_sets("speech")["verbs"]:
            direct = above.head.i == falls.i and any(
                aux.lower_ == "to" for aux in children(above, "aux")
            )
            return above if direct and _has_that(below) else None
        below = above
    return None


def _has_that(clause: Token) -> bool:
    marks = {word.lower_ for word in children(clause, "mark")}
    return not marks & {"whether", "if"}


def _is_still_to_come(falls: Token) -> bool:
    return is_to_come(falls) or has_modal(falls) or falls.tag_ not in _PAST


def _is_past(trigger: Token) -> bool:
    """ "Had been threatened", "followed"; not "might come", "were to be held"."""
    helpers = children(trigger, "aux", "auxpass")
    plain = trigger.tag_ == "VBD" or any(a.tag_ == "VBD" for a in helpers)
    plain = plain and not any(a.tag_ in ("MD", "TO") for a in helpers)
    return plain and not has_modal(trigger)
