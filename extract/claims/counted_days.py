"""The day of a clause behind "two days after", counted back from the day of the main clause.

"He died on Friday, two days after guards had beaten him": he was beaten on Wednesday.
"""

import re
from datetime import timedelta

from spacy.tokens import Span, Token

from extract.claims.clause_times import governor_of, joined_before
from extract.claims.timeline import Timeline
from extract.sentence_words import sentence_around
from extract.times import TimeExpression
from extract.times.vocabulary import NUMBER, count
from graph.dates import first_day, interval, is_day
from graph.model import DateInterval

_AFTER = re.compile(
    rf"(?:(?P<number>{NUMBER}) )?(?P<unit>minute|hour|day|night|week)s? (?P<way>after|before)\b",
    re.IGNORECASE,
)
_DAYS = {"minute": 0, "hour": 0, "day": 1, "night": 1, "week": 7}
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
    number = count(match["number"] or "") if _DAYS[unit] else 0
    if told is None or number is None:
        return None
    step = timedelta(days=number * _DAYS[unit])
    day = first_day(told) + (step if match["way"].lower() == "before" else -step)
    if unit != "week":
        return interval(day, day, "day", found.text)
    return interval(day - _ABOUT_A_WEEK, day + _ABOUT_A_WEEK, "interval", found.text)


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
    governed = [(one, governor_of(one, sentence)) for one in timeline.dates_of(sentence)]
    for above in verb.ancestors:
        for one, governor in governed:
            if one.start != found.start and governor is not None and governor.i == above.i:
                days = timeline.days(one, ahead=False)
                return days if days is not None and is_day(days) else None
    return None
