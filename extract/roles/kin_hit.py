"""Relatives who suffer it in person: "Adi's brother was arrested" tells of the brother.

The reader takes him for a go-between, or takes Adi for the victim. Where others say that Adi is
meant, that is read elsewhere.
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import children, is_passive, is_verbal, lemma
from extract.wordlists import word_sets

_SUFFERED_IN_PERSON = ("detain", "assault", "restrict_mobility", "legal_action")


def kin_who_suffer(frame: Frame) -> Frame:
    """ "Adi's brother was arrested": he was; others must say that Adi is meant."""
    if frame.type not in _SUFFERED_IN_PERSON or not is_passive(frame.trigger):
        return frame
    kin = next((s for s in children(frame.trigger, "nsubjpass") if _is_kin_of_somebody(s)), None)
    told = [f for f in frame.fillers if f.role in ("target", "intermediary")]
    if kin is None or len(told) != 1 or told[0].head not in (kin, *children(kin, "poss")):
        return frame
    suffers = replace(told[0], role="target", head=kin)
    return frame.filled((suffers if f == told[0] else f for f in frame.fillers), "kin_guard")


def kin_who_are_seized(frame: Frame) -> Frame:
    """ "arrested the father of the clerk Ana Li": he is whom they arrest, and no go-between."""
    if frame.type not in _SUFFERED_IN_PERSON or not is_verbal(frame.trigger):
        return frame
    if any(f.role == "target" for f in frame.fillers):
        return frame
    kin = word_sets("light_verbs")["kin"]
    held = {noun.i for noun in children(frame.trigger, "dobj") if lemma(noun) in kin}
    fillers = (
        replace(f, role="target") if f.role == "intermediary" and f.head.i in held else f
        for f in frame.fillers
    )
    return frame.filled(fillers, "kin_guard")


def _is_kin_of_somebody(noun: Token) -> bool:
    return lemma(noun) in word_sets("light_verbs")["kin"] and bool(children(noun, "poss"))
