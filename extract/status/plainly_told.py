"""What nothing governs is told as done: "is threatening, harassing and intimidating them".

The reader takes such participles for goals, and the "'d" of "they'd been taken" for "would". The
last of "have been threatened, followed or attacked" is as done as the first.
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import children, first_conjunct, is_had, lemma
from extract.status.cues import status_of
from extract.status.hedged_conjuncts import aside_before
from extract.status.neither_way import neither_way_verbs
from extract.status.with_status import with_status
from extract.statuses import CLAIMED

_NEXT_BUT_ONE = 2  # only a comma stands between: the parser takes the list for a clause
_DONE = {"VBN", "VBD"}
_FINITE = {"VBD", "VBZ", "VBP"}
_ENDING = ("stop", "cease", "quit", "halt")


def plainly_told(frame: Frame) -> Frame:
    """ "is threatening, harassing and intimidating", "they'd been taken": what nothing governs.

    The reader takes such participles for goals, and "'d" for "would". Simple tenses stay with it:
    there it is right more often than this rule (measured on dev).
    """
    trigger = frame.trigger
    if frame.modality not in ("planned", "hypothetical"):
        return frame
    had_done = any(map(is_had, children(trigger, "aux")))
    if not (_is_progressive(trigger) or _goes_on(trigger) or had_done):
        return frame
    status = status_of(frame.trigger, event_type=frame.type)
    if status.modality != "asserted" or neither_way_verbs(frame.trigger):
        return frame
    return with_status(frame, status, "plain_guard")


def told_in_one_list(frame: Frame, frames: Sequence[Frame]) -> Frame:
    """ "have been threatened, followed or attacked": the last is as done as the first."""
    verb = frame.trigger
    first = first_conjunct(verb)
    if frame.modality not in ("planned", "hypothetical") or verb.dep_ != "conj":
        return frame
    if verb.tag_ not in _DONE or first.tag_ != verb.tag_ or _opens_anew(verb):
        return frame
    if aside_before(verb) is not None:
        return frame  # "was held and, the family fears, tortured"
    told = (f for f in frames if f.trigger.i == first.i and f.modality in CLAIMED)
    other = next(told, None)
    if other is None or status_of(verb, event_type=frame.type).modality != "asserted":
        return frame
    return replace(frame, modality=other.modality, cues=other.cues).marked("list_guard")


def _opens_anew(verb: Token) -> bool:
    """Whether a joined verb has a subject or a helper of its own."""
    own = ("nsubj", "nsubjpass", "aux", "auxpass", "neg", "mark")
    return bool(children(verb, *own))


def _goes_on(verb: Token) -> bool:
    """ "would not stop harassing": it goes on."""
    above = verb.head
    if verb.dep_ != "xcomp" or verb.tag_ != "VBG" or lemma(above) not in _ENDING:
        return False
    return bool(children(above, "neg"))


def _is_progressive(verb: Token) -> bool:
    """ "is doing", by itself or by the verb that it is coordinated with, and without modal."""
    if verb.tag_ != "VBG":
        return False
    listed = verb.dep_ == "conj" or (verb.dep_ == "advcl" and verb.i - verb.head.i == _NEXT_BUT_ONE)
    if listed and verb.head.tag_ == "VBG":
        return _is_progressive(verb.head)
    helpers = {child.tag_ for child in verb.children if child.dep_ == "aux"}
    return bool(_FINITE & helpers) and "MD" not in helpers
