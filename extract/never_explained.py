"""A deed that nobody explained was done: "her abduction was never explained", "the arrest of the
editor was not announced".

The reader takes the negation for one of the deed. Only a deed that is known needs explaining, so it
must be a definite one: "arrests were not reported" says that there were none.
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.cues import denial_governs
from extract.frames import Frame
from extract.grammar import DEFINITE, children, lemma
from extract.wordlists import word_sets
from graph.ontology import ontology


def never_explained(frame: Frame) -> Frame:
    """ "Her abduction was never explained": it tells of an abduction."""
    noun, verb = frame.trigger, frame.trigger.head
    if frame.modality != "negated" or noun.dep_ != "nsubjpass" or noun.pos_ != "NOUN":
        return frame
    if not ontology().event_types[frame.type].harmful or not children(verb, "neg"):
        return frame
    words = word_sets("modality")
    if lemma(verb) not in words["mentioning_verbs"] | words["clearing_up"] or not _is_known(noun):
        return frame
    if denial_governs(noun, event_type=frame.type) is not None:
        return frame
    return replace(frame, modality="asserted", cues=()).marked("explained_guard")


def _is_known(noun: Token) -> bool:
    """ "The arrest", "her arrest", "Mina's arrest"; not "any arrest"."""
    definite = any(child.lower_ in DEFINITE for child in children(noun, "det"))
    return definite or bool(children(noun, "poss"))
