"""What somebody admits beside what he denies: "admitted following her but denied hitting her".

The denial is of the second deed. The reader has it reach the first as well, or what is admitted
behind it.
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import children, conjuncts, first_conjunct, is_verbal, lemma
from extract.status.local_cues import negated_here
from extract.statuses import REFUTED
from extract.tellers.speech import speaker
from extract.wordlists import word_sets

_BELOW = ("xcomp", "ccomp", "pcomp", "prep", "dobj", "advcl")


def admitted_beside_a_denial(frame: Frame) -> Frame:
    """ "Admits taking the money but denies that he reported anything": he took it, as he says."""
    if frame.modality not in REFUTED:
        return frame
    verb = _admitting(frame.trigger)
    if verb is None or not _denies_beside(verb) or negated_here(verb):
        return frame
    told = replace(frame, modality="asserted", cues=(), source=speaker(verb) or frame.source)
    return told.marked("admitted_beside")


def _admitting(trigger: Token) -> Token | None:
    """The verb of admitting that governs a deed, or the gerund it is named by."""
    if negated_here(trigger):
        return None
    above = trigger.head
    if trigger.dep_ in ("pcomp", "pobj") and above.lower_ in ("to", "of"):
        above = above.head
    governs = trigger.dep_ in _BELOW or trigger.dep_ == "pobj"
    if not governs or not is_verbal(above) or above.i > trigger.i:
        return None
    return above if admits(above) else None


def admits(verb: Token) -> bool:
    """ "Admits", "concedes", "grants that"."""
    return lemma(verb) in word_sets("modality")["admitting_verbs"] | {"grant"}


def _denies_beside(verb: Token) -> bool:
    """A verb of denying is joined to it, with the same subject."""
    deny = word_sets("modality")["deny_verbs"]
    joined = [c for c in conjuncts(first_conjunct(verb)) if c.i != verb.i and is_verbal(c)]
    return _goes_on_with_the_denial(verb) or any(
        lemma(c) in deny and not (children(c, "nsubj") and children(verb, "nsubj")) for c in joined
    )


def _goes_on_with_the_denial(verb: Token) -> bool:
    """ "Denied following but admitted filming her": the parser joins it to the gerund."""
    denied = first_conjunct(verb)
    gerund = denied.tag_ == "VBG" or any(a.lower_ == "having" for a in children(denied, "aux"))
    finite = verb.tag_ in ("VBD", "VBZ", "VBP") and not children(verb, "nsubj", "aux")
    denies = lemma(denied.head) in word_sets("modality")["deny_verbs"]
    return verb.dep_ == "conj" and gerund and finite and denies
