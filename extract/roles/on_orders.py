"""Who ordered a deed suffered none of it and did none of it: "By order of the minister, officers
seized her passport", "On the orders of the consul, she filmed the vigil".

The minister is behind the seizure; the consul had nobody hold the vigil that was filmed. Where the
deed has a doer of its own, the one who gave the order is no second.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from spacy.tokens import Token

from extract.crowds.gathering_types import GATHERINGS
from extract.frames import Filler, Frame
from extract.grammar import is_verbal, lemma
from extract.role_groups import SUFFERERS
from extract.roles.order_phrases import is_denied, is_of_order, opening_order, order_givers
from extract.status.denied_this import speaks_for_a_state
from extract.wordlists import word_sets
from graph.ontology import ontology

_SURE = 0.7
"""Of a rule that reads grammar alone; not calibrated."""
_DONE_IN_PERSON = ("initiator", "participant")


def behind_by_order(frame: Frame) -> Frame:
    """ "By order of the minister, officers seized it": he is behind it, and neither doer nor
    victim."""
    trigger = frame.trigger
    verb = _verb_of(trigger)
    givers = {g.i: g for g in order_givers(verb) if not is_of_order(g, trigger)} if verb else {}
    if not givers:
        return frame
    if frame.type in GATHERINGS and verb is not None and verb.i != trigger.i:
        return frame.filled(_of_gathering(frame, givers, verb), "on_orders")
    if "sponsor" not in ontology().event_types[frame.type].roles:
        return frame
    told = [*_as_sponsors(frame, givers), *_behind_an_opening(frame, givers)]
    return frame.filled(told, "on_orders")


def _verb_of(trigger: Token) -> Token | None:
    """The trigger itself, or the verb of which a noun is the object."""
    if is_verbal(trigger) and trigger.pos_ != "NOUN":
        return trigger
    return trigger.head if trigger.dep_ == "dobj" and is_verbal(trigger.head) else None


def _of_gathering(frame: Frame, givers: Mapping[int, Token], verb: Token) -> Iterator[Filler]:
    """Without who gave the order, unless it was to hold the gathering."""
    held = word_sets("light_verbs")["organizing"] | word_sets("gatherings")["convening"]
    for filler in frame.fillers:
        if filler.head.i not in givers or lemma(verb) in held:
            yield filler


def _as_sponsors(frame: Frame, givers: Mapping[int, Token]) -> Iterator[Filler]:
    """The fillers, with who gave the order as sponsor, each once."""
    known = {f.head.i for f in frame.fillers if f.role == "sponsor"}
    others = any(f.role in _DONE_IN_PERSON and f.head.i not in givers for f in frame.fillers)
    for filler in frame.fillers:
        wrong = filler.role in SUFFERERS or (filler.role in _DONE_IN_PERSON and others)
        if filler.head.i not in givers or not wrong:
            yield filler
        elif filler.head.i not in known:
            known.add(filler.head.i)
            yield replace(filler, role="sponsor")


def _behind_an_opening(frame: Frame, givers: Mapping[int, Token]) -> Iterator[Filler]:
    """ "By order of the king he was jailed", where the parser hangs the deed on the king."""
    if opening_order(frame.trigger) and not any(f.role == "sponsor" for f in frame.fillers):
        yield from (Filler("sponsor", giver, _SURE, "orders") for giver in givers.values())


def not_behind_by_order(frame: Frame) -> Frame:
    """ "Not on orders of the embassy but on his own he filmed it": the embassy is not behind it."""
    return frame.filled(
        (f for f in frame.fillers if not _is_cleared(f, frame.trigger)), "not_on_orders"
    )


def _is_cleared(filler: Filler, trigger: Token) -> bool:
    head = filler.head
    noun = head.head if head.dep_ == "poss" else head.head.head
    if filler.role != "sponsor" or noun.dep_ != "pobj" or noun.i == trigger.i:
        return False
    return lemma(noun) in word_sets("light_verbs")["behest_nouns"] and is_denied(noun)


def spied_for(frame: Frame) -> Frame:
    """ "Spied on exiles for the intelligence directorate": it is behind it, and hears of it."""
    if frame.type != "surveil" or any(f.role == "sponsor" for f in frame.fillers):
        return frame
    fillers = (
        replace(f, role="sponsor") if f.role == "addressee" and _is_served(f.head) else f
        for f in frame.fillers
    )
    return frame.filled(fillers, "spied_for")


def _is_served(head: Token) -> bool:
    """The directorate of "for the intelligence directorate"."""
    return head.dep_ == "pobj" and head.head.lower_ == "for" and _is_of_a_state(head)


def _is_of_a_state(head: Token) -> bool:
    return speaks_for_a_state(head) or lemma(head) in word_sets("light_verbs")["senders"]
