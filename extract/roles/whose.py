"""Of whom a clause with "whose" tells: "Adi, whose father was arrested" of the father.

And of "Omar, whose extradition Spain asks for" Omar is wanted, and nobody named before him.
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Filler, Frame
from extract.grammar import children, first_conjunct, lemma
from extract.roles.climb import climb_roles
from extract.wordlists import word_sets


def of_whose_kin(frame: Frame) -> Frame:
    """ "Adi, whose father is serving a sentence": it is the father who serves it.

    "Adi, whose father the police arrested": he is, and not Adi as well.
    """
    if frame.type == "coerce_by_proxy":  # there the one at home is reached through the other
        return frame
    taken = {(f.role, f.head.i) for f in frame.fillers}
    others = {f.head.i for f in frame.fillers}
    found = ((f, _whose_kin(f, frame.trigger)) for f in frame.fillers)
    fillers = (
        replace(f, head=kin) if kin is not None and kin.i not in others else f
        for f, kin in found
        if kin is None or (f.role, kin.i) not in taken
    )
    return frame.filled(fillers, "whose_guard")


def _whose_kin(filler: Filler, trigger: Token) -> Token | None:
    """The relative of a filler of whom the clause that tells the event is: its subject, or object
    of its verb."""
    if filler.role not in ("target", "initiator"):
        return None
    for verb in (trigger, *trigger.ancestors):
        if verb.dep_ == "relcl" and verb.head.i == filler.head.i:
            subjects = children(verb, "nsubj", "nsubjpass")
            if filler.role == "target":
                subjects += children(verb, "dobj")
            kin = word_sets("light_verbs")["kin"]
            own = (s for s in subjects if lemma(s) in kin and s.i < verb.i)
            return next((s for s in own if any(c.tag_ == "WP$" for c in s.children)), None)
    return None


def of_whose_own(frame: Frame) -> Frame:
    """ "Ali was paid by Omar, whose extradition Spain asks for": Omar is wanted, not Ali."""
    whose = next((c for c in children(frame.trigger, "poss") if c.tag_ == "WP$"), None)
    clause = next((verb for verb in frame.trigger.ancestors if verb.dep_ == "relcl"), None)
    name = None if clause is None else _described(clause.head)
    if whose is None or name is None:
        return frame
    told = climb_roles(frame.trigger, frame.type)
    near = {word.i for word in name.subtree}
    suffers = any(r.role == "target" and r.head.i == whose.i for r in told)
    if not suffers or any(f.head.i in near for f in frame.fillers if f.role == "target"):
        return frame
    fillers = (
        replace(f, head=name) if f.role == "target" and _is_subject(f.head) else f
        for f in frame.fillers
    )
    return frame.filled(fillers, "whose_guard")


def _described(noun: Token) -> Token | None:
    """The name that a noun is set beside: of the town in "Omar, a baker of the town," Omar."""
    while noun.pos_ != "PROPN":
        if noun.dep_ == "appos":
            noun = noun.head
        elif noun.dep_ == "pobj" and noun.head.head.dep_ == "appos":
            noun = noun.head.head
        else:
            return None
    return noun


def _is_subject(noun: Token) -> bool:
    return first_conjunct(noun).dep_ in ("nsubj", "nsubjpass")
