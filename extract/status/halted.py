"""What was halted, and what nobody confirmed: "a ruling halting deportation proceedings".

Neither is shown as done, and whoever halts it, or does not confirm it, is no doer of it.
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import children, lemma
from extract.statuses import CLAIMED
from extract.wordlists import word_sets
from graph.ontology import ontology


def halted(frame: Frame) -> Frame:
    """ "a ruling halting deportation proceedings": what is halted was not carried out."""
    noun = frame.trigger.head if frame.trigger.dep_ == "compound" else frame.trigger
    if frame.modality != "attempted" or noun.pos_ != "NOUN" or noun.dep_ != "dobj":
        return frame
    halting = word_sets("modality")["halting_verbs"]
    beside = [word for word in children(noun, "amod") if word.lower_.removesuffix("ing") in halting]
    cues = [noun.head] if lemma(noun.head) in halting else beside
    if not cues:
        return frame
    return replace(frame, modality="hypothetical", cues=tuple(cues)).marked("halted_guard")


def left_open(frame: Frame) -> Frame:
    """ "did not confirm their part in it", "halted the deportation": not shown as done.

    Whoever does not confirm, or halts, is no doer of it either.
    """
    if frame.modality not in CLAIMED:
        return frame
    verb = _opened_by(frame.trigger)
    if verb is None:
        return frame
    inside = {token.i for token in frame.trigger.subtree}
    doers = ontology().doer_roles
    kept = tuple(f for f in frame.fillers if f.role not in doers or f.head.i in inside)
    return replace(frame, modality="hypothetical", cues=(verb,), fillers=kept).marked("open_guard")


def _opened_by(trigger: Token) -> Token | None:
    """The verb of halting, or of confirming under "not", that an event noun is the object of."""
    words = word_sets("modality")
    noun = trigger.head if trigger.dep_ == "compound" else trigger
    if noun.pos_ not in ("NOUN", "PROPN"):
        return None
    forestalled = lemma(noun.head) in words["forestalling_verbs"]
    running = lemma(noun) in words["running_matters"]
    if noun.dep_ in ("dobj", "nsubjpass") and forestalled and not running:
        return noun.head
    for before in noun.lefts:  # "a ruling halting deportation proceedings", tagged as a noun
        if before.lower_.removesuffix("ing") in words["forestalling_verbs"]:
            return before
    while noun.dep_ == "pobj" and noun.head.head.pos_ == "NOUN":
        noun = noun.head.head
    verb = noun.head
    denied = bool(children(verb, "neg"))
    confirms = lemma(verb) in words["confirming_verbs"]
    return verb if noun.dep_ == "dobj" and denied and confirms else None
