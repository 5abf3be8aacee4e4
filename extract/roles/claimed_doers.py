"""Doers whom an event has from the verb above it, where that verb only passes on a claim.

"The prosecution maintained that Mr. Orin had ordered the attack": there was an attack; that he is
behind it is what the prosecution says, and the order tells that by itself.
"""

from collections.abc import Sequence

from extract.frames import Filler, Frame
from graph.ontology import ontology

_FROM_GRAMMAR = "climb:"


def without_claimed_doers(frame: Frame, frames: Sequence[Frame]) -> Frame:
    """ "is said to have ordered the raid": the raid is told, and without who ordered it."""
    if frame.modality != "asserted":
        return frame
    kept = (f for f in frame.fillers if not _is_claimed(f, frame, frames))
    return frame.filled(kept, "claimed_doer_guard")


def _is_claimed(filler: Filler, frame: Frame, frames: Sequence[Frame]) -> bool:
    """Whether grammar took a doer from an event above this one that is not told as done."""
    doers = {*ontology().doer_roles, "sponsor"}
    if filler.role not in doers or not filler.rule.startswith(_FROM_GRAMMAR):
        return False
    return any(
        other.modality != "asserted"
        and other.trigger.is_ancestor(frame.trigger)
        and any(f.head.i == filler.head.i and f.role in doers for f in other.fillers)
        for other in frames
        if other.trigger.i != frame.trigger.i
    )
