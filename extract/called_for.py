"""Who only calls for a deed has not done it: "incited attacks on the embassy", "advocated violence
against refugees", "offered a bounty for killing the blogger".

The call is an event of its own. What it calls for may be done or not, and by others: its doer is
not who calls, and an attack that nobody tells of is hypothetical. "Incited the attack", "attacks
that left two dead" were done.
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import (
    DEFINITE,
    children,
    first_conjunct,
    is_verbal,
    lemma,
    patients,
    with_subject,
)
from extract.wordlists import word_sets
from graph.ontology import ontology

_TOLD = ("asserted", "alleged")
_DOING = ("initiator", "organizer", "participant")


def only_called_for(frame: Frame) -> Frame:
    """ "Incited attacks on the embassy": others may make them."""
    deed = first_conjunct(frame.trigger)
    if not ontology().event_types[frame.type].harmful or deed.dep_ not in _OBJECTS:
        return frame
    call = _call_for(deed)
    if call is None:
        return frame
    callers = {who.i for who in _callers(call)}
    frame = frame.filled(
        (f for f in frame.fillers if f.role not in _DOING or f.head.i not in callers), "called_for"
    )
    if frame.modality not in _TOLD or _is_known(frame):
        return frame
    told = replace(frame, modality="hypothetical", cues=(call,), source=None)
    return told.marked("called_for")


def only_rewarded(frame: Frame) -> Frame:
    """ "Promised a reward to anyone who killed him": nobody may have."""
    deed = first_conjunct(frame.trigger)
    who, event = deed.head, ontology().event_types[frame.type]
    if frame.modality not in _TOLD or not event.harmful or deed.dep_ != "relcl":
        return frame
    if who.lower_ not in word_sets("modality")["anybody"] or who.dep_ != "pobj":
        return frame
    offer = next((w for w in who.ancestors if is_verbal(w)), None)
    if offer is None or lemma(offer) not in word_sets("modality")["offering_verbs"]:
        return frame
    told = replace(frame, modality="hypothetical", cues=(offer,), source=None)
    return told.marked("called_for")


_OBJECTS = ("dobj", "pobj", "pcomp")


def _call_for(deed: Token) -> Token | None:
    """The verb that calls for a deed, or the noun of the bounty on it; None if there is none."""
    words, above = word_sets("modality"), deed.head
    if deed.dep_ == "dobj":
        return above if is_verbal(above) and lemma(above) in words["inciting_verbs"] else None
    if above.lower_ != "for" or above.dep_ != "prep":
        return None
    call = above.head
    offered = [o for o in children(call, "dobj") if lemma(o) in words["offered_things"]]
    if offered and lemma(call) in words["offering_verbs"]:
        return offered[0]
    if lemma(call) in words["offered_things"]:
        offer = next((w for w in call.ancestors if is_verbal(w)), call)
        return call if lemma(offer) in words["offering_verbs"] else None
    return call if is_verbal(call) and lemma(call) in words["calling_for"] else None


def _callers(call: Token) -> list[Token]:
    """The subjects of the call, and who is accused of it."""
    above = call.head
    if call.dep_ == "pcomp" and above.dep_ == "prep":
        verb = above.head if is_verbal(above.head) else above.head.head
        return [*patients(verb), *children(verb, "nsubj")]
    return children(with_subject(call), "nsubj", "nsubjpass")


def _is_known(frame: Frame) -> bool:
    """ "The attack", "attacks that left two dead", "an attack on 3 May": it was done."""
    noun = frame.trigger
    if any(f.role == "time" for f in frame.fillers) or children(noun, "relcl", "acl"):
        return True
    return any(child.lower_ in DEFINITE for child in children(first_conjunct(noun), "det"))
