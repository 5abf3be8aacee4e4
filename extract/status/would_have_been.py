"""What would have been done: "would have been followed, had they not called a taxi".

It was not done, and what "had not" says was; so was what others would have had to be without
(`extract.status.counterfactual` tells the sides of such a sentence).
"""

from dataclasses import replace

from extract.frames import Frame
from extract.status.counterfactual import (
    counterfactual_side,
    held_against_a_denial,
    would_have_been_without,
)
from extract.statuses import CLAIMED


def counterfactual(frame: Frame) -> Frame:
    """ "would have been followed, had they not called": open; what "had not" says was done."""
    trigger = frame.trigger
    verb = trigger if trigger.pos_ in ("VERB", "AUX") else trigger.head
    side = counterfactual_side(verb)
    if side is None or (verb.i != trigger.i and trigger.dep_ not in ("dobj", "nsubjpass")):
        return frame
    negation = tuple(child for child in verb.children if child.dep_ == "neg")
    if side == "consequence" and not negation:
        if frame.modality in ("hypothetical", "denied", "planned"):
            return frame
        return replace(frame, modality="hypothetical").marked("counterfactual_guard")
    if side == "condition" and not negation and frame.modality in CLAIMED:
        return replace(frame, modality="hypothetical").marked("counterfactual_guard")
    if side == "condition" and negation and frame.modality in ("negated", "hypothetical"):
        return replace(frame, modality="asserted", cues=()).marked("counterfactual_guard")
    return frame


def done_all_the_same(frame: Frame) -> Frame:
    """ "Without the raid she would have spoken", "if they did not follow us, who did?": it was."""
    trigger = frame.trigger
    if frame.modality not in ("negated", "denied", "hypothetical"):
        return frame
    if not held_against_a_denial(trigger) and would_have_been_without(trigger) is None:
        return frame
    return replace(frame, modality="asserted", cues=()).marked("counterfactual_guard")
