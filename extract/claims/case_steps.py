"""What a court or the police do next with somebody: his trial comes after his arrest.

"He was arrested in November 2021. The trial opened on | 2 May": in 2022, while other deeds so long
after are seldom of the same story. The step must be of the same person or case: "he", "the trial",
or a name told with the arrest.
"""

from spacy.tokens import Span, Token

from extract.claims.clause_times import governor_of, is_past
from extract.grammar import has_had, is_verbal, lemma
from extract.times import TimeExpression
from extract.wordlists import word_sets

_SUBJECTS = ("nsubj", "nsubjpass")
_DEFINITE = ("the", "his", "her", "their", "both")


def opens_a_case(found: TimeExpression, sentence: Span) -> bool:
    """Whether a date is that of an arrest or attack, or of a later step of its case."""
    verb = governor_of(found, sentence)
    if verb is None or not is_verbal(verb) or not is_past(found, sentence):
        return False
    words = word_sets("times")
    return lemma(verb) in words["case_openings"] or _is_step(verb)


def is_next_step(found: TimeExpression, sentence: Span, before: Span) -> bool:
    """Whether a date is that of a step of the case of which another sentence told before."""
    verb = governor_of(found, sentence)
    if verb is None or not is_verbal(verb) or has_had(verb) or not is_past(found, sentence):
        return False
    if verb != sentence.root or not _is_step(verb):
        return False
    return _is_of_the_same(verb, before)


def _is_step(verb: Token) -> bool:
    """ "Was sentenced", "the trial opened", "a court rejected"."""
    words = word_sets("times")
    subjects = (child for child in verb.lefts if child.dep_ in _SUBJECTS)
    of_court = any(lemma(one) in words["case_nouns"] for one in subjects)
    return of_court or lemma(verb) in words["case_steps"]


def _is_of_the_same(verb: Token, before: Span) -> bool:
    """Whether somebody in the clause of a step was told of before, or "the trial" is its own."""
    names = {word.text for word in before if word.pos_ == "PROPN"}
    nouns = word_sets("times")["case_nouns"]
    for word in verb.subtree:
        if word.tag_ in ("PRP", "PRP$") and word.lower_ not in ("it", "its", "i", "my"):
            return True
        if word.pos_ == "PROPN" and word.ent_type_ in ("PERSON", "") and word.text in names:
            return True
        own = any(child.lower_ in _DEFINITE for child in word.lefts)
        if own and word.dep_ in _SUBJECTS and lemma(word) in nouns and lemma(word) != "court":
            return True
    return False
