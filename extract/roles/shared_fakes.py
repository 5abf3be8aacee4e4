"""Who spreads a fake: "a forged video of the editor was shared by Samir Koul".

He smears, and is not whom it is about; nor is he to whom it was sent.
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Filler, Frame
from extract.grammar import agents, is_passive, lemma, own_subjects, prepositional_objects
from extract.wordlists import word_sets

_SURE = 0.6
"""Of a rule that reads grammar alone; not calibrated."""


def shared_by_whom(frame: Frame) -> Frame:
    """The smear of "forged" with who shared the thing as its doer, and not as its target."""
    verb = _sharing(frame.trigger) if frame.type == "smear" else None
    if verb is None:
        return frame
    doers = agents(verb) if is_passive(verb) else own_subjects(verb)
    beside = {word.i for word in (*doers, *prepositional_objects(verb, "with", "to"))}
    kept = tuple(f for f in frame.fillers if f.role != "target" or f.head.i not in beside)
    known = {f.head.i for f in kept if f.role == "initiator"}
    new = (Filler("initiator", d, _SURE, "shared_by") for d in doers if d.i not in known)
    told = replace(frame, fillers=(*kept, *new))
    return frame if told == frame else told.marked("shared_by")


def _sharing(trigger: Token) -> Token | None:
    """The "shared" of "a forged video was shared", and of "shared a forged video"."""
    noun = trigger.head
    if trigger.dep_ != "amod" or noun.dep_ not in ("nsubjpass", "dobj"):
        return None
    words = word_sets("modality")
    verb = noun.head
    return verb if lemma(verb) in words["sharing_fakes"] else None
