"""Attacks of which nothing says that they were made by computer: "a new wave of attacks on its
members", "attacks targeting activists in three cities".

The reader takes such waves for intrusions. Where they are made on people, no word of computers,
telephones, mail or the network stands in the sentence or in the two before and the one behind it,
and the text nowhere tells of spyware, malware or hackers, they are attacks of which it does not say
how.
"""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Span, Token

from extract.frames import Frame
from extract.grammar import lemma, sentence_of
from extract.remembered import once_a_doc, once_a_span
from extract.roles.relative_doers import are_people
from extract.wordlists import word_sets


def made_by_no_computer(frame: Frame) -> Frame:
    """ "A wave of attacks on its members" is no intrusion where nobody tells of computers."""
    noun, words = frame.trigger, word_sets("senses")
    if frame.type != "cyber_intrusion" or lemma(noun) not in words["bare_attacks"]:
        return frame
    if not any(f.role == "target" and are_people(f.head) for f in frame.fillers):
        return frame
    if any(map(_tells_of_computers, _around(noun))) or _is_of_hackers(noun.doc):
        return frame
    bare = replace(frame, type="harass", mode="unspecified")
    return bare.marked("bare_attack_guard")


def _around(noun: Token) -> Iterator[Span]:
    """The sentence of a noun, the two before and the one behind it."""
    doc = noun.doc
    here = sentence_of(noun)
    yield here
    before = here
    for _ in range(2):
        if before.start:
            before = sentence_of(doc[before.start - 1])
            yield before
    if here.end < len(doc):
        yield sentence_of(doc[here.end])


@once_a_doc
def _is_of_hackers(doc: Doc) -> bool:
    """Whether a text tells of attacks by computer at all."""
    parts = word_sets("senses")["computer_attacks"]
    return any(part in word.lower_ for word in doc for part in parts)


@once_a_span
def _tells_of_computers(sentence: Span) -> bool:
    words, parts = word_sets("senses")["computer_words"], word_sets("senses")["computer_parts"]
    told = {word.lower_ for word in sentence} | {lemma(word) for word in sentence}
    return not words.isdisjoint(told) or any(part in word for word in told for part in parts)
