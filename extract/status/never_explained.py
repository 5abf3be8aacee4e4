"""A deed that nobody explained was done: "her abduction was never explained", "the arrest of the
editor was not announced".

The reader takes the negation for one of the deed. Only a deed that is known needs explaining, so it
must be a definite one: "arrests were not reported" says that there were none. What is not announced
may be still to come ("the deportation has not been announced yet"), but for somebody's own; and who
goes on that it never happened tells of none.
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import DEFINITE, children, lemma
from extract.status.cues import denial_governs
from extract.wordlists import word_sets


def never_explained(frame: Frame) -> Frame:
    """ "Her abduction was never explained": it tells of an abduction."""
    noun, verb = frame.trigger, frame.trigger.head
    if frame.modality != "negated" or noun.dep_ != "nsubjpass" or noun.pos_ != "NOUN":
        return frame
    if not frame.harms or not children(verb, "neg"):
        return frame
    words = word_sets("modality")
    if lemma(verb) not in words["mentioning_verbs"] | words["clearing_up"] or not _is_known(noun):
        return frame
    if _may_be_to_come(noun, verb) or _goes_on(verb):
        return frame
    if denial_governs(noun, event_type=frame.type) is not None:
        return frame
    return replace(frame, modality="asserted", cues=()).marked("explained_guard")


def _is_known(noun: Token) -> bool:
    """ "The arrest", "her arrest", "Mina's arrest"; not "any arrest"."""
    definite = any(child.lower_ in DEFINITE for child in children(noun, "det"))
    return definite or bool(children(noun, "poss"))


def _may_be_to_come(noun: Token, verb: Token) -> bool:
    """ "The deportation has not been announced yet"; not "her arrest was not announced"."""
    if lemma(verb) not in _ANNOUNCING:
        return False
    perfect = any(aux.lower_ in ("has", "have") for aux in children(verb, "aux"))
    return perfect or not children(noun, "poss")


def _goes_on(verb: Token) -> bool:
    """ "Was not reported to have taken place", "because it never happened", "as planned"."""
    if children(verb, "xcomp", "ccomp", "parataxis") or verb.dep_ in ("ccomp", "parataxis"):
        return True
    clauses = children(verb, "advcl", "conj")
    denied = any(word.dep_ == "neg" for clause in clauses for word in clause.subtree)
    return denied or any(not children(clause, "mark") for clause in children(verb, "advcl"))


_ANNOUNCING = ("announce", "publish")
