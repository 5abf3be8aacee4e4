"""Requests that were not made: "the embassy said that it had never requested his arrest".

What is denied is the request. He may have been arrested all the same, so a deed that the hearers
know of ("his arrest", "the expulsion of", one that was told before) stays open here, and is neither
denied nor done by who did not ask for it.
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import children, is_passive, is_verbal, lemma, own_subjects
from extract.status.cue_path import Step, path
from extract.statuses import CLAIMED, REFUTED
from extract.wordlists import word_sets
from graph.ontology import ontology

_DEMANDED = ("object", "subject", "prep:for", "clause")


def of_a_denied_request(frame: Frame, frames: Sequence[Frame]) -> Frame:
    """The deed that a denied request would have been for is open."""
    if frame.modality not in REFUTED:
        return frame
    request = _request(frame.trigger)
    if request is None or not (_is_known(frame.trigger) or _is_told_before(frame, frames)):
        return frame
    asking = set() if is_passive(request) else {one.i for one in own_subjects(request)}
    doers = ontology().doer_roles
    kept = tuple(f for f in frame.fillers if f.role not in doers or f.head.i not in asking)
    told = replace(frame, modality="hypothetical", cues=(request,), fillers=kept)
    return told.marked("denied_request_guard")


def _request(deed: Token) -> Token | None:
    """The verb or noun of asking that the deed is the content of, or None."""
    step = next(iter(path(deed)), None)
    if step is None or children(deed, "neg"):
        return None
    return step.head if _asks_for(step) else None


def _asks_for(step: Step) -> bool:
    words, head = word_sets("modality"), step.head
    if is_verbal(head):
        asks = lemma(head) in words["requesting"] and step.link in _DEMANDED
        return asks and (step.link != "subject" or is_passive(head))
    return lemma(head) in words["requests"] and step.link == "prep:for"


def _is_known(deed: Token) -> bool:
    """`his arrest`, `the arrest of the editor`; of "that he be arrested" nobody knows."""
    owned = any(child.dep_ == "poss" for child in deed.lefts)
    told = any(child.lower_ == "the" for child in deed.lefts) and bool(children(deed, "prep"))
    return deed.pos_ in ("NOUN", "PROPN") and (owned or told)


def _is_told_before(frame: Frame, frames: Sequence[Frame]) -> bool:
    """Whether a sentence before tells by the same verb what was done."""
    return any(
        other.sentence < frame.sentence
        and other.modality in CLAIMED
        and lemma(other.trigger) == lemma(frame.trigger)
        for other in frames
    )
