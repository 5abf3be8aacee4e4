"""What is counted from an event with its date beside it: "three days before his hearing on 5 May".

The hearing was on 5 May; who was abducted three days before it was so on 2 May, and not on the day
of the hearing. "Two years after he fled in June 2021, he was stabbed" is read alike.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from spacy.tokens import Span, Token

from extract.claims.clause_times import governor_of, joined_before
from extract.grammar import NOUNS, is_verbal
from extract.times import TimeExpression
from extract.times.vocabulary import WEEKDAY

_COUNTED = re.compile(
    r"\b(?:(?:hour|day|night|morning|evening|week|weekend|fortnight|month|year"
    rf"|{WEEKDAY})s? (?P<way>before|after)"
    r"|eve (?P<eve>of))\b",
    re.IGNORECASE,
)
_UNIT = re.compile(r"the (week|month|year) (before|after)", re.IGNORECASE)
_ON = ("on", "of", "in")
_SENTENCE_VERBS = ("VBD", "VBP", "VBZ", "MD")
_MOST_WORDS = 9
"""So many words at most stand between the count and the date."""


@dataclass(frozen=True, slots=True)
class DatedNoun:
    """A count, the date of the event that it counts from, and where the words of that begin."""

    counted: TimeExpression
    dated: TimeExpression
    start: int

    def holds(self, trigger: Token) -> bool:
        """Whether a word is the event that is counted from, or tells of it."""
        return self.start <= trigger.idx < self.dated.end

    def time_of(self, trigger: Token) -> TimeExpression:
        """Which of the two is the time of an event word."""
        return self.dated if self.holds(trigger) else self.counted


def dated_nouns(sentence: Span, dates: Sequence[TimeExpression]) -> Iterator[DatedNoun]:
    """The counts of a sentence that have the date of their event behind it."""
    for counted, dated in pairwise(dates):
        match = _COUNTED.search(counted.text)
        if match is None or dated.relative_to == "anchor":
            continue
        start = counted.start + max(match.end("way"), match.end("eve"))
        words = [word for word in sentence if start <= word.idx < dated.end]
        between = [word for word in words if word.idx < dated.start]
        if not words:
            continue
        if counted.end <= dated.start and not between:
            yield DatedNoun(counted, dated, start)  # "on the eve of 9 May"
            continue
        if not (between and between[-1].lower_ in _ON):
            between.append(words[len(between)])
        front = counted.start == sentence.start_char or match["way"] != "after"
        if _is_one_noun(between, near=not front) or _is_one_clause(counted, dated, sentence):
            yield DatedNoun(counted, dated, start)


def around_event(counted: TimeExpression) -> TimeExpression:
    """ "The week before | the vote" as it is counted: the seven days up to it, no calendar week."""
    whole = _UNIT.fullmatch(counted.text)
    if whole is None:
        return counted
    return replace(counted, text=f"for one {whole[1]} {whole[2]}")


def _is_one_clause(counted: TimeExpression, dated: TimeExpression, sentence: Span) -> bool:
    """Whether a date is of the clause that a count opens: "two years after | he fled in June"."""
    verb = governor_of(dated, sentence)
    if verb is None or not is_verbal(verb):
        return False
    if any(word.text == "," for word in sentence if counted.end <= word.idx < dated.start):
        return False
    first = next(reversed([*joined_before(verb)]), verb)
    opens = [word for word in first.lefts if word.dep_ == "mark"]
    if first.dep_ == "pcomp":
        opens.append(first.head)
    return any(counted.start <= word.idx < counted.end for word in opens)


def _is_one_noun(words: Sequence[Token], *, near: bool) -> bool:
    """Whether words are a noun and what belongs to it, up to the "on" of its date.

    Args:
        near: The date has to stand right behind the noun.
    """
    *inside, on = words
    if on.lower_ not in _ON or not inside or len(inside) > _MOST_WORDS:
        return False
    if any(word.is_punct or word.tag_ in _SENTENCE_VERBS for word in inside):
        return False
    if near and any(word.pos_ == "ADP" for word in inside):
        return False
    noun = next((word for word in inside if word.pos_ in NOUNS), None)
    return noun is not None and inside[-1].pos_ in NOUNS
