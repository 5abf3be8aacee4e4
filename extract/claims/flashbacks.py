"""Dates of clauses that only say what had been before: their year is not that of the story.

"The editor, who was jailed in 2017, was detained on 8 July": of that July nobody says that it was
in 2017. "A judge who had been dismissed for taking bribes in 2018 came back in August" likewise.
"""

from spacy.tokens import Span, Token

from extract.claims.clause_times import governor_of
from extract.times import TimeExpression

_HAD = ("had", "'d", "\u2019d")
_MEANWHILE = ("when", "while", "as", "once", "after", "before", "until")


def is_flashback(told: TimeExpression, found: TimeExpression, sentence: Span) -> bool:
    """Whether a date stands in a clause below, of which another one of the sentence is not.

    Args:
        told: The date that may look back.
        found: The other one.
    """
    clause = _clause_below(told, sentence)
    if clause is None:
        return False
    other = governor_of(found, sentence)
    return other is None or not _is_within(clause, other)


def is_year_aside(told: TimeExpression, sentence: Span, trigger: Token) -> bool:
    """Whether a year stands in a clause below that does not tell of the trigger.

    "Her cousin, who was jailed in 2015, was beaten": nobody says when.
    """
    clause = _clause_below(told, sentence)
    return clause is not None and not _is_within(clause, trigger)


def _is_within(clause: Token, word: Token) -> bool:
    return word.i == clause.i or clause.is_ancestor(word)


def is_of_before(told: TimeExpression, sentence: Span) -> bool:
    """Whether a clause below tells it in the pluperfect, or as a reason: "for | stealing in May".

    With such a date no story goes on.
    """
    clause = _clause_below(told, sentence)
    return clause is not None and (clause.dep_ == "pcomp" or _has_had(clause))


def _clause_below(told: TimeExpression, sentence: Span) -> Token | None:
    """The verb of the lowest clause around a date that hangs on another one; None in the main."""
    word = governor_of(told, sentence)
    while word is not None:
        if _is_below(word):
            return word
        word = word.head if word.head.i != word.i else None
    return None


def _is_below(verb: Token) -> bool:
    """True for relative clauses, "for | stealing", and pluperfects below "because", "although"."""
    if verb.dep_ == "pcomp":
        return verb.head.lower_ not in _MEANWHILE
    if verb.dep_ == "advcl":
        marks = {child.lower_ for child in verb.lefts}
        return _has_had(verb) and not marks & set(_MEANWHILE)
    return verb.dep_ in ("relcl", "acl") and verb.pos_ in ("VERB", "AUX")


def _has_had(verb: Token) -> bool:
    return any(child.dep_ == "aux" and child.lower_ in _HAD for child in verb.lefts)
