"""A question and what somebody else says behind it: "Q: Were you followed? A: Yes."

Speakers stand as labels ("Interviewer:", "A.", "The MINISTER:") or as dashes; a text without both
answers its own questions.
"""

from typing import NamedTuple

from spacy.tokens import Doc, Span

from extract.coreference.voice import answers, asks
from extract.grammar import sentence_of
from extract.sentence_words import words_in

_DASHES = frozenset({"-", "\u2013", "\u2014"})
_QUOTES = frozenset({'"', "\u201c", "'", "\u2018", "``"})
_STOPS = frozenset({".", "?", "!"})
_MARKS = _DASHES | _QUOTES
LABEL_WORDS = 6
"""The most words of a label."""


class Turn(NamedTuple):
    """What somebody says, up to the end of its sentence, and what stands before it."""

    said: Span
    label: str
    marks: frozenset[str]

    @property
    def is_dialogue(self) -> bool:
        """Behind a label or a dash, and not quoted."""
        return bool(self.label or self.marks & _DASHES) and not self.marks & _QUOTES


def asked_in(sentence: Span) -> Turn | None:
    """A single question behind the label of whoever asks it."""
    if "?" not in words_in(sentence).words:
        return None
    turn = _turn(sentence.doc, sentence.start, sentence.end)
    marks = [word.i for word in sentence if word.text == "?"]
    is_asked = len(marks) == 1 and marks[0] >= sentence.end - 3
    return turn if is_asked and not _is_asked_behind_another(sentence) else None


def _is_asked_behind_another(sentence: Span) -> bool:
    """ "Were you beaten? Were you followed? - Yes": to which of the two is not told."""
    before = sentence.start - 1
    while before >= 0 and sentence.doc[before].is_space:
        before -= 1
    return before >= 0 and sentence.doc[before].text == "?"


def answer_to(question: Turn) -> Turn | None:
    """What another speaker says behind it, or the text itself where nobody is named."""
    doc, end = question.said.doc, question.said.end
    turn = _turn(doc, end, min(len(doc), end + 3 * LABEL_WORDS))
    if turn is None or asks(turn.label) or turn.marks & _QUOTES:
        return None
    is_own = turn.label.lower() == question.label.lower()
    return None if turn.label and (is_own or not question.label) else turn


def _turn(doc: Doc, start: int, end: int) -> Turn | None:
    """What is said from here on, behind dashes, quotes and a speaker's label."""
    place = start
    for i in range(start, min(end, start + LABEL_WORDS + 1)):
        if start < place < i and (doc[i].is_space or doc[i].text in _STOPS):
            break  # "Omar: Yes. Host: Why?"
        if doc[i].text == ":" or _is_side(doc, i, start):
            place = i + 1
    while place < end and (doc[place].is_space or doc[place].text in _MARKS | {"."}):
        place += 1
    if place >= end:
        return None
    before = [word for word in doc[start:place] if not word.is_space]
    label = " ".join(word.text for word in before if word.text not in _MARKS | {":", "."})
    marks = frozenset(word.text for word in before if word.text in _MARKS)
    return Turn(doc[place : max(place + 1, sentence_of(doc[place]).end)], label, marks)


def _is_side(doc: Doc, i: int, start: int) -> bool:
    """ "A." at the start, in one word or in two."""
    opens = all(word.is_space or word.text in _MARKS for word in doc[start:i])
    dotted = doc[i].text.endswith(".") or (i + 1 < len(doc) and doc[i + 1].text == ".")
    return opens and dotted and (asks(doc[i].text) or answers(doc[i].text))
