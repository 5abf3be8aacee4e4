"""Doers whom an event has from the verb above it, where that verb only passes on a claim.

"The prosecution maintained that Mr. Orin had ordered the attack": there was an attack; that he is
behind it is what the prosecution says, and the order tells that by itself. The same goes for who
ordered a killing where a court "was not satisfied that he ordered it", whoever found that doer.
"""

from collections.abc import Sequence

from spacy.tokens import Token

from extract.frames import Filler, Frame
from extract.grammar import agents, lemma, own_subjects
from extract.statuses import REFUTED
from extract.wordlists import word_sets
from graph.ontology import ontology

_FROM_GRAMMAR = "climb:"


def without_claimed_doers(frame: Frame, frames: Sequence[Frame]) -> Frame:
    """ "is said to have ordered the raid": the raid is told, and without who ordered it."""
    if frame.modality in REFUTED:
        return frame
    kept = (f for f in frame.fillers if not _is_claimed(f, frame, frames))
    return frame.filled(kept, "claimed_doer_guard")


def _is_claimed(filler: Filler, frame: Frame, frames: Sequence[Frame]) -> bool:
    """Whether a doer comes from an event above this one that is not told as done."""
    doers = {*ontology().doer_roles, "sponsor"}
    from_above = filler.rule.startswith(_FROM_GRAMMAR) and frame.modality == "asserted"
    if filler.role not in doers or not (from_above or _gave_order(filler.head, frame.trigger)):
        return False
    held = ("asserted", "alleged") if frame.modality == "alleged" else ("asserted",)
    return any(
        other.modality not in held
        and other.trigger.is_ancestor(frame.trigger)
        and (
            _is_order(other.trigger, frame.trigger)
            or any(f.head.i == filler.head.i and f.role in doers for f in other.fillers)
        )
        for other in frames
        if other.trigger.i != frame.trigger.i
    )


def _gave_order(doer: Token, deed: Token) -> bool:
    """ "He ordered the killing", "the attack was ordered by the embassy"."""
    order = deed.head
    givers = (*own_subjects(order), *agents(order)) if _is_order(order, deed) else ()
    return any(giver.i == doer.i for giver in givers)


def _is_order(verb: Token, deed: Token) -> bool:
    words = word_sets("modality")
    ordering = lemma(verb) in words["ordering_deeds"] | words["directing_deeds"]
    return ordering and deed.head.i == verb.i and deed.dep_ in ("dobj", "nsubjpass")
