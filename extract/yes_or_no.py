"""Questions that somebody answers with yes or no: "Q: Were you followed? A: Yes, twice."

A question leaves open whether it was so, and the answer names no deed. So the deed of the question
is told as the answer has it, and by whoever answers: done, denied by those whom it accuses, or
not befallen those who were asked about themselves. "No comment" and "Yes, I think so" leave it
open. "Who arrested him? - The police of Minsk" names who did it.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from spacy.tokens import Doc, Span, Token

from extract.coreference.voice import answers, asks
from extract.frames import Filler, Frame
from extract.grammar import NOUNS, VERBS, children, sentence_of
from extract.local_cues import negated_here
from extract.wordlists import word_sets

_OPEN = ("hypothetical", "asserted", "alleged")
_DASHES = frozenset({"-", "\u2013", "\u2014"})
_MARKS = _DASHES | {'"', "\u201c", "'", "\u2018", "``"}
_STOPS = frozenset({".", ",", "!", ";", "-", "\u2013", "\u2014", '"', "\u201d", "''"})
_NOT = frozenset({"not", "n't", "n\u2019t"})
_LABEL_WORDS = 6
_ANSWERER = frozenset({"you", "your", "yourself", "yours"})
_DOERS = ("initiator", "organizer", "sponsor")
_NAMED = 0.6
"""Trust in a doer whom only an answer names; not calibrated."""


class _Answer(NamedTuple):
    """The first word of an answer behind its label, its sentence, and whether a speaker has it."""

    word: Token
    sentence: Span
    has_speaker: bool


def with_answers_to_questions(frames: Sequence[Frame]) -> list[Frame]:
    """The events of a text, those that a question asks about as the answer tells them."""
    return [_as_answered(frame) for frame in frames]


def _as_answered(frame: Frame) -> Frame:
    if frame.modality not in _OPEN:
        return frame
    question = _asked_in(sentence_of(frame.trigger))
    answer = _answer_to(question) if question and _is_asked_about(frame.trigger, question) else None
    if question is None or answer is None:
        return frame
    if question[0].lower_ == "who":
        return _with_named_doer(frame, answer)
    told = _told_by(answer, frame) if _asks_whether(question) else None
    if told is None:
        return frame
    cues, fillers = (answer.word,), tuple(f for f in frame.fillers if not _is_anybody(f.head))
    as_told = replace(
        frame, modality=told, source=None, voice=answer.word, cues=cues, fillers=fillers
    )
    return as_told.marked("yes_or_no")


def _is_anybody(head: Token) -> bool:
    """ "Did anyone threaten you? - Yes": who did is not told."""
    return head.lower_ in word_sets("modality")["any_one"]


def _asked_in(sentence: Span) -> Span | None:
    """A question behind the label of whoever asks it."""
    opening = _opening(sentence.doc, sentence.start, sentence.end)
    is_asked = any(word.text == "?" for word in sentence[-3:])
    return sentence.doc[opening.i : sentence.end] if opening is not None and is_asked else None


def _asks_whether(question: Span) -> bool:
    """ "Did they beat you?", "Is it true that they did?"; "this or that" has no yes."""
    words = {word.lower_ for word in question}
    asks_it = question[0].lower_ in word_sets("modality")["asking_whether"]
    return asks_it and "or" not in words and not negated_here(question.root)


def _is_asked_about(trigger: Token, question: Span) -> bool:
    """The verb of the question, what it is done to ("receive threats"), or what is true."""
    asked = question.root
    if asked.lemma_.lower() == "be" and any(
        word.lower_ in word_sets("modality")["true_if_so"] for word in children(asked, "acomp")
    ):
        return trigger.head == asked and trigger.dep_ == "ccomp"
    is_part = trigger.head == asked and trigger.dep_ in ("dobj", "nsubjpass", "attr", "nsubj")
    return trigger == asked or (is_part and trigger.pos_ in NOUNS)


def _answer_to(question: Span) -> _Answer | None:
    doc = question.doc
    opening = _opening(doc, question.end, min(len(doc), question.end + 3 * _LABEL_WORDS))
    if opening is None:
        return None
    return _Answer(opening, sentence_of(opening), _has_speaker(doc, opening, question.end))


def _opening(doc: Doc, start: int, end: int) -> Token | None:
    """The first word that is said from here on, behind dashes, quotes and a speaker's label."""
    place = start
    for i in range(start, min(end, start + _LABEL_WORDS + 1)):
        if doc[i].text == ":" or _is_side(doc, i, start):
            place = i + 1
    while place < end and (doc[place].is_space or doc[place].text in _MARKS | {"."}):
        place += 1
    return doc[place] if place < end else None


