"""What somebody said on a day that had happened: the day is that of the saying.

"The ministry said on | Tuesday that agents followed her", "On | Monday she was told that her
brother was arrested", "he denied on | Friday having beaten anyone": nobody says when they followed
or beat her. What is told in the present, or while it goes on, may be of that day: "reports that she
is followed", "said they were investigating". So may what is told with a month or a year ("In July
media reported that the school cancelled it"), and what is reported, which press and victims do at
once: labels of reports give both the time of the report.
"""

import re
from collections.abc import Iterator

from spacy.tokens import Token

from extract.claims.clause_times import governor_of, has_subject
from extract.grammar import has_had, has_modal, is_verbal, lemma, sentence_of
from extract.times import TimeExpression
from extract.times.vocabulary import WEEKDAY
from extract.wordlists import word_sets
from graph.model import Role

_A_DAY = re.compile(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)?|{WEEKDAY}s?|yesterday|today)\b", re.IGNORECASE
)
_AT_ONCE = "report"
"""The verb of telling what has just been."""
_PAST = ("VBD", "VBN", "VBG")
_WAS = ("was", "were", "had")
_GERUNDS = ("xcomp", "ccomp", "advcl")
_OPENING = ("that", "how", "why", "where", "whom")
_OPEN_QUESTIONS = ("whether", "if", "what")
_NEEDS_OPENING = ("find", "hold", "rule", "hear", "learn", "know")
"""Verbs that with a bare clause tell what was there: "found the door smeared"."""


def is_of_the_saying(found: TimeExpression | Role, trigger: Token) -> bool:
    """Whether a date hangs on the verb with which somebody says that an event had happened."""
    clauses = list(_reported(trigger)) if _A_DAY.search(found.text) else []
    if not clauses:
        return False
    above = governor_of(found, sentence_of(trigger))
    verb = above if above is None else verb_around(above)
    return verb is not None and any(
        clause.head.i == verb.i and not _holds(clause, found) for clause in clauses
    )


def _reported(trigger: Token) -> Iterator[Token]:
    """The clauses around an event that somebody says of the past."""
    here = trigger
    while here.head.i != here.i and not _is_joined_loosely(here):
        if is_verbal(here) and (_is_said(here) or _is_owned_up(here)):
            yield here
        here = here.head


def _is_joined_loosely(verb: Token) -> bool:
    """ "Announced in June that the threat had been invented and | expelled both": it may be joined
    with the saying as well."""
    if verb.dep_ != "conj" or verb.tag_ != "VBD" or has_subject(verb):
        return False
    if not any(child.dep_ == "dobj" for child in verb.rights):
        return False  # "had been held and | asked about him"
    return any(child.dep_ in ("aux", "auxpass") for child in verb.head.lefts)


def _is_said(clause: Token) -> bool:
    said = clause.head
    if clause.dep_ != "ccomp" or not is_verbal(said) or said.tag_ not in _PAST:
        return False
    words = word_sets("speech")
    named = lemma(said)
    saying = words["verbs"] | words["learning"] | word_sets("modality")["deny_verbs"]
    if named == _AT_ONCE or named not in saying:
        return False
    if any(child.lower_ in _OPEN_QUESTIONS for child in clause.lefts):
        return False
    opened = any(child.lower_ in _OPENING for child in clause.lefts)
    if named in _NEEDS_OPENING and not opened:
        return False
    return has_subject(clause) and _is_of_the_past(clause)


def _is_of_the_past(verb: Token) -> bool:
    """ "Followed", "was arrested", "had been followed"; not "were investigating", "would expel"."""
    if has_modal(verb):
        return False
    if has_had(verb) or verb.tag_ == "VBD":
        return True
    helped = any(child.dep_ in ("aux", "auxpass") and child.lower_ in _WAS for child in verb.lefts)
    return helped and verb.tag_ == "VBN"


def _is_owned_up(gerund: Token) -> bool:
    """The "beating" of "denied on Monday | beating her" and "having beaten her"."""
    if gerund.dep_ not in _GERUNDS or has_subject(gerund):
        return False
    having = any(child.lower_ == "having" for child in gerund.lefts)
    if gerund.tag_ != "VBG" and not having:
        return False
    verb = gerund.head
    owned = is_verbal(verb) and lemma(verb) in word_sets("times")["owning_up"]
    return owned and verb.tag_ in _PAST


def verb_around(word: Token) -> Token | None:
    """The word itself or the next one above it that is a verb."""
    while not is_verbal(word):
        if word.head.i == word.i:
            return None
        word = word.head
    return word


def _holds(clause: Token, found: TimeExpression | Role) -> bool:
    """Whether a date stands within a clause."""
    last = clause.right_edge
    return clause.left_edge.idx <= found.start < last.idx + len(last)
