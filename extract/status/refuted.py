"""What a denial or negation governs is refuted, whatever the reader says.

As all guards (`extract.guards`) each is one function from a frame to a frame, and leaves its name
in the frame's rule when it has changed something.
"""

from collections.abc import Sequence
from dataclasses import replace

from extract.crowds.gathering_types import GATHERINGS
from extract.frames import Frame
from extract.grammar import children, is_verbal, lemma
from extract.roles.denied_doers import sharer_of
from extract.status.cues import denial_governs, negation_governs
from extract.status.denial import JUDGED_BY_THE_TELLER
from extract.status.with_status import with_status
from extract.statuses import CLAIMED, REFUTED
from extract.wordlists import word_sets
from graph.ontology import ontology

_NO_SHARE = ("no share in it", "nothing to do with it")


def refuted_by_grammar(frame: Frame) -> Frame:
    """A denial or negation that governs the trigger overrules a reading as done."""
    denial = denial_governs(frame.trigger, event_type=frame.type)
    if denial is not None and denial.rule == JUDGED_BY_THE_TELLER:
        frame = replace(frame, source=None)  # whoever is said to be wrong denies nothing
    if frame.modality == "denied":
        return frame
    if frame.modality == "negated":
        spoken = denial is not None and denial.source is not None
        return with_status(frame, denial, "denial_guard") if denial and spoken else frame
    held = frame.type in GATHERINGS or lemma(frame.trigger) in word_sets("gatherings")["sessions"]
    if denial is not None and denial.rule in _NO_SHARE and held:
        return _without_sharer(frame)
    if denial is not None:
        return with_status(frame, denial, "denial_guard")
    negation = negation_governs(frame.trigger, event_type=frame.type)
    if negation is not None:
        return with_status(frame, negation, "negation_guard")
    return frame


def _without_sharer(frame: Frame) -> Frame:
    """ "had no hand in the festival": the festival took place, and was not theirs."""
    sharer, doers = sharer_of(frame.trigger), ontology().doer_roles
    theirs = [f for f in frame.fillers if f.role in doers and f.head == sharer]
    if not theirs:
        return frame
    kept = tuple(f for f in frame.fillers if f not in theirs)
    return replace(frame, fillers=kept).marked("no_share_guard")


def denied_with_its_verb(frame: Frame) -> Frame:
    """ "denied financing any rally": of a rally that somebody may have held nothing is told."""
    noun = frame.trigger
    if frame.modality not in CLAIMED or noun.dep_ not in ("dobj", "pobj"):
        return frame
    if is_verbal(noun) or not any(child.lower_ == "any" for child in children(noun, "det")):
        return frame
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    denial = denial_governs(verb) if is_verbal(verb) else None
    return frame if denial is None else with_status(frame, denial, "denial_guard")


def carried_refutation(frame: Frame, frames: Sequence[Frame]) -> Frame:
    """ "no reports that X misused the law as a reprisal": the reprisal falls with the misuse."""
    trigger = frame.trigger
    if frame.modality in REFUTED or trigger.dep_ != "pobj":
        return frame
    if trigger.head.lower_ != "as":
        return frame
    above = {token.i for token in trigger.head.ancestors}
    refuted = (f for f in frames if f.modality in REFUTED and f.trigger.i in above)
    other = next(refuted, None)
    if other is None:
        return frame
    return replace(frame, modality=other.modality, cues=other.cues).marked("carried_refutation")
