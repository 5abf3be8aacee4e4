"""Sentences that only say when: "A: In November 2022.", "It was 2021.", and the heading "2021".

What is told behind them begins there, though they have no verb of a deed.
"""

import re

from spacy.tokens import Span

from extract.remembered import text_of
from extract.times import TimeExpression
from graph.dates import interval, year_interval
from graph.model import DateInterval

_SPEAKER = r"(?:[A-Z][\w.'\u2019-]*(?: [A-Z][\w.'\u2019-]*){0,2} ?: ?)?"
_LEAD = (
    r"(?:(?:it|that|this|the year|the month|the day)(?: (?:was|is)|['\u2019]s) (?:all )?(?:back )?"
    r"|(?:it|this|that|(?:all|everything)(?: (?:this|that|of (?:it|this)))?|the (?:story|case"
    r"|troubles?|affair|ordeal|nightmare|campaign|harassment|persecution)) (?:all )?(?:began"
    r"|started|dates from|goes back to) )?"
)
_IN = r"(?:back )?(?:in |on |at |during |by )?(?:the )?"
_NAME = r"[A-Z\u00c0-\u00de][\w'\u2019-]*"
_PLACE = rf"(?:(?:, (?:in )?| in ){_NAME}(?:,? {_NAME}){{0,2}})?"
_AROUND = r"\W{0,9}"
_OPENING = re.compile(rf"{_AROUND}{_SPEAKER}{_AROUND}(?i:{_LEAD}{_IN})")
_ENDING = re.compile(rf"{_PLACE}{_AROUND}")
_YEAR_ALONE = re.compile(
    rf"{_AROUND}{_SPEAKER}{_AROUND}(?i:{_LEAD}{_IN})(?P<year>(?:19|20)\d\d){_PLACE}{_AROUND}"
)


def says_only_when(found: TimeExpression, sentence: Span) -> bool:
    """Whether a sentence has nothing but a date, who says so, and a town."""
    told, start = text_of(sentence.doc), sentence.start_char
    opening = _OPENING.fullmatch(told, start, found.start)
    return opening is not None and _ENDING.fullmatch(told, found.end, sentence.end_char) is not None


def year_alone(sentence: Span) -> DateInterval | None:
    """The year that a sentence or heading is, with no more than "That was"; else None."""
    match = _YEAR_ALONE.fullmatch(text_of(sentence.doc), sentence.start_char, sentence.end_char)
    return None if match is None else interval(*year_interval(int(match["year"])), "year")
