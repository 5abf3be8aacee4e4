"""Who is not said to be behind it: "denied that it had held the rally", "it was not the union".

The rally may have been held; that they were behind it is denied, or only asked.
"""

from spacy.tokens import Token

from extract.frames import Filler, Frame
from extract.roles.stray_rules import is_doer, is_within
from extract.status.cues import status_of
from extract.statuses import REFUTED
from graph.model import STANDING

_BESIDE = ("conj", "advcl", "relcl", "parataxis")
"""Clauses that stand beside a verb: what it denies, they may tell."""


def open_elsewhere(frame: Frame, filler: Filler) -> bool:
    """`denied that it had organized the rally`, `asked whether it had`: the rally may have been,
    but nobody says that it is behind it."""
    trigger, head = frame.trigger, filler.head
    if not is_doer(filler) or STANDING[frame.modality] != "reported":
        return False
    if is_within(trigger, head):
        return False
    here = trigger
    for above in trigger.ancestors:
        if above.i == head.i:
            return False
        governs = here.dep_ not in _BESIDE and above.pos_ in ("VERB", "AUX")
        if governs and _is_left_open(above):
            return True
        if above.is_ancestor(head):
            return False
        here = above
    return False


def _is_left_open(verb: Token) -> bool:
    """Denied, negated, or asked: "asked whether it had"."""
    status = status_of(verb)
    asked = status.rule == "condition" and verb.dep_ == "ccomp"
    return status.modality in REFUTED or asked


def not_this_one(frame: Frame, filler: Filler) -> bool:
    """`it was not the union that held the march`: somebody else did."""
    head = filler.head
    if not is_doer(filler) or STANDING[frame.modality] == "refuted" or head.dep_ != "attr":
        return False
    negated = any(c.dep_ == "neg" and c.i < head.i for c in head.head.children)
    subjects = [child for child in head.head.lefts if child.dep_ == "nsubj"]
    return negated and any(child.lower_ in ("it", "this") for child in subjects)
