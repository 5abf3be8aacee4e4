"""Deeds alleged with their doer: "is said to have hired a man who beat her".

The man is told of by the allegation alone, and so is what he did.
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import DEFINITE, children, first_conjunct, is_passive, is_verbal, lemma
from extract.wordlists import word_sets

_CHARGING = frozenset({"charge", "indict", "prosecute"})


def alleged_with_who_did_it(frame: Frame, frames: Sequence[Frame]) -> Frame:
    """ "is said to have hired a man who beat her": the beating is alleged like the hiring.

    Whoever is told of as known, "the men who beat her", and what befell him, "a man who was held",
    are no part of the allegation.
    """
    verb = first_conjunct(frame.trigger)
    doer = verb.head
    if frame.modality != "asserted" or verb.dep_ not in ("relcl", "acl") or is_passive(verb):
        return frame
    subjects = children(verb, "nsubj")
    if any(s.lower_ not in ("who", "that", "which") for s in subjects) or _is_known_noun(doer):
        return frame
    if not subjects and verb.tag_ != "VBG":
        return frame
    above = _verb_over(doer)
    if above is None:
        return frame
    outer = next((f for f in frames if f.trigger.i == above.i), None)
    if outer is None:
        charging = word_sets("modality")["allege_verbs"] | _CHARGING
        charged = above.dep_ == "pcomp" and lemma(above.head.head) in charging
        return replace(frame, modality="alleged").marked("alleged_with_it") if charged else frame
    if outer.modality != "alleged":
        return frame
    source = frame.source if frame.source is not None else outer.source
    told = replace(frame, modality="alleged", cues=outer.cues, source=source)
    return told.marked("alleged_with_it")


def _is_known_noun(noun: Token) -> bool:
    return noun.pos_ == "PROPN" or any(
        c.dep_ == "poss" or (c.dep_ == "det" and c.lower_ in DEFINITE) for c in noun.children
    )


def _verb_over(noun: Token) -> Token | None:
    """The verb of which a noun is object, below prepositions."""
    above = noun.head.head if noun.dep_ == "pobj" else noun.head
    return above if noun.dep_ in ("dobj", "pobj", "dative") and is_verbal(above) else None
