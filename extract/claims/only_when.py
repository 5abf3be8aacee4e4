"""Sentences that only say when: "A: In November 2022.", "It was 2021.", and the heading "2021".

What is told behind them begins there, though they have no verb of a deed. "That was 2016." dates
what stands before it, if anything does; "it began in 2016" goes on to this day, where no month is
named; and "Born: 1990" is a field of a form.
"""

import re

from spacy.tokens import Span

from extract.remembered import text_of
from extract.times import TimeExpression
from graph.dates import interval, year_interval
from graph.model import DateInterval

_SPEAKER = r"[A-Z][\w.'\u2019-]*(?: [A-Z][\w.'\u2019-]*){0,2} ?: ?"
_WAS = r"(?:it|that|this|the year|the month|the day)(?: (?:was|is)|['\u2019]s) (?:all )?(?:back )?"
_BEGAN = (
    r"(?:it|this|that|(?:all|everything)(?: (?:this|that|of (?:it|this)))?|the (?:story|case"
    r"|troubles?|affair|ordeal|nightmare|campaign|harassment|persecution)) (?:all )?(?:began"
    r"|started) "
)
_ON = r"(?:in|on|at|during|by) "
_IN = rf"(?:back )?(?:{_ON})?(?:the )?"
_NAME = r"[A-Z\u00c0-\u00de][\w'\u2019-]*"
_PLACE = rf"(?:(?:, (?:in )?| in ){_NAME}(?:,? {_NAME}){{0,2}})?"
_AROUND = r"\W{0,9}"
_OPENING = re.compile(
    rf"{_AROUND}(?:(?i:(?:{_WAS}|{_BEGAN})?{_IN})"
    rf"|{_SPEAKER}{_AROUND}(?i:(?:{_WAS}|{_BEGAN}){_IN}|(?:back )?{_ON}(?:the )?))"
)
_ENDING = re.compile(rf"{_PLACE}{_AROUND}")
_YEAR_ALONE = re.compile(
    rf"{_AROUND}(?:(?i:(?:{_WAS})?{_IN})"
    rf"|{_SPEAKER}{_AROUND}(?i:(?:{_WAS}){_IN}|(?:back )?{_ON}(?:the )?))"
    rf"(?P<year>(?:19|20)\d\d){_PLACE}{_AROUND}"
)
_POINTING = re.compile(r"\W{0,9}(?:that|this)\b", re.IGNORECASE)
_ALONE = re.compile(r"(?:in |back in )?(?:the year )?(?:19|20)\d\d", re.IGNORECASE)
_FOLLOWS = re.compile(r"\S[^\S\n]*\Z")


def says_only_when(found: TimeExpression, sentence: Span) -> bool:
    """Whether a sentence has nothing but a date, who says so, and a town."""
    told, start = text_of(sentence.doc), sentence.start_char
    opening = _OPENING.fullmatch(told, start, found.start)
    if opening is None or _ENDING.fullmatch(told, found.end, sentence.end_char) is None:
        return False
    began = re.search(r"\b(?:began|started)\b", opening.group(), re.IGNORECASE) is not None
    whole_year = _ALONE.fullmatch(told, found.start, found.end) is not None
    return not (began and whole_year) and not _dates_what_was_told(sentence)


def year_alone(sentence: Span) -> DateInterval | None:
    """The year that a sentence or heading is, with no more than "That was"; else None."""
    match = _YEAR_ALONE.fullmatch(text_of(sentence.doc), sentence.start_char, sentence.end_char)
    if match is None or _dates_what_was_told(sentence):
        return None
    return interval(*year_interval(int(match["year"])), "year")


def _dates_what_was_told(sentence: Span) -> bool:
    """ "He came to Bonn as a student. That was 2016.": of what stands right before it."""
    told, start = text_of(sentence.doc), sentence.start_char
    if _POINTING.match(told, start, sentence.end_char) is None:
        return False
    return _FOLLOWS.search(told[max(start - 9, 0) : start]) is not None
