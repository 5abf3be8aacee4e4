"""What people say, and who tells it does not: "whoever says that they followed her ...".

Or in passing: "dragged into a car, so it is said, and beaten".
"""

from dataclasses import replace

from spacy.tokens import Span

from extract.frames import Frame
from extract.grammar import is_verbal, lemma, own_subjects
from extract.remembered import once_a_span
from extract.sentence_words import sentence_around
from extract.status.untruths import said_by_anyone
from extract.wordlists import word_sets

_OPENERS = ("so", "it")
_IN_FRONT = 2  # words of the shortest clause, comma included
_SHORT = 6  # words of "so the neighbors say,"
_CLOSES = (",", ".", ";", "from")


def said_by_whoever(frame: Frame) -> Frame:
    """ "whoever says that they followed her ...": so it is said; who tells this does not say so."""
    said = said_by_anyone(frame.trigger) if frame.modality == "asserted" else None
    if said is None:
        return frame
    return replace(frame, modality="alleged", cues=(said,)).marked("anyone_guard")


def said_in_passing(frame: Frame) -> Frame:
    """ "dragged into a car, so it is said, and beaten": it holds for the clause around it."""
    trigger = frame.trigger
    sentence = sentence_around(trigger).span
    said = _put_in_between(sentence) if frame.modality == "asserted" else None
    if said is None or trigger in said:
        return frame
    first, last = sorted((trigger.i, said.start))
    between = trigger.doc[first + 1 : last]
    if any(token.text == ";" or (is_verbal(token) and own_subjects(token)) for token in between):
        return frame
    return replace(frame, modality="alleged", cues=tuple(said)).marked("in_passing_guard")


@once_a_span
def _put_in_between(sentence: Span) -> Span | None:
    """The words ", it is alleged," or ", or so she inferred" of a sentence, or None."""
    words, doc = word_sets("modality"), sentence.doc
    hearsay = words["allege_verbs"] | words["passive_allege"]
    for opener in sentence:
        if opener.lower_ not in _OPENERS or opener.i - sentence.start < _IN_FRONT:
            continue
        before = opener.nbor(-2) if opener.nbor(-1).lower_ == "or" else opener.nbor(-1)
        behind = doc[opener.i + 1 : min(opener.i + _SHORT, sentence.end)]
        end = next((token for token in behind if token.text in _CLOSES), None)
        if before.text != "," or end is None:
            continue
        verb = end.nbor(-1)
        reported = lemma(verb) in hearsay and verb.tag_ == "VBN"
        if reported or (opener.lower_ == "so" and lemma(verb) in hearsay | words["inferring"]):
            return doc[opener.i : end.i]
    return None
