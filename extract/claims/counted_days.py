"""The day of a clause behind "two days after", counted back from the day of the main clause.

"He died on Friday, two days after guards had beaten him": he was beaten on Wednesday. "In June
2020, a year after her husband was killed": he was killed in 2019.
"""

import re
from datetime import timedelta

from spacy.tokens import Span, Token

from extract.claims.clause_times import carrier, governor_of, joined_before
from extract.claims.timeline import Timeline
from extract.sentence_words import sentence_around
from extract.times import TimeExpression
from extract.times.vocabulary import NUMBER, count
from extract.times.years import shift_month
from graph.dates import first_day, interval, is_day, last_day, month_interval, year_interval
from graph.model import DateInterval

_AFTER = re.compile(
    rf"(?:(?P<number>{NUMBER}|the) )?(?P<unit>minute|hour|day|night|week|month|year)s?"
    r" (?P<way>after|before)\b",
    re.IGNORECASE,
)
_DAYS = {"minute": 0, "hour": 0, "day": 1, "night": 1, "week": 7}
_MONTHS = ("month", "year")
_ABOUT_A_WEEK = timedelta(days=3)


def counted_days(found: TimeExpression, trigger: Token, timeline: Timeline) -> DateInterval | None:
    """The days of an event of such a clause; None for every other one.

    Weeks are as wide as the words are vague.
    """
    match = _AFTER.match(found.text)
    sentence = sentence_around(trigger).span
    verb = None if match is None else _verb_behind(found, sentence)
    if match is None or verb is None or verb.i not in (trigger.i, *_joined(trigger)):
        return None
    told = _day_above(verb, found, sentence, timeline)
    unit = match["unit"].lower()
    number = 0 if _DAYS.get(unit) == 0 else _number(match["number"] or "")
    if told is None or number is None:
        return None
    number = number if match["way"].lower() == "before" else -number
    if unit in _MONTHS:
        return _months_on(told, number, unit, found.text)
    return _days_on(told, number, unit, found.text) if is_day(told) else None


def _number(word: str) -> int | None:
    return 1 if word.lower() == "the" else count(word)


def _days_on(told: DateInterval, number: int, unit: str, text: str) -> DateInterval:
    day = first_day(told) + timedelta(days=number * _DAYS[unit])
    if unit != "week":
        return interval(day, day, "day", text)
    return interval(day - _ABOUT_A_WEEK, day + _ABOUT_A_WEEK, "interval", text)


def _months_on(told: DateInterval, number: int, unit: str, text: str) -> DateInterval | None:
    """The month so many months on, or the year, from a day or a month."""
    first, last = first_day(told), last_day(told)
    if (first.year, first.month) != (last.year, last.month):
        return None
    if unit == "year":
        return interval(*year_interval(first.year + number), "year", text)
    return interval(*month_interval(*shift_month(first.year, first.month, number)), "month", text)


def _joined(trigger: Token) -> list[int]:
    return [verb.i for verb in joined_before(trigger)]


def _verb_behind(found: TimeExpression, sentence: Span) -> Token | None:
    """The verb that "two days after" opens: "two days after guards | had beaten him"."""
    verb = governor_of(found, sentence)
    if verb is None or verb.dep_ != "advcl":
        return None
    marks = (child for child in verb.lefts if child.dep_ == "mark")
    return verb if any(found.start <= mark.idx < found.end for mark in marks) else None


def _day_above(
    verb: Token, found: TimeExpression, sentence: Span, timeline: Timeline
) -> DateInterval | None:
    """The day of the verb that the clause hangs on, or of one above it."""
    governed = [(one, _verb_of(one, sentence, timeline)) for one in timeline.dates_of(sentence)]
    for above in verb.ancestors:
        for one, governor in governed:
            if one.start != found.start and governor is not None and governor.i == above.i:
                return timeline.days(one, ahead=False)
    return None


def _verb_of(found: TimeExpression, sentence: Span, timeline: Timeline) -> Token | None:
    """The word that a date is said of, over the town in "attacked in London | on 12 April"."""
    word = governor_of(found, sentence)
    return None if word is None else carrier(found, word, timeline.triggers)
