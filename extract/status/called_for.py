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
    is_passive,
    is_verbal,
    lemma,
    patients,
    with_subject,
)
from extract.role_groups import ACTORS
from extract.roles.relative_doers import who_is_meant
from extract.statuses import CLAIMED
from extract.wordlists import word_sets
from graph.ontology import ontology


def only_called_for(frame: Frame) -> Frame:
    """ "Incited attacks on the embassy": others may make them."""
    deed = first_conjunct(frame.trigger)
    if not frame.harms or deed.dep_ not in _OBJECTS:
        return frame
    call = _call_for(deed)
    if call is None:
        return frame
    callers = {who.i for who in _callers(call)}
    frame = frame.filled(
        (f for f in frame.fillers if f.role not in ACTORS or f.head.i not in callers), "called_for"
    )
    if frame.modality not in CLAIMED or _is_known(frame):
        return frame
    told = replace(frame, modality="hypothetical", cues=(call,), source=None)
    return told.marked("called_for")


def only_rewarded(frame: Frame) -> Frame:
    """ "Promised a reward to anyone who killed him": nobody may have."""
    deed = first_conjunct(frame.trigger)
    who, event = deed.head, ontology().event_types[frame.type]
    if frame.modality not in CLAIMED or not event.harmful or deed.dep_ != "relcl":
        return frame
    if who.lower_ not in word_sets("modality")["anybody"] or who.dep_ != "pobj":
        return frame
    if is_passive(deed) or children(deed, "aux") or any(f.role == "time" for f in frame.fillers):
        return frame  # "to anyone who was attacked", "who had attacked them": it was done
    words = word_sets("modality")
    offer = next((w for w in who.ancestors if is_verbal(w)), None)
    if offer is None or lemma(offer) not in words["offering_verbs"]:
        return frame
    if not any(lemma(thing) in words["offered_things"] for thing in children(offer, "dobj")):
        return frame
    told = replace(frame, modality="hypothetical", cues=(offer,), source=None)
    return told.marked("called_for")


_AS = ("as", "into")
_OBJECTS = ("dobj", "pobj", "pcomp")


def _call_for(deed: Token) -> Token | None:
    """The verb that calls for a deed, or the noun of the bounty on it; None if there is none."""
    words, above = word_sets("modality"), deed.head
    if deed.dep_ == "dobj":
        incites = is_verbal(above) and lemma(above) in words["inciting_verbs"]
        return above if incites and not _makes_it_something(above) else None
    if above.lower_ != "for" or above.dep_ != "prep":
        return None
    call = above.head
    offered = [o for o in children(call, "dobj") if lemma(o) in words["offered_things"]]
    if offered and lemma(call) in words["offering_verbs"]:
        return None if _is_for_what_was_done(call, offered) else offered[0]
    if lemma(call) in words["offered_things"]:
        offer = next((w for w in call.ancestors if is_verbal(w)), call)
        return call if lemma(offer) in words["offering_verbs"] else None
    return call if is_verbal(call) and lemma(call) in words["calling_for"] else None


def _makes_it_something(verb: Token) -> bool:
    """ "Promoted its surveillance as a success": it says what it is."""
    return any(child.lower_ in _AS for child in children(verb, "prep"))


def _is_for_what_was_done(offer: Token, offered: list[Token]) -> bool:
    """ "Offered the family money for killing their son", "put a bounty on him for insulting it"."""
    to = [p for c in children(offer, "prep", "dative") for p in (c, *children(c, "pobj"))]
    if any(lemma(who) in word_sets("light_verbs")["kin"] for who in to):
        return True
    on = [c for word in (offer, *offered) for c in children(word, "prep") if c.lower_ == "on"]
    return bool(on)


def _callers(call: Token) -> list[Token]:
    """The subjects of the call, and who is accused of it."""
    above = call.head
    if call.dep_ == "pcomp" and above.dep_ == "prep":
        verb = above.head if is_verbal(above.head) else above.head.head
        return [who_is_meant(who) for who in (*patients(verb), *children(verb, "nsubj"))]
    return [who_is_meant(who) for who in children(with_subject(call), "nsubj", "nsubjpass")]


def _is_known(frame: Frame) -> bool:
    """ "The attack", "attacks that left two dead", "an attack on 3 May": it was done.

    So were "harassment by students" and "its surveillance of exiles".
    """
    noun = frame.trigger
    if any(f.role == "time" for f in frame.fillers) or children(noun, "relcl", "acl"):
        return True
    own = [c for c in children(noun, "prep") if c.lower_ in ("of", "on", "against")]
    if any(word.lower_ == "by" for word in noun.subtree) or (own and children(noun, "poss")):
        return True
    return any(child.lower_ in DEFINITE for child in children(first_conjunct(noun), "det"))
