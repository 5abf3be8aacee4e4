"""Fillers that a "not" sets apart: "by the university and not by the consulate".

The consulate did nothing; the reader takes both, since they stand in one row.
"""

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import contrasts
from extract.sentence_words import sentence_around


def not_set_apart(frame: Frame) -> Frame:
    """ "by the university and not by the consulate": the second did nothing."""
    kept = (f for f in frame.fillers if not _is_set_apart(f.head))
    return frame.filled(kept, "contrast_guard")


def _is_set_apart(head: Token) -> bool:
    sentence, start = sentence_around(head), head.i
    if "not" not in sentence.words:
        return False
    while start > sentence.start and _in_noun_phrase(head.doc[start - 1]):
        start -= 1
    if start > sentence.start and head.doc[start - 1].pos_ == "ADP":
        start -= 1
    return start > sentence.start and contrasts(head.doc[start - 1])


def _in_noun_phrase(word: Token) -> bool:
    return word.pos_ in ("DET", "ADJ", "NOUN", "PROPN", "NUM") or word.tag_ == "PRP$"
