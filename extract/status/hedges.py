"""Words above a deed that overrule "it was done": a plan, a condition, an attempt, a hedge.

"They planned to follow her", "reportedly followed her" are no more than that, whatever the reader
says. "Foiled a plan to abduct him" stays an attempt.
"""

from spacy.tokens import Token

from extract.crowds.gathering_types import GATHERINGS
from extract.frames import Frame
from extract.grammar import lemma
from extract.status.cues import Status, status_of
from extract.status.with_status import with_status
from extract.statuses import REPORTED
from extract.wordlists import word_sets

UNREAL = ("planned", "hypothetical", "attempted")
_HEDGES = ("adverb", "adjective", "parenthesis")


def hedged_by_grammar(frame: Frame) -> Frame:
    """A plan, a condition, an attempt or a hedge that governs the trigger overrules "asserted".

    Of allegations only "reportedly", "alleged" and the like do: after "claimed that" the reader is
    right more often than the rule.
    """
    if frame.modality not in REPORTED:
        return frame
    status = status_of(frame.trigger, event_type=frame.type)
    if frame.modality == "attempted":
        plotted = status.rule in ("noun of planning", "verb of planning")
        open_plan = plotted and not _is_foiled(frame.trigger)
        return with_status(frame, status, "planned_guard") if open_plan else frame
    if frame.modality == "alleged":
        plotted = status.rule == "noun of planning"
        return with_status(frame, status, "planned_guard") if plotted else frame
    hedged = status.rule in _HEDGES or _only_reported(frame, status)
    if status.modality in UNREAL or (status.modality == "alleged" and hedged):
        return with_status(frame, status, f"{status.modality}_guard")
    return frame


def _only_reported(frame: Frame, status: Status) -> bool:
    """ "We have received reports that photographs were posted"; evidence and signs are more."""
    reports = any(lemma(cue) == "report" for cue in status.cues)
    return status.rule == "there were reports" and reports and frame.type not in GATHERINGS


def _is_foiled(trigger: Token) -> bool:
    """`foiled a plan to abduct`, `who had planned to speak was stopped`: it had begun."""
    foiling = word_sets("modality")["foil_verbs"] | {"stop"}
    return any(lemma(word) in foiling for word in trigger.ancestors)
