"""Denials: a verb, noun or judgement that says of the event below it that it is not so.

"The embassy denied that it had paid them", "its denial of the raid", "called the claim baseless".
"""

from collections.abc import Sequence

from spacy.tokens import Token

from extract.grammar import children, is_verbal, lemma
from extract.remembered import once_a_word
from extract.status.belied import belied
from extract.status.corrections import (
    asked_to_correct,
    contradicted_in_short,
    corrected_by_its_editors,
    found_unfounded,
    named_in_error,
    taken_for_another,
)
from extract.status.cue_path import Step, path, transparent, was_unknown
from extract.status.denied_notes import denied_in_a_note
from extract.status.denying_in_passing import denied_by_relative, denied_in_passing
from extract.status.denying_verbs import by_verb, is_granted, rules_out
from extract.status.false_claims import judged_false, unsupported
from extract.status.false_news import called_false_news
from extract.status.found_denial import Denial
from extract.status.found_untrue import found_untrue
from extract.status.local_cues import negated_here
from extract.status.no_share import no_share, nothing_to_do
from extract.status.own_withdrawals import corrected_in_print, withdrawn_by_its_teller
from extract.status.rejected_claims import (
    clearing_verb,
    is_claim,
    is_invented,
    over_claim,
    sorry_to_have_said,
    takes_back,
)
from extract.status.retractions import called_false_after, taken_back_after
from extract.status.said_instead import says_instead
from extract.status.untruths import (
    called_liars,
    called_misreading,
    falsely_believed,
    flatly_denied,
    set_right_after,
    untruth,
)
from extract.tellers.speech import source_of, speaker
from extract.wordlists import word_sets

JUDGED_BY_THE_TELLER = "called false after it"
"""Rule of a denial that is of nobody named in the sentence."""

_JUDGES = (
    (called_liars, "called liars"),
    (called_misreading, "called a misreading"),
    (falsely_believed, "falsely believed"),
    (set_right_after, "set right"),
    (flatly_denied, "flatly denied"),
    (taken_back_after, "taken back after it"),
    (withdrawn_by_its_teller, JUDGED_BY_THE_TELLER),
    (corrected_in_print, JUDGED_BY_THE_TELLER),
    (called_false_after, JUDGED_BY_THE_TELLER),
    (called_false_news, JUDGED_BY_THE_TELLER),
    (belied, JUDGED_BY_THE_TELLER),
    (corrected_by_its_editors, JUDGED_BY_THE_TELLER),
    (asked_to_correct, JUDGED_BY_THE_TELLER),
    (contradicted_in_short, JUDGED_BY_THE_TELLER),
    (taken_for_another, "taken for another"),
    (named_in_error, JUDGED_BY_THE_TELLER),
    (found_unfounded, JUDGED_BY_THE_TELLER),
    (denied_in_a_note, "denied in a note"),
)
"""What judges of a whole saying, wherever it stands, and the name of the rule."""


@once_a_word
def denial_on(trigger: Token) -> Denial | None:
    """The denial that governs the trigger, or None."""
    for judge, name in _JUDGES if not _is_scene(trigger) else ():
        judged = judge(trigger)
        if judged:
            return Denial(judged, source_of(judged[-1]), name)
    in_passing = denied_in_passing(trigger) or found_untrue(trigger)
    if in_passing is not None:
        return in_passing
    below = [trigger]
    for step in path(trigger):
        found = _at(step, below) or denied_by_relative(step.peer)
        if found is not None:
            return None if any(says_instead(cue, trigger) for cue in found.cues) else found
        if step.link == "clause" and (is_granted(step.head) or was_unknown(step)):
            return None
        if not _reaches(step):
            return denied_by_relative(step.peer)
        below.append(step.head)
    return None


def _is_scene(trigger: Token) -> bool:
    """`first said that she was beaten at a rally`: whatever is set right, there was a rally."""
    at = trigger.head
    return (
        trigger.dep_ == "pobj"
        and trigger.pos_ in {"NOUN", "PROPN"}
        and at.lower_ in word_sets("modality")["scene_prepositions"]
        and is_verbal(at.head)
    )


def _reaches(step: Step) -> bool:
    """Transparent, and not a clause under a verb that reports another speaker's words."""
    if step.link == "prep:behind" and lemma(step.head) == "be":  # "denied being behind the raid"
        return True
    return transparent(step) and not (step.link == "modifier" and step.node.dep_ == "nmod")


def _at(step: Step, below: Sequence[Token]) -> Denial | None:
    head, name = step.head, lemma(step.head)
    words = word_sets("modality")
    if is_verbal(head) and (name in words["deny_verbs"] or rules_out(head)):
        return by_verb(step, below)
    if head.pos_ == "NOUN" and (name in words["deny_nouns"] or head.lower_ in words["deny_nouns"]):
        if step.link in {"prep:of", "noun_clause", "clause"} and not negated_here(head):
            return Denial((head,), next(iter(children(head, "poss")), None), "noun of denying")
        return None
    if is_verbal(head) and takes_back(step, below):
        return over_claim(step, "taken back")
    sorry = sorry_to_have_said(step)
    if sorry is not None:
        return Denial((sorry,), speaker(sorry), "taken back")
    clearing = clearing_verb(step, below[0])
    if clearing is not None and not negated_here(clearing):
        return Denial((clearing,), speaker(clearing), "cleared of it")
    if is_verbal(head) and name in words["reject_verbs"] and is_claim(step, below):
        return over_claim(step, "rejected claim")
    if is_invented(step, below[0]):
        return Denial((head,), None, "invented")
    found = judged_false(step, below) or unsupported(step, below)
    found = found or no_share(step) or nothing_to_do(step)
    if found is not None:
        return found
    untrue = untruth(step, below[0])
    return Denial(untrue, source_of(untrue[-1]), "called untrue") if untrue else None
