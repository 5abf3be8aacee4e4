"""Gatherings of which a clause says that they were held: "did not ban the vigil held on Friday",
"refused to ban the march, which took place"; one "to be held" is a plan.

The word above ("ban", "stop", "allow") tells what somebody did about it, and the reader takes a
gathering below it for a plan or for none.
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.crowds.gathering_guards import tells_that_it_took_place
from extract.crowds.gathering_types import GATHERINGS
from extract.frames import Frame
from extract.grammar import children, has_modal, has_to, is_passive, is_verbal, lemma
from extract.status.cues import denial_governs, status_of
from extract.status.implied import is_supposed
from extract.status.local_cues import negated_here
from extract.wordlists import word_sets


def told_as_held(frame: Frame) -> Frame:
    """ "did not ban the vigil held on Friday": it was held."""
    if frame.type not in GATHERINGS:
        return frame
    if frame.modality == "asserted":
        ahead = next(filter(_is_ahead, _clauses_behind(frame.trigger)), None)
        told = replace(frame, modality="planned", cues=() if ahead is None else (ahead,))
        return frame if ahead is None else told.marked("told_as_held")
    if frame.modality not in ("planned", "hypothetical", "negated") or is_supposed(frame.trigger):
        return frame
    finite = any(map(_was_held, children(frame.trigger, "relcl")))
    if not finite and (frame.modality == "negated" or not _is_held_below(frame.trigger)):
        return frame
    if denial_governs(frame.trigger, event_type=frame.type) is not None:
        return frame
    return replace(frame, modality="asserted", cues=()).marked("told_as_held")


def _clauses_behind(gathering: Token) -> list[Token]:
    """Clauses of the noun; an infinitive may hang on the verb before it."""
    loose = (c for c in children(gathering.head, "advcl") if c.left_edge.i == gathering.i + 1)
    return [*children(gathering, "acl", "relcl"), *loose]


def _is_ahead(clause: Token) -> bool:
    """ "To be held on Friday"."""
    held = lemma(clause) in word_sets("modality")["plainly_holding"]
    return held and has_to(clause) and is_passive(clause)


def _is_held_below(gathering: Token) -> bool:
    """ "The vigil held on Friday" under a past that does not undo it."""
    if not any(map(_is_bare_holding, children(gathering, "acl"))):
        return False
    above = [word for word in gathering.ancestors if is_verbal(word)]
    if not above or any(map(has_modal, above)) or status_of(gathering).modality != "asserted":
        return False
    return not _undoes(above[0]) or _is_kept_from(above[0])


def _is_bare_holding(clause: Token) -> bool:
    bare = clause.tag_ in ("VBN", "VBD") and not children(clause, "aux", "auxpass", "neg")
    return bare and lemma(clause) in word_sets("modality")["plainly_holding"]


def _was_held(clause: Token) -> bool:
    """ "Which was held", "which exiles held", "that took place"; not "was to be held"."""
    helpers = children(clause, "aux", "auxpass")
    past = clause.tag_ == "VBD" and not helpers
    past = past or (len(helpers) == 1 and helpers[0].tag_ == "VBD" and clause.tag_ == "VBN")
    held = lemma(clause) in word_sets("modality")["plainly_holding"]
    return past and not negated_here(clause) and (held or tells_that_it_took_place(clause))


def _undoes(verb: Token) -> bool:
    words = word_sets("modality")
    undoing = words["calling_off"] | words["putting_off"] | words["forbidding"] | words["stopping"]
    return lemma(verb) in undoing


def _is_kept_from(verb: Token) -> bool:
    """ "Did not ban", "refused to ban"."""
    above = verb.head
    refused = verb.dep_ == "xcomp" and lemma(above) in word_sets("modality")["unfulfilled"]
    return refused or bool(negated_here(verb, objects=False))
