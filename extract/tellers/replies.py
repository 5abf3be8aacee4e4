"""Who answers a claim does not speak in it: "she told the court that men had filmed her, and the
consul dismissed this and called her a thief".

That he did so the writer says. The parser ties the answer to what she told, and the reader takes
her for its source.
"""

from dataclasses import replace

from spacy.tokens import Span, Token

from extract.frames import Frame
from extract.grammar import children, is_verbal, lemma, own_subjects, sentence_of
from extract.remembered import once_a_span
from extract.sentence_words import sentence_around
from extract.wordlists import word_sets

_JOINTS = frozenset({"and", "but", "yet", "while", "whereas", "whereupon", ";"})
_POINTERS = frozenset({"this", "that", "it"})


def not_said_by_who_is_answered(frame: Frame) -> Frame:
    """ "Ali said that X, but the mayor called this a lie and sued him": not as Ali says."""
    source = frame.source
    if source is None or source.i > frame.trigger.i:
        return frame
    answers = _answers(sentence_around(frame.trigger).span)
    between = (verb for verb in answers if source.i < verb.i <= frame.trigger.i)
    answer = next(between, None)
    if answer is None or source in own_subjects(answer):
        return frame
    if not _is_of_a_speaker(source, answer) or _goes_on_with_that(frame.trigger, answer):
        return frame
    return replace(frame, source=None).marked("reply_guard")


@once_a_span
def _answers(sentence: Span) -> list[Token]:
    """The verbs by which a claim is answered: with a subject of their own, and "this" or "it"."""
    words = word_sets("modality")
    refuting = words["deny_verbs"] | words["reject_verbs"] | words["naming_verbs"]
    return [
        verb
        for verb in sentence
        if (verb.tag_ in ("VBD", "VBZ", "VBP") or children(verb, "aux"))
        and lemma(verb) in refuting
        and any(held.lower_ in _POINTERS for held in verb.rights if _is_object(held, verb))
        and any(subject.i < verb.i for subject in own_subjects(verb))
    ]


def _is_object(word: Token, verb: Token) -> bool:
    """Its object, or the subject of "called this a lie"."""
    return word.head.i == verb.i or word.head.head.i == verb.i


def _is_of_a_speaker(source: Token, answer: Token) -> bool:
    """Whether the source is the subject of a verb of saying before a joint: "and", "but", ";"."""
    verb = source.head
    says = is_verbal(verb) and lemma(verb) in word_sets("speech")["verbs"]
    opening = own_subjects(answer)[0].left_edge.i
    joined = opening > verb.i + 1 and answer.doc[opening - 1].lower_ in _JOINTS
    return says and source in own_subjects(verb) and verb.i < answer.i and joined


def _goes_on_with_that(trigger: Token, answer: Token) -> bool:
    """ "Ali said that X, the mayor denied it, and that Y": Ali says Y as well."""
    clauses = (above for above in (trigger, *trigger.ancestors) if above.dep_ == "conj")
    return any(
        mark.lower_ == "that" and mark.i > answer.i and mark.i > sentence_of(answer).start
        for clause in clauses
        for mark in children(clause, "mark")
    )
