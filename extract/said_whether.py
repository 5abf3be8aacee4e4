"""What was asked about and answered by "it had": "He asked whether agents had beaten her. The
minister replied that they had not", "... answered in the negative".

The question leaves it open, and the answer has no word for the deed. Whoever answers tells it, or
denies it.
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import children, lemma
from extract.retractions import next_sentence
from extract.sentence_words import sentence_around
from extract.wordlists import word_sets

_OPEN = ("hypothetical", "asserted", "alleged")
_ELLIPTIC = frozenset({"had", "has", "have", "did", "do", "does", "was", "were", "is", "are"})
_ANSWERERS = ("NOUN", "PROPN", "PRON")


def said_whether(frames: Sequence[Frame]) -> list[Frame]:
    """The events of a text, those that somebody was asked about as he answered."""
    return [_as_answered(frame) for frame in frames]


def _as_answered(frame: Frame) -> Frame:
    if frame.modality not in _OPEN or "asked" not in sentence_around(frame.trigger).words:
        return frame
    answer = _answer_to(frame.trigger)
    if answer is None or lemma(answer) not in word_sets("speech")["verbs"]:
        return frame
    who = next(iter(children(answer, "nsubj")), None)
    so = _says_so(answer)
    if who is None or who.pos_ not in _ANSWERERS or so is None:
        return frame
    told = "asserted" if so else "denied"
    return replace(frame, modality=told, source=who, cues=(answer,)).marked("said_whether")


def _answer_to(trigger: Token) -> Token | None:
    """The verb of the answer to "asked whether": of the next sentence, or "asked if, he said"."""
    marked = any(mark.lower_ in ("whether", "if") for mark in children(trigger, "mark"))
    asked = trigger.head
    if not marked or asked.lower_ != "asked" or trigger.dep_ not in ("ccomp", "advcl"):
        return None
    if asked.dep_ == "advcl":
        return asked.head
    following = next_sentence(trigger)
    return None if following is None else following.root


def _says_so(answer: Token) -> bool | None:
    """Whether an answer says yes: "that it had", "in the affirmative"; None for anything else."""
    for clause in children(answer, "ccomp"):
        said = [word for word in clause.children if not word.is_punct and word.dep_ != "mark"]
        subject = [word for word in said if word.dep_ == "nsubj" and word.pos_ == "PRON"]
        rest = [word for word in said if word.dep_ not in ("nsubj", "neg")]
        if clause.lower_ in _ELLIPTIC and subject and not rest:
            return not any(word.dep_ == "neg" for word in said)
    sides = {word.lower_ for place in children(answer, "prep") for word in place.children}
    if "affirmative" in sides or "negative" in sides:
        return "affirmative" in sides
    return None
