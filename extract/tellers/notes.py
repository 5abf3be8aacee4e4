"""Who says so in notes that leave it out: "Caller: Ms Tal. States that a van followed her".

An entry of a log names its caller, complainant or victim once. Where a sentence of it opens with a
bare verb of saying, that one says it: whoever is labelled or called so, or the one person who
called or came in the sentence before. An officer who only came does not.
"""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Span, Token

from extract.frames import Frame
from extract.grammar import children, lemma, own_subjects, sentence_of
from extract.naming.person_words import person_words
from extract.wordlists import word_sets

_BACK = 3
_STAMP = 8
"""Words of an hour or a date that may open a note."""


def said_in_a_note(frame: Frame) -> Frame:
    """ "Complainant rang again. Says that two men threatened her": the complainant says so."""
    verb = _bare_saying(frame.trigger)
    if verb is None or (frame.source is not None and frame.source.i != verb.i):
        return frame
    for sentence in _entry_before(verb):
        tellers = {word.i: word for word in _tellers(sentence)}
        if len(tellers) == 1:
            return replace(frame, source=next(iter(tellers.values()))).marked("said_in_a_note")
        if tellers:
            return frame
    return frame


def _bare_saying(trigger: Token) -> Token | None:
    """The "States" that opens the sentence, has no subject and takes the deed for its clause."""
    sentence = sentence_of(trigger)
    opening = next((word for word in sentence[:_STAMP] if word.is_alpha), None)
    if opening is None or opening.lower_ not in word_sets("speech")["notes_say"]:
        return None
    if (
        opening.dep_ != "ROOT"
        or own_subjects(opening)
        or children(opening, "det", "poss", "amod", "compound")
    ):
        return None
    below = any(word.i == opening.i for word in trigger.ancestors)
    clause = children(opening, "ccomp", "acl", "xcomp", "relcl")
    return opening if below and clause else None


def _entry_before(verb: Token) -> Iterator[Span]:
    """The sentences of the same line before, the nearest first."""
    doc, start = verb.doc, sentence_of(verb).start
    for _ in range(_BACK):
        if start == 0 or "\n" in doc[start - 1].text_with_ws or doc[start - 1].is_space:
            return
        sentence = sentence_of(doc[start - 1])
        yield sentence
        start = sentence.start


def _tellers(sentence: Span) -> Iterator[Token]:
    """Who calls, or is labelled as a caller or victim."""
    words = word_sets("speech")
    for word in sentence:
        if word.lower_ in words["notes_tell"] and word.dep_ not in ("pobj", "dobj", "poss"):
            yield _named(word)
            return
    for word in sentence:
        if word.dep_ == "nsubj" and lemma(word.head) in words["notes_come"]:
            officer = any(w.lower_ in words["notes_officers"] for w in word.subtree)
            if not officer and (word.ent_type_ == "PERSON" or person_words().role(word.lower_)):
                yield word


def _named(label: Token) -> Token:
    """The name of "Caller Mr Osman", "Victim: Leyla Tal"; else the label itself."""
    doc, end = label.doc, sentence_of(label).end
    place = label.i + 1
    if place < end and doc[place].text == ":":
        place += 1
    name = None
    while place < end and doc[place].pos_ == "PROPN":
        name, place = doc[place], place + 1
    return name or label
