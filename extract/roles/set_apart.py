"""Fillers that a "not" sets apart: "by the university and not by the consulate", "killed not in
Istanbul but in Ankara".

The consulate did nothing and nobody was killed in Istanbul; the reader takes both, since they
stand in one row.
"""

from spacy.tokens import Token

from extract.frames import Filler, Frame
from extract.grammar import children, contrasts, is_verbal
from extract.sentence_words import sentence_around
from extract.status.done_elsewhere import ELSEWHERE, is_elsewhere
from extract.status.local_cues import negates_nothing
from graph.ontology import ontology


def not_set_apart(frame: Frame) -> Frame:
    """ "by the university and not by the consulate": the second did nothing."""
    kept = [f for f in frame.fillers if not _is_set_apart(f.head)]
    if ELSEWHERE in frame.marks:
        kept = [f for f in kept if not is_elsewhere(f.head, frame.trigger)]
    kept = [f for f in kept if not _is_not_held_for(f, frame.trigger)]
    return frame.filled(kept, "contrast_guard")


def _is_not_held_for(filler: Filler, deed: Token) -> bool:
    """Who was "arrested for the leaflets and not for the attack" did not attack anybody."""
    preposition = deed.head
    if deed.dep_ != "pobj" or preposition.lower_ not in ("for", "over", "of") or preposition.i < 2:
        return False
    negation = preposition.nbor(-1)
    if negation.lower_ != "not" or negates_nothing(negation):
        return False
    above = next((word for word in deed.ancestors if is_verbal(word)), None)
    held = [] if above is None else [*children(above, "nsubjpass", "dobj")]
    is_doer = filler.role in ontology().doer_roles
    return is_doer and any(word.i == filler.head.i for word in held)


def _is_set_apart(head: Token) -> bool:
    sentence, start = sentence_around(head), head.i
    if "not" not in sentence.words:
        return False
    if "but" in sentence.words and _is_first_of_two(head):
        return True
    while start > sentence.start and _in_noun_phrase(head.doc[start - 1]):
        start -= 1
    if start > sentence.start and head.doc[start - 1].pos_ == "ADP":
        start -= 1
    return start > sentence.start and contrasts(head.doc[start - 1])


def _is_first_of_two(noun: Token) -> bool:
    """The "Istanbul" of "not in Istanbul but in Ankara"; "not only in Istanbul" is both."""
    preposition = noun.head
    if noun.dep_ != "pobj" or preposition.i == 0 or preposition.nbor(-1).lower_ != "not":
        return False
    if negates_nothing(preposition.nbor(-1)):
        return False
    but = next((word for word in children(preposition, "cc") if word.lower_ == "but"), None)
    second = children(preposition, "conj")
    return but is not None and bool(second) and second[0].pos_ in ("ADP", "SCONJ")


def _in_noun_phrase(word: Token) -> bool:
    return word.pos_ in ("DET", "ADJ", "NOUN", "PROPN", "NUM") or word.tag_ == "PRP$"
