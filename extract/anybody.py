"""Deeds of nobody in particular: "anyone who harasses students", "will punish those who attack".

A rule, a promise or a warning speaks of such deeds, and does not say that one was done.
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import children, first_conjunct, is_verbal, lemma
from extract.refutation_guards import GATHERINGS
from extract.wordlists import word_sets

_TOLD = ("asserted", "alleged")


def of_anybody(frame: Frame) -> Frame:
    """ "must act against those who threaten refugees": shown as what may be done."""
    clause = first_conjunct(frame.trigger)
    if frame.modality not in _TOLD or frame.type in GATHERINGS or not _is_of_now(clause):
        return frame
    words, who = word_sets("modality"), clause.head
    anybody = who.lower_ in words["anybody"]
    such = who.lower_ in words["such_people"] and not children(who, "det", "poss", "nummod")
    if not anybody and not (such and _is_under_a_rule(who)):
        return frame
    told = replace(frame, modality="hypothetical", scope="pattern", cues=(who,))
    return told.marked("anybody_guard")


def _is_of_now(clause: Token) -> bool:
    """`who threaten`, `who are attacking`, not `who have threatened` or `who were attacked`."""
    if clause.dep_ != "relcl":
        return False
    helpers = children(clause, "aux", "auxpass")
    if any(word.lower_ in ("have", "has", "had") for word in helpers):
        return False
    return any(word.tag_ in ("VBP", "VBZ") for word in (clause, *helpers))


def _is_under_a_rule(who: Token) -> bool:
    """`will punish`, `to hold to account`, `warned`: what is done to such people, if there are."""
    verb = next(filter(is_verbal, who.ancestors), None)
    if verb is None:
        return False
    ahead = any(word.tag_ == "MD" or word.lower_ == "to" for word in children(verb, "aux"))
    return ahead or lemma(verb) in word_sets("modality")["ruling_verbs"]
