"""Who was wrong to believe it: "I thought I was being followed, but it was a salesman"."""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import children, is_passive, lemma
from extract.statuses import CLAIMED
from extract.wordlists import word_sets


def believed_in_error(frame: Frame) -> Frame:
    """ "I thought I was being followed, but it was a salesman": whoever thought so was wrong."""
    trigger = frame.trigger
    if frame.modality not in CLAIMED or not is_passive(trigger):
        return frame
    thought = trigger.head
    if trigger.dep_ != "ccomp" or lemma(thought) not in word_sets("modality")["thinking_verbs"]:
        return frame
    if thought.tag_ != "VBD" or children(trigger, "agent") or children(thought, "neg"):
        return frame
    but = any(c.lower_ == "but" for c in children(thought, "cc"))
    found = next(filter(_tells_what_it_was, children(thought, "conj")), None)
    if not but or found is None:
        return frame
    return replace(frame, modality="hypothetical", cues=(thought, found)).marked("error_guard")


def _tells_what_it_was(verb: Token) -> bool:
    """`it was a salesman`, `that turned out to be a salesman`."""
    told = lemma(verb) == "be" and bool(children(verb, "attr"))
    told = told or (lemma(verb) == "turn" and any(c.lower_ == "out" for c in verb.children))
    return told and any(c.lower_ in ("it", "that") for c in children(verb, "nsubj"))
