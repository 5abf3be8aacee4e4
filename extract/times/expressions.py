"""Find the words of a text that say when, how long or how often."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from extract.times.anchored import ANCHORED
from extract.times.beginnings import LETTERS, Beginnings
from extract.times.days import DAYS
from extract.times.deictic import DEICTIC
from extract.times.habits import HABITS
from extract.times.holidays import HOLIDAYS
from extract.times.hours import HOURS
from extract.times.months import MONTHS
from extract.times.periods import PERIODS
from extract.times.records import Hit, Reference, TimeExpression
from extract.times.seasons import SEASONS_AND_YEARS
from extract.times.weeks import WEEKS

_RULES = (
    *DAYS, *WEEKS, *MONTHS, *SEASONS_AND_YEARS, *HOLIDAYS, *DEICTIC, *PERIODS, *ANCHORED, *HABITS,
)  # fmt: skip
"""At equal place and length the earlier rule holds."""
_BEGINNINGS = Beginnings([rule.pattern.pattern for rule in _RULES])
_PLACES = re.compile(rf"(?<![\w/])(?=(.{{1,{LETTERS}}}))", re.DOTALL)
"""Where a rule may match, with the letters that stand there."""
_BEFORE_BARE = re.compile(
    r"(?:\b(?:in|of|since|until|till|by|from|to|and|or|during|throughout|through|between|before"
    r"|after|for|around|about|late|early|mid|as of|than|both|already)(?:\s+the)?"
    r"|[(,\u2013\u2014-])\s*\Z",
    re.IGNORECASE,
)
_THE_YEAR_NOUN = re.compile(r"\b(?:the|a|an|its|his|her|their|this|our)\s+\Z", re.IGNORECASE)
_NOT_YEAR = re.compile(
    r"\s+(?:people|persons?|men|women|protesters|demonstrators|students|members|dollars|euros"
    r"|yuan|signatures|miles|kilomet(?:er|re)s|kg|km|words|hrs|hours|rubles|prisoners|troops)\b"
    r"|[.,:]?\d|%|\s*[€$£]",
    re.IGNORECASE,
)
_PEOPLE = re.compile(
    r"\s+(?:people|persons?|men|women|protesters|demonstrators|students|members|prisoners|troops)\b",
    re.IGNORECASE,
)
_OPENS = re.compile(r"(?:\A|[.;:!?,]\s|\n)\s*(?:In|in|During|during|Since|since)\s+\Z")
"""Before a year in front of its clause: "In 2020 | men attacked her"."""
_MONEY = re.compile(r"[$€£#№]\s*\Z|\b(?:No|no|nr|number|page|room|US\$|Resolution)\.?\s*\Z")
_ALSO_WORDS = re.compile(r"\b(?:may|march|mar|dec|sun|sat|wed|mon|jan|sep)\b")
"""Names in small letters that are other words, too; a number beside them makes them names."""
_MARCH_IN = re.compile(r"(?:march|may) in\b")
"""The protest and the verb: "held a | march in 2019", "they | may in 2019 have met"."""
_COUNTED_FROM = re.compile(r"\b(?:before|after) the\b", re.IGNORECASE)
"""What stands behind it is an event: "two days after the march"."""
_OF_A_DAY = re.compile(r"['\u2019]s\b")
_BEFORE_MONTH = re.compile(
    r"(?:\b(?:in|of|since|until|till|during|throughout|through|late|early|mid|as of)(?:\s+the)?"
    r"|[(\u2013\u2014-])\s*\Z",
    re.IGNORECASE,
)
_ARTICLE = re.compile(
    r"(?:\b(?:the|a|an|our|my|his|her|its|their|your|this)|['\u2019]s)\s+\Z", re.IGNORECASE
)
_MODIFIED = re.compile(
    r"\s+(?!(?:of|for|to|on|in|at|and|or|against|by|with|from|is|was|has|had|will|said)\b)[a-z]"
)
"""The word behind a month that tells which one it was: "the April | vigil"."""
_SURNAME = re.compile(r"\s+[A-Z]")
_OPERATOR = re.compile(
    r"(?:\b(?P<word>ever\s+since|since|until|till|up\s+to|before|prior\s+to|after|following|by"
    r"|as\s+of|from|starting\s+in|beginning\s+in)\s+(?:the\s+|then\s+)?"
    r"(?:(?:night|morning|evening|afternoon|day|week)\s+of\s+(?:the\s+)?)?)\Z",
    re.IGNORECASE,
)
_WINDOW = 40
"""Characters before an expression that decide how it is meant."""


def find_times(text: str, start: int = 0, end: int | None = None) -> list[TimeExpression]:
    """Find expressions of time between two offsets, in text order and without overlap.

    Of several forms that start at one place the longest holds. A leading `since`, `until`, `from`
    or `after` belongs to the expression; `on`, `in` and `at` do not. An hour and the day behind it
    are one expression.
    """
    found: list[TimeExpression] = []
    hour: TimeExpression | None = None  # the last one found, if it is an hour
    for hit in hits(text, start, len(text) if end is None else end):
        free = found[-1].end if found else start  # "the months since | August 2019"
        first = _with_operator(text, free, hit)
        needs = _needs(text, first, hit)
        one = TimeExpression(first, hit.end, text[first : hit.end], hit.rule.kind, needs)
        if hour is not None and _joins(text, hour, one):
            found.pop()
            one = replace(one, start=hour.start, text=text[hour.start : hit.end])
        found.append(one)
        hour = one if hit.rule.name in HOURS else None
    return found


def _joins(text: str, hour: TimeExpression, day: TimeExpression) -> bool:
    """True for "by noon | the next day", "at 9 p.m. on | Friday": both say one time."""
    between = text[hour.end : day.start].strip().lower()
    return day.kind == "date" and between in ("", "on", "the")


def hits(text: str, start: int, end: int, *, running: bool = True) -> Iterator[Hit]:
    """Matches of the rules, in text order and without overlap.

    Args:
        running: False for a stretch that is known to be an expression of time.
    """
    matches = _matches(text, start, end)
    found = [hit for hit in matches if not _is_other_word(text, start, hit, running=running)]
    found.sort(key=lambda hit: (hit.start, -hit.end))
    reached = start
    for hit in found:
        if hit.start >= reached:
            yield hit
            reached = hit.end


def _matches(text: str, start: int, end: int) -> Iterator[Hit]:
    """The matches of each rule, which do not overlap each other."""
    behind = [start] * len(_RULES)
    for place in _PLACES.finditer(text, start, end):
        at = place.start()
        for number in _rules_at(place[1]):
            if at < behind[number]:
                continue
            match = _RULES[number].pattern.match(text, at, end)
            if match is not None:
                behind[number] = match.end()
                yield Hit(_RULES[number], match)


@lru_cache(maxsize=10_000)
def _rules_at(letters: str) -> Sequence[int]:
    """Numbers of the rules that may match where these letters stand."""
    return _BEGINNINGS.at(letters)


@lru_cache(maxsize=1024)
def hits_of_expression(text: str) -> tuple[Hit, ...]:
    """As `hits`, of a text that is an expression of time; the last ones are remembered.

    The same expression is read again for each event that it may be of.
    """
    return tuple(hits(text, 0, len(text), running=False))


def operator(text: str, start: int, at: int) -> str:
    """The word before an expression that changes its meaning (`since`, `until` ...), or ""."""
    match = _OPERATOR.search(text, max(start, at - _WINDOW), at)
    return " ".join(match["word"].lower().split()) if match else ""


def _with_operator(text: str, start: int, hit: Hit) -> int:
    match = _OPERATOR.search(text, max(start, hit.start - _WINDOW), hit.start)
    if hit.rule.name == "that_day" and _OF_A_DAY.match(text, hit.end):
        return hit.start  # "after | that day's prayers"
    return match.start() if match and hit.rule.kind == "date" else hit.start


def _needs(text: str, first: int, hit: Hit) -> Reference | None:
    """An open end ("since 2018") runs up to the day of publication."""
    word = operator(text, first, hit.start)
    open_end = word in ("since", "ever since", "after", "following")
    return hit.relative_to or ("published" if open_end else None)


def _is_other_word(text: str, start: int, hit: Hit, *, running: bool) -> bool:
    """True for "may", "march", "sat" in small letters, and for numbers that are no years."""
    words = hit.match.group()
    if _ALSO_WORDS.search(words) and not any(letter.isdigit() for letter in words):
        return _COUNTED_FROM.search(words) is None
    before = text[max(start, hit.start - _WINDOW) : hit.start]
    if _MARCH_IN.match(words) and not _BEFORE_MONTH.search(before):
        return True
    if words.startswith("march of ") and _ARTICLE.search(before):
        return True
    if not hit.rule.bare:
        return False
    if hit.rule.name == "year":
        return _is_number(text, before, hit, running=running)
    told = hit.match["year"] or hit.match["which"] or hit.match["stage"]
    if told or not running or _BEFORE_MONTH.search(before):
        return False
    if _ARTICLE.search(before) and _MODIFIED.match(text, hit.end):
        return False
    # April and June are given names: "by April Jones".
    return not _BEFORE_BARE.search(before) or bool(_SURNAME.match(text, hit.end))


def _is_number(text: str, before: str, hit: Hit, *, running: bool) -> bool:
    """True for a number of four digits that counts things or names a room."""
    if hit.match["stage"]:
        return False
    if _OPENS.search(before) and _PEOPLE.match(text, hit.end):
        return False
    if _MONEY.search(before) or _NOT_YEAR.match(text, hit.end):
        return True
    return running and not (_BEFORE_BARE.search(before) or _THE_YEAR_NOUN.search(before))
