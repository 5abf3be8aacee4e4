"""Dates of clauses that only say what had been before: their year is not that of the story.

"The editor, who was jailed in 2017, was detained on 8 July": of that July nobody says that it was
in 2017. "A judge who had been dismissed for taking bribes in 2018 came back in August" likewise.
"""

import re

from spacy.tokens import Span, Token

from extract.claims.clause_times import governor_of
from extract.grammar import has_had, lemma
from extract.times import TimeExpression
from extract.wordlists import word_sets

_A_YEAR, _NEAR = 11, 3
HALF_A_YEAR = 6
"""Months that a reported pluperfect may lie before what another sentence told."""
_BEFORE = re.compile(
    r"(?:\A|[,;]|\b(?:and|but|already))[\s\"\u201c]{0,4}"
    r"(?:(?:some |a few |several )?(?:weeks|months) )?"
    r"(?:earlier|before(?: that| this| then)?|previously|prior to that|beforehand),?"
    r" (?:in |on )?\Z",
    re.IGNORECASE,
)
SINCE = re.compile(r"(?:ever )?since (?!then)", re.IGNORECASE)
"""What begins so goes on."""
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


def months_back(found: TimeExpression, sentence: Span) -> int:
    """How many months a date without year may lie before the one that it stands under; 0: none.

    "On 3 May 2023 they spoke of the abduction of a baker, who was taken on | 28 April". What is
    told in the simple past may be told on, instead: "was arrested on 30 December 2022, and, as his
    wife said, released on 4 January".
    """
    verb = governor_of(found, sentence)
    while verb is not None and verb.pos_ not in ("VERB", "AUX"):
        verb = verb.head if verb.head.i != verb.i else None
    if verb is None:
        return 0
    if has_had(verb) or _says_before(found, sentence):
        return _A_YEAR
    clause = _clause_below(found, sentence)
    past = clause is not None and clause.dep_ in ("relcl", "acl")
    return _NEAR if past and verb.tag_ in ("VBD", "VBN") else 0


def told_back(found: TimeExpression, sentence: Span) -> int:
    """How many months the date of a thing may lie before what a story told: "asked about the
    protest of | 30 April"; 0 for the date of a subject and of what is done."""
    noun = governor_of(found, sentence)
    if noun is None or noun.pos_ != "NOUN" or noun.dep_ not in ("dobj", "pobj"):
        return 0
    return _NEAR if noun.idx < found.start else 0


def _says_before(found: TimeExpression, sentence: Span) -> bool:
    """True right behind "earlier," and "before that,": "Earlier, in | May, he"."""
    before = sentence.text[: found.start - sentence.start_char]
    return _BEFORE.search(before) is not None


def is_reported(found: TimeExpression, sentence: Span) -> bool:
    """ "Her lawyer said that guards had beaten her in | April": the "had" is that of reported
    speech, and need not tell of an earlier time than the story."""
    verb = governor_of(found, sentence)
    while verb is not None and verb.dep_ in ("conj", "xcomp", "prep", "pobj"):
        verb = verb.head
    if verb is None or verb.dep_ != "ccomp" or verb.head.tag_ not in ("VBD", "VBN", "VBG"):
        return False
    saying = word_sets("speech")["verbs"] | word_sets("modality")["deny_verbs"]
    return lemma(verb.head) in saying


def is_since_before(found: TimeExpression, sentence: Span) -> bool:
    """ "Told them that she had been followed since | March": up to the day on which it is told."""
    if SINCE.match(found.text) is None:
        return False
    verb = governor_of(found, sentence)
    return verb is not None and has_had(verb)


def months_back_in_story(found: TimeExpression, sentence: Span) -> int:
    """The same as `months_back`; what is only reported looks back half a year at most."""
    months = months_back(found, sentence)
    return min(months, HALF_A_YEAR) if is_reported(found, sentence) else months


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
    return clause is not None and (clause.dep_ == "pcomp" or has_had(clause))


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
        return has_had(verb) and not marks & set(_MEANWHILE)
    return verb.dep_ in ("relcl", "acl") and verb.pos_ in ("VERB", "AUX")
