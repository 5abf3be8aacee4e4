"""The year of a day that is announced: "has called a march for | 3 March", in a text of November.

It is the next one, though the last one lies nearer, where the clause is of now: "will open", "is
due to", "is scheduled for". What was planned ("had planned a protest for 15 July") may have been.
"""

from dataclasses import replace
from datetime import date, timedelta

from spacy.tokens import Span, Token

from extract.claims.clause_times import governor_of, is_future
from extract.claims.told_years import lacks_year
from extract.grammar import is_verbal
from extract.times import TimeExpression
from extract.wordlists import word_sets
from graph.dates import first_day, interval, last_day, month_interval
from graph.model import DateInterval

_LAG = timedelta(days=31)
"""A text may appear so long after it was written."""


def still_to_come(
    found: TimeExpression, days: DateInterval, sentence: Span, written: date | None
) -> DateInterval:
    """The days of what is announced, a year on where they would be long over.

    Args:
        written: When the text was.
    """
    if written is None or last_day(days) >= written - _LAG or not lacks_year(found):
        return days
    if not is_of_what_comes(found, sentence):
        return days
    try:
        first, last = (day.replace(year=day.year + 1) for day in (first_day(days), last_day(days)))
    except ValueError:
        return days  # 29 February
    if days.precision == "month":
        last = month_interval(last.year, last.month)[1]
    return replace(interval(first, last, days.precision), text=days.text)


def is_of_what_comes(found: TimeExpression, sentence: Span) -> bool:
    """Whether a date hangs on a verb with "will", or below none but verbs of now."""
    if is_future(found, sentence):
        return True
    verbs = _verbs_over(governor_of(found, sentence))
    return bool(verbs) and all(map(_is_open, verbs)) and _is_of_now(verbs[-1])


def _verbs_over(word: Token | None) -> list[Token]:
    """The verbs above a word, up to that of the sentence."""
    verbs = []
    while word is not None:
        if is_verbal(word):
            verbs.append(word)
        word = word.head if word.head.i != word.i else None
    return verbs


def _is_open(verb: Token) -> bool:
    """False for what was done or planned: "planned for", "would be held"."""
    words = word_sets("times")
    helpers = {child.lower_ for child in verb.lefts if child.dep_ in ("aux", "auxpass")}
    if helpers & (words["aux_past"] | words["aux_had"] | {"would", "could"}):
        return False
    return verb.tag_ != "VBD" and not (verb.dep_ in ("acl", "relcl") and verb.tag_ == "VBN")


def _is_of_now(verb: Token) -> bool:
    words = word_sets("times")
    helpers = {child.lower_ for child in verb.lefts if child.dep_ in ("aux", "auxpass")}
    return verb.tag_ in ("VBZ", "VBP") or bool(
        helpers & (words["aux_present"] | words["aux_has"] | {"will", "shall"})
    )