def _is_side(doc: Doc, i: int, start: int) -> bool:
    """ "A." at the start, in one word or in two."""
    opens = all(word.is_space or word.text in _MARKS for word in doc[start:i])
    dotted = doc[i].text.endswith(".") or (i + 1 < len(doc) and doc[i + 1].text == ".")
    return opens and dotted and (asks(doc[i].text) or answers(doc[i].text))


def _has_speaker(doc: Doc, opening: Token, start: int) -> bool:
    """Whether a label or a quotation mark stands before what is said."""
    before = [word.text for word in doc[start : opening.i] if not word.is_space]
    return any(text not in _DASHES for text in before)


def _told_by(answer: _Answer, frame: Frame) -> str | None:
    """What an answer makes of the deed, None where it leaves it open."""
    if any(w.lemma_.lower() in word_sets("modality")["unsure_answers"] for w in answer.sentence):
        return None
    says = _yes_or_no(answer.word)
    if says is None or says:
        return "asserted" if says else None
    befell_him = any(
        word.lower_ in _ANSWERER
        for filler in frame.fillers
        if filler.role in ("target", "intermediary")
        for word in (filler.head, *filler.head.lefts)
    )
    return "negated" if befell_him or not answer.has_speaker else "denied"


def _yes_or_no(word: Token) -> bool | None:
    """ "Yes, twice", "Of course not", "They did.", "It has not"; None for anything else."""
    said = word_sets("modality")
    behind = [*word.doc[word.i + 1 : word.i + 4]]
    next_words = [later.lower_ for later in behind]
    if word.lower_ in said["yes_words"] and next_words[:1] == ["not"]:
        return False
    if word.lower_ in said["yes_words"] or word.lower_ in said["no_words"]:
        return word.lower_ in said["yes_words"] if _ends(behind) else None
    if [word.lower_, *next_words[:1]] in (["of", "course"], ["not", "at"]):
        return word.lower_ == "of" and "not" not in next_words
    return _echo(word, behind)


def _echo(word: Token, behind: list[Token]) -> bool | None:
    """ "They did.", "It has not, I repeat": and no more than these words."""
    auxiliaries = word_sets("modality")["asking_whether"]
    if word.pos_ != "PRON" or not behind or behind[0].lower_ not in auxiliaries:
        return None
    no = len(behind) > 1 and behind[1].lower_ in _NOT
    return not no if _ends(behind[2:] if no else behind[1:]) else None


def _ends(behind: Sequence[Token]) -> bool:
    """Whether an answer may end before these words: at a stop, a line's end, or the text's."""
    return not behind or behind[0].is_space or behind[0].text in _STOPS


def _with_named_doer(frame: Frame, answer: _Answer) -> Frame:
    """ "Who arrested him? - The police of Minsk.": an answer that is nothing but a name."""
    said = answer.sentence.doc[answer.word.i : answer.sentence.end]
    who = said.root
    named = {who.lower_, *(word.lower_ for word in who.lefts)}
    is_name = who.pos_ in NOUNS and not any(word.pos_ in VERBS for word in said)
    others = tuple(filler for filler in frame.fillers if filler.head.lower_ != "who")
    is_told = any(filler.role in _DOERS for filler in others)
    if not is_name or is_told or not named.isdisjoint(word_sets("modality")["no_names"]):
        return frame
    doer = Filler("initiator", who, _NAMED, "yes_or_no")
    as_told = replace(frame, modality="asserted", source=None, voice=answer.word)
    return as_told.filled((*others, doer), "yes_or_no")
