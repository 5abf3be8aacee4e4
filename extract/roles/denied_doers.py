"""Whose deed it would have been: "the mission denied any role in the raid".

The reader leaves such an event without a doer. What is denied is that the one who speaks, or of
whom it is said, did it; on a denied event that is the doer, and the link says "denied".
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Filler, Frame
from extract.grammar import children, is_verbal, lemma
from extract.status.cue_path import Step, path, shares_held
from extract.tellers.speech import speaker
from extract.wordlists import word_sets
from graph.ontology import ontology

_SURE = 0.6
"""Of a rule that reads grammar alone; not calibrated."""

_DEEP = 3  # "had nothing to do with": from "do" over "nothing" to "had"


def with_denied_doer(frame: Frame) -> Frame:
    """A denied event without a doer gets the one whose share in it is denied."""
    doers = ontology().doer_roles
    if frame.modality != "denied" or any(f.role in doers for f in frame.fillers):
        return frame
    role = next((r for r in ("initiator", "organizer") if r in _roles(frame)), None)
    sharer = sharer_of(frame.trigger)
    if role is None or sharer is None or any(f.head.i == sharer.i for f in frame.fillers):
        return frame
    filler = Filler(role, sharer, _SURE, "denied_share")
    source = frame.source if frame.source is not None else sharer
    told = replace(frame, fillers=(*frame.fillers, filler), source=source)
    return told.marked("denied_share")


def _roles(frame: Frame) -> tuple[str, ...]:
    return tuple(ontology().event_types[frame.type].roles)


def sharer_of(trigger: Token) -> Token | None:
    """Whose share in the event the sentence speaks of, or None."""
    for step in path(trigger):
        found = _of_share(step) or _behind_it(step) or _of_gerund(step, trigger)
        if found is not None:
            return found
    return None


def _of_share(step: Step) -> Token | None:
    """`its role in the raid`, `had no hand in the raid`, `denied any part in the raid`."""
    if not step.link.startswith("prep:"):
        return None
    if lemma(step.head) in word_sets("modality")["no_share_words"]:
        share = step.head
        owner = next(iter(children(share, "poss")), None)
        return owner if owner is not None else _who(_governor(share))
    return _who(step.head) if shares_held(step.head) and is_verbal(step.head) else None


def _governor(share: Token) -> Token:
    """The verb that carries a noun or an adjective of taking part."""
    return share if is_verbal(share) and share.dep_ != "acomp" else share.head


def _behind_it(step: Step) -> Token | None:
    """`was behind the raid`, `had nothing to do with the raid`."""
    if step.link == "prep:behind" and lemma(step.head) == "be":
        return _who(step.head)
    if step.link == "prep:with" and lemma(step.head) in {"do", "have"}:
        return _who(step.head)
    return None


def _of_gerund(step: Step, trigger: Token) -> Token | None:
    """`refuted the charge of hacking the paper`."""
    words = word_sets("modality")
    bare = trigger.tag_ == "VBG" and not children(trigger, "det", "poss", "nsubj", "amod")
    claimed = step.link == "object" and lemma(step.node) in words["claim_nouns"]
    denies = lemma(step.head) in words["deny_verbs"]
    return speaker(step.head) if bare and claimed and denies else None


def _who(verb: Token) -> Token | None:
    """The subject of a verb of having or denying, or of the verb that it hangs on."""
    for _ in range(_DEEP):
        found = speaker(verb) if is_verbal(verb) else None
        if found is not None or verb.head.i == verb.i:
            return found
        verb = verb.head
    return None
