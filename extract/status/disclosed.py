"""A deed that is only judged or made known was done: "called the arrest of the singer lawful".

The reader takes such nouns for plans: "The minister announced | the arrest of three men". What is
"planned" or "imminent", and a deportation that an office announces, may still come.
"""

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import DEFINITE, children, is_verbal, lemma
from extract.status.cues import status_of
from extract.status.with_status import with_status
from extract.wordlists import word_sets

_OBJECTS = ("dobj", "nsubjpass")
_PAST = ("VBD", "VBN")


def disclosed(frame: Frame) -> Frame:
    """ "Called | the arrest lawful", "announced | the arrest of two men": it was made."""
    noun = frame.trigger
    if frame.modality != "planned" or not frame.harms or noun.dep_ not in _OBJECTS:
        return frame
    if is_verbal(noun) or not _is_made_known(noun) or _is_to_come(noun):
        return frame
    status = status_of(noun, event_type=frame.type)
    if status.modality != "asserted":
        return frame
    return with_status(frame, status, "disclosed_guard")


def _is_made_known(noun: Token) -> bool:
    verb = noun.head
    if not is_verbal(verb) or verb.tag_ not in _PAST or children(verb, "neg"):
        return False
    words = word_sets("times")
    if lemma(verb) in words["calling_it"]:
        return any(child.lower_ in DEFINITE for child in noun.lefts)
    announcing = word_sets("modality")["announcing_verbs"]
    return lemma(verb) in announcing and lemma(noun) in words["made_when_announced"]


def _is_to_come(noun: Token) -> bool:
    """ "The planned arrest", "the arrest of the general on Monday next week", "for Friday"."""
    words = word_sets("times")["to_come"]
    if any(child.lower_ in words for child in noun.lefts):
        return True
    verb = noun.head
    return any(child.lower_ == "for" for child in (*noun.rights, *verb.rights))
