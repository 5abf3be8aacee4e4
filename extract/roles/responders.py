"""Who comes because of an event: "officers responded to a disturbance", "police were called to a
fight", "police led her out after a man had threatened her".

They come after it has begun, and have no part in it; the reader takes the only subject of such a
sentence for its doer, and leading somebody away for an arrest.
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from extract.crowds.gathering_types import GATHERINGS
from extract.frames import Frame
from extract.grammar import children, conjuncts, is_verbal, lemma, own_subjects
from extract.wordlists import word_sets
from graph.ontology import ontology

_DANGERS = frozenset({"threaten", "assault", "harass"})
_LED = frozenset({"detain", "disrupt_event"})
_SINCE = frozenset({"after", "because", "when", "since", "as", "following", "amid"})


def brought_to_safety(frame: Frame, frames: Sequence[Frame]) -> Frame:
    """ "Police led her out of the hall after a man had threatened her": they protect her."""
    verb = frame.trigger
    leads = frame.type in _LED and lemma(verb) in word_sets("modality")["leading_away"]
    if not leads or not any(c.lower_ in ("out", "from", "away", "off") for c in verb.children):
        return frame
    led = [f.head for f in frame.fillers if f.role == "target"]
    doers = {f.head.i for f in frame.fillers if f.role in ontology().doer_roles}
    dangers = (other for other in frames if other.type in _DANGERS and _is_behind(other, verb))
    for danger in dangers:
        theirs = [f.head for f in danger.fillers if f.role in ontology().doer_roles]
        told = any(f.role == "target" and _may_be_one(f.head, led) for f in danger.fillers)
        others = not any(head.i in doers or _may_be_one(head, led) for head in theirs)
        if told and others:
            return replace(frame, type="respond", mode=None).marked("safety_guard")
    return frame


def _is_behind(danger: Frame, verb: Token) -> bool:
    """Whether the danger is why: "after a man had threatened her", "after a threat"."""
    if not verb.is_ancestor(danger.trigger):
        return False
    between = (danger.trigger, *danger.trigger.ancestors)
    here = next((word for word in between if word.head.i == verb.i), danger.trigger)
    marks = (*children(here, "mark", "advmod"), here)
    return here.i > verb.i and any(mark.lower_ in _SINCE for mark in marks)


def _may_be_one(one: Token, others: Sequence[Token]) -> bool:
    """The same word, or a pronoun for it."""
    alike = one.lower_ in ("him", "her", "he", "she", "them", "they")
    return any(one.i == other.i or (alike and other.pos_ != "PRON") for other in others)


def not_by_who_responds(frame: Frame) -> Frame:
    """The event without doers who stand there only as those who respond to it.

    Whoever is called or sent to a gathering takes part in it.
    """
    noun = frame.trigger
    gathers = frame.type in GATHERINGS
    if gathers or is_verbal(noun) or noun.dep_ != "pobj" or noun.head.lower_ != "to":
        return frame
    above = noun.head.head
    if not _responds(above):
        return frame
    coming = {one.i for subject in own_subjects(above) for one in conjuncts(subject)}
    doers = ontology().doer_roles
    kept = (f for f in frame.fillers if f.role not in doers or f.head.i not in coming)
    return frame.filled(kept, "responder_guard")


def _responds(verb: Token) -> bool:
    """ "responded to", "were called to"; who calls others to it may be behind it."""
    listed = is_verbal(verb) and lemma(verb) in word_sets("modality")["responding_verbs"]
    return listed and not children(verb, "dobj")
