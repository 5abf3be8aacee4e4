"""What hangs on the last noun of a list alone: "torture, abduction and pressure on lawyers".

Pressure is on lawyers, reprisals are against parents; torture and abduction would be of somebody,
and of whom is not said. So it is where the last noun has an article of its own: "abductions,
beatings and the harassment of students". Equal nouns share: "arrests and killings of monks".
"""

from spacy.tokens import Token

from extract.frames import Filler, Frame
from extract.grammar import lemma
from extract.wordlists import word_sets

_OF_OTHERS = ("on", "against", "to", "at")
_BETWEEN = ("DET", "ADJ", "NOUN", "PUNCT", "CCONJ")


def without_complement_of_another(frame: Frame) -> Frame:
    """A deed without the target that only the last noun of its list has."""
    noun, words = frame.trigger, word_sets("light_verbs")
    if noun.pos_ != "NOUN" or lemma(noun) not in words["passive_nouns"]:
        return frame
    kept = tuple(f for f in frame.fillers if f.role != "target" or not _is_of_another(f, noun))
    if len(kept) == len(frame.fillers):
        return frame
    return frame.filled(kept, "own_complement")


def _is_of_another(filler: Filler, noun: Token) -> bool:
    preposition = filler.head.head
    if filler.head.dep_ != "pobj" or preposition.i - noun.i < 3:
        return False
    last = preposition.nbor(-1)
    if last.pos_ != "NOUN" or not _are_listed(noun, last):
        return False
    if preposition.lower_ in _OF_OTHERS:
        return lemma(noun) not in word_sets("light_verbs")["against_too"]
    return preposition.lower_ == "of" and _has_article(last) and not _has_article(noun)


def _are_listed(first: Token, last: Token) -> bool:
    """Only commas, "and" and nouns stand from one to the other, and an "and" among them."""
    between = first.doc[first.i + 1 : last.i]
    joined = any(word.pos_ == "CCONJ" for word in between)
    return joined and all(
        word.pos_ in _BETWEEN and (word.pos_ != "PUNCT" or word.text == ",") for word in between
    )


def _has_article(noun: Token) -> bool:
    return any(child.dep_ == "det" for child in noun.lefts)
