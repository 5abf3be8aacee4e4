"""Two dates that are the ends of one time: "from autumn 2019 until his arrest on 4 May 2021".

Who was followed then was so from September 2019 to that day; who was arrested, on that day alone.
"Put off from 3 March to mid-June" names two days, and no time between them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Span, Token

from extract.claims.clause_times import governor_of
from extract.grammar import is_verbal, lemma
from extract.remembered import text_of
from extract.times import TimeExpression, is_hour
from extract.wordlists import word_sets

_TO = ("to", "until", "till", "through", "up to")
_UNTIL = ("until", "till")
_BREAKS = (",", ";", ":", "and", "or", "but")
_MOST_WORDS = 10
"""So many words at most stand between "until" and the date of what it names."""


@dataclass(frozen=True, slots=True)
class DateRange:
    """The first and the last date of a time."""

    first: TimeExpression
    last: TimeExpression

    def time_of(self, trigger: Token) -> TimeExpression:
        """Which of the two is the time of an event word: what ended it has the last alone."""
        ends = self.first.end <= trigger.idx < self.last.end
        return self.last if ends else self.first


def date_ranges(sentence: Span, dates: Sequence[TimeExpression]) -> Iterator[DateRange]:
    """The ranges of a sentence that two of its dates name."""
    for first, last in pairwise(dates):
        if last.relative_to == "anchor" or is_hour(first) or is_hour(last):
            continue
        if _is_range(first, last, sentence) and not _is_put_off(first, sentence):
            yield DateRange(first, last)


def _is_range(first: TimeExpression, last: TimeExpression, sentence: Span) -> bool:
    begun = first.text.lower().startswith("from ")
    before = _words(sentence, first.start - 20, first.start)
    two = before.split()[-1:] == ["between"] or before.endswith("between the")
    if not begun and not two:
        return False
    between = _words(sentence, first.end, last.start).removesuffix(" the")
    if two:
        return between == "and"
    opened = last.text.lower().startswith(tuple(f"{word} " for word in _UNTIL))
    return between in _TO or (not between and opened) or _is_until(first, last, sentence)


def _words(sentence: Span, start: int, end: int) -> str:
    text = text_of(sentence.doc)[max(start, sentence.start_char) : end]
    return " ".join(text.lower().split())


def _is_until(first: TimeExpression, last: TimeExpression, sentence: Span) -> bool:
    """Whether the last date is that of what "until" names: "until he was arrested in May"."""
    between = [word for word in sentence if first.end <= word.idx < last.start]
    if not between or between[0].lower_ not in _UNTIL or len(between) > _MOST_WORDS:
        return False
    if any(word.lower_ in _BREAKS for word in between):
        return False
    until, over = between[0], governor_of(last, sentence)
    return over is not None and (until.is_ancestor(over) or until.head in (over, *over.ancestors))


def _is_put_off(first: TimeExpression, sentence: Span) -> bool:
    """Whether a day was changed for another one: "postponed from 3 March to mid-June"."""
    verb = governor_of(first, sentence)
    return verb is not None and is_verbal(verb) and lemma(verb) in word_sets("times")["put_off"]
