"""Nouns set against each other: "it was a vigil, not a protest", "not a fight but an assault".

What stands behind ", not" is what it was not, and what stands behind "not X but" is what it was.
"Not only", "not just" and "not the first" set nothing against anything.
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import children, lemma, sentence_of
from extract.status.local_cues import negated_here
from extract.wordlists import word_sets

_MARKS = frozenset({",", "-", "\u2013", "\u2014", ";"})
_WISHING = frozenset({"want", "need", "demand", "deserve", "expect", "seek", "require", "ask"})
"""Of "we want answers, not threats" nothing is told."""
_DETERMINERS = ("det", "amod", "nummod", "compound")


def contrasted(frame: Frame) -> Frame:
    """ "A vigil, not a protest" tells of no protest, "not a fight but an assault" of an assault."""
    if frame.trigger.pos_ != "NOUN":
        return frame
    if frame.modality == "asserted" and (word := _not_before(frame.trigger)) is not None:
        return replace(frame, modality="negated", cues=(word,)).marked("contrast_guard")
    if frame.modality == "negated" and _is_what_it_was(frame.trigger):
        return replace(frame, modality="asserted", cues=()).marked("contrast_guard")
    return frame


def _not_before(noun: Token) -> Token | None:
    """The "not" of ", not a protest"."""
    own = [child for child in noun.lefts if child.dep_ in _DETERMINERS]
    first = min((word.left_edge.i for word in own), default=noun.i)
    if first < 2 or noun.doc[first - 1].lower_ != "not" or noun.doc[first - 2].text not in _MARKS:
        return None
    if any(word.lower_ == "the" or word.ent_type_ == "ORDINAL" for word in own):
        return None
    if any(lemma(word) == lemma(noun) for word in sentence_of(noun) if word.i < noun.i):
        return None  # "an attack on us all, not an attack on one man"
    if any(lemma(above) in _WISHING for above in noun.ancestors):
        return None
    return noun.doc[first - 1]


def _is_what_it_was(noun: Token) -> bool:
    """The "assault" of "was not a fight but an assault"."""
    other = noun.head
    but = any(word.lower_ == "but" and word.i < noun.i for word in children(other, "cc"))
    refused = any(word.lower_ == "not" for word in children(other, "neg", "preconj"))
    refused = refused or any(word.lower_ == "not" for word in children(other.head, "neg"))
    plain = word_sets("modality")["not_alone"].isdisjoint(word.lower_ for word in other.lefts)
    return noun.dep_ == "conj" and but and refused and plain and not _refused_itself(noun)


def _refused_itself(noun: Token) -> bool:
    """ "But no threats", "but an assault that never took place"."""
    words = (*children(noun, "det"), *children(noun, "relcl"))
    return any(negated_here(word) for word in words) or bool(children(noun, "neg"))
