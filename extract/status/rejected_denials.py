"""Denials that a judge or reader does not accept: "rejected the ministry's denial that its agents
beat him", "was not persuaded by the denial". The deed is alleged then, and nobody denies it.
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import has_modal, is_verbal, lemma
from extract.status.local_cues import negated_here
from extract.statuses import REFUTED
from extract.wordlists import word_sets

_CONTENT = ("acl", "relcl", "ccomp")
_LINKS = ("of", "by")


def denial_rejected(frame: Frame) -> Frame:
    """ "The court rejected the denial that agents beat him": he says that they did."""
    if frame.modality not in REFUTED:
        return frame
    verb = _judging(frame.trigger)
    if verb is None or negated_here(frame.trigger) or has_modal(verb):
        return frame
    words = word_sets("modality")
    rejecting = lemma(verb) in words["reject_verbs"]
    accepting = lemma(verb) in words["not_persuaded"]
    negated = bool(negated_here(verb, objects=False))
    if not (rejecting and not negated) and not (accepting and negated):
        return frame
    return replace(frame, modality="alleged", cues=(verb,), source=None).marked("denial_rejected")


def _judging(trigger: Token) -> Token | None:
    """The verb over the denial whose content the deed is."""
    word = trigger
    while word.dep_ in ("conj", "xcomp") and is_verbal(word.head):
        word = word.head
    noun = word.head
    if word.dep_ == "pobj" and noun.lower_ == "of":
        noun = noun.head
    elif word.dep_ not in _CONTENT:
        return None
    if noun.lower_ not in word_sets("modality")["deny_nouns"]:
        return None
    above = noun.head
    if noun.dep_ == "pobj" and above.lower_ in _LINKS:
        above = above.head
    elif noun.dep_ != "dobj":
        return None
    return above if is_verbal(above) else None
