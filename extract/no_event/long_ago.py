"""What was done centuries ago: "in 1794 the Committee arrested Danton".

Reports of repression tell of living people; what has a year of the sixteenth to nineteenth century
in its own clause is history told for comparison. Years of other calendars (1401, 1444) lie outside.
"""

import re
from collections.abc import Sequence

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import clause_of, first_conjunct, word_before, word_behind
from extract.sentence_words import sentence_around
from extract.wordlists import word_sets

_EARLY = re.compile(r"1[5-8]\d\d")
_OF_CLOCKS = frozenset({":", "hours", "hrs", "h", "-", "–"})
_SINCE = frozenset({"in", "during", "since"})
_YEAR = re.compile(r"(?:19|20)\d\d")


def without_long_ago(frames: Sequence[Frame]) -> list[Frame]:
    """The frames but those that a year or century long ago dates; in their order."""
    return [f for f in frames if not _is_long_ago(f.trigger)]


def _is_long_ago(trigger: Token) -> bool:
    around = sentence_around(trigger)
    early = [place for place, word in enumerate(around.low) if _is_early(word)]
    if not early or any(map(_YEAR.fullmatch, around.low)):
        return False
    clause = first_conjunct(clause_of(trigger)).i
    dates = (around.span[place] for place in early)
    return any(_is_date(d) and first_conjunct(clause_of(d)).i == clause for d in dates)


def _is_early(word: str) -> bool:
    centuries = word_sets("no_incidents")["early_centuries"]
    return word in centuries or _EARLY.fullmatch(word) is not None


def _dates_a_year(before: Token) -> bool:
    """ "In 1794", "April 1794"; "at 1745" is a clock, "the code of 1860" is in force today."""
    if before.lower_ in _SINCE:
        return True
    names = before.is_alpha and before.pos_ in ("NOUN", "PROPN", "ADJ")
    return names and before.ent_type_ == "DATE" and not before.lower_.endswith("day")


def _is_date(word: Token) -> bool:
    """ "In 1794", "on 5 April 1794", "in the 17th century"; not "1794 people" or "5 Mar, 1510:"."""
    if word.lower_ in word_sets("no_incidents")["early_centuries"]:
        return word.head.lower_ in ("century", "centuries")
    before, behind = word_before(word), word_behind(word)
    if (
        before is None
        or not _dates_a_year(before)
        or (behind is not None and behind.lower_ in _OF_CLOCKS)
    ):
        return False
    return word.ent_type_ == "DATE" and word.dep_ in ("pobj", "nummod", "npadvmod", "appos")
