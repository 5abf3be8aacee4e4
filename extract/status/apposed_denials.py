"""Denials in apposition: "accused it of bribing her, an allegation the ministry rejected".

The accusing took place; the deed is alleged by who accuses, and denied by who rejects that. Where
the clause denies nothing ("on which it did not comment"), the deed stays alleged.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from extract.frames import Frame
from extract.grammar import children, is_verbal, lemma
from extract.status.answered_deeds import retold
from extract.status.apposed_claims import (
    ApposedClaim,
    accusing_above,
    apposed_claim,
    is_accusing,
    is_making_up,
)
from extract.status.cues import denial_governs, negation_governs
from extract.status.denying_in_passing import DENIED_IN_PASSING
from extract.status.local_cues import negated_here
from extract.statuses import CLAIMED, REFUTED
from extract.tellers.speech import source_of, speaker
from extract.wordlists import word_sets
from graph.ontology import ontology


def not_denied_in_apposition(frame: Frame) -> Frame:
    """ "Accused it of bribing her, an allegation it rejected": it was accused, and she alleges."""
    told = (*CLAIMED, *REFUTED)
    claim = apposed_claim(frame.trigger) if frame.modality in told else None
    if claim is None:
        return frame
    if any(map(is_making_up, frame.trigger.ancestors)):
        return _not_by_the_accused(frame)
    if frame.modality == "asserted":
        return frame
    accusing = accusing_above(frame.trigger)
    if frame.modality == "alleged":
        theirs = frame.source is not None and frame.source.i > claim.noun.i
        return _alleged(frame, claim) if theirs and accusing is not None else frame
    if _is_refuted_by_itself(frame):
        return frame
    if is_accusing(frame.trigger):
        return replace(frame, modality="asserted", cues=(), source=None).marked("apposed_claim")
    if accusing is None and (claim.denier is not None or not frame.harms):
        return frame
    return _alleged(frame, claim)


def _not_by_the_accused(frame: Frame) -> Frame:
    """ "Accused the exile of inventing the threats": whoever invents them makes none."""
    accused = {
        noun.i
        for verb in frame.trigger.ancestors
        if is_accusing(verb)
        for noun in (*children(verb, "dobj"), *children(verb, "nsubjpass"))
    }
    doing = ontology().doer_roles
    kept = [f for f in frame.fillers if not (f.role in doing and f.head.i in accused)]
    return frame if len(kept) == len(frame.fillers) else frame.filled(kept, "apposed_claim")


def _is_refuted_by_itself(frame: Frame) -> bool:
    """Whether grammar denies it, other than by the claim behind it."""
    accusing = accusing_above(frame.trigger)
    for word in (frame.trigger, accusing):
        if word is None:
            continue
        denial = denial_governs(word)
        if (denial is not None and denial.rule != DENIED_IN_PASSING) or negated_here(word):
            return True
    return negation_governs(frame.trigger, event_type=frame.type) is not None


def _alleged(frame: Frame, claim: ApposedClaim) -> Frame:
    accusing = accusing_above(frame.trigger)
    source = source_of(frame.trigger) if accusing is None else speaker(accusing)
    cue = claim.noun if accusing is None else accusing
    told = replace(frame, modality="alleged", cues=(cue,), source=source)
    return told.marked("apposed_claim")


def apposed_denials(doc: Doc, frames: Sequence[Frame], skip: Iterable[int] = ()) -> list[Frame]:
    """Deeds that somebody is accused of, denied in "an allegation the ministry rejected"."""
    left_out = set(skip)
    return [
        denied
        for frame in frames
        if frame.modality == "alleged" and frame.sentence not in left_out
        for denied in _denied(frame, frames)
    ]


def _denied(deed: Frame, frames: Sequence[Frame]) -> Iterator[Frame]:
    claim = apposed_claim(deed.trigger)
    if claim is None or claim.denier is None or not _is_meant(deed, claim, frames):
        return
    if _is_refuted_by_itself(deed) or any(map(_turns_around, deed.trigger.ancestors)):
        return
    told = replace(deed, trigger=claim.noun, modality="denied", cues=(claim.verb,))
    yield retold(told, claim.denier)


def _turns_around(verb: Token) -> bool:
    """ "Denied threatening her, an assertion she rejected": she does not deny the threats."""
    return is_making_up(verb) or lemma(verb) in word_sets("modality")["deny_verbs"]


def _is_meant(deed: Frame, claim: ApposedClaim, frames: Sequence[Frame]) -> bool:
    """What somebody is accused of; else the one deed that is said in front of the claim."""
    if accusing_above(deed.trigger) is not None:
        return deed.trigger.dep_ == "pobj" or is_verbal(deed.trigger)
    near = [f for f in frames if f.sentence == deed.sentence and f.trigger.i < claim.noun.i]
    return deed.harms and sum(f.harms for f in near) == 1
