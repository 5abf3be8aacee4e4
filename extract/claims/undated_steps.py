"""Days that are counted from what was told last, where that has no day of its own.

"Was arrested on 2 May. Later his wife fled. Eleven days after | that": nobody says when she fled.
"Was arrested on 9 June. His brother had been beaten on 2 May. | The next morning": of which day?
"""

import re

from spacy.tokens import Span

from extract.claims.beside_the_story import is_told_now
from extract.claims.clause_times import governor_of
from extract.claims.flashbacks import is_reported
from extract.claims.told_days import ToldDays
from extract.claims.told_so_far import ToldSoFar
from extract.grammar import has_had, is_verbal
from extract.times import TimeExpression
from graph.dates import first_day, is_day, is_near
from graph.model import DateInterval

_AFTER_THAT = re.compile(r"\b(?:after|before) (?:that|this)\Z", re.IGNORECASE)
_STEP = re.compile(
    r"(?:on )?(?:the )?(?:very )?(?:next|following) (?:day|morning|afternoon|evening|night)"
    r"|(?:the )?(?:day|night|morning|evening) after|.*\b(?:days?|weeks?|nights?) (?:later|after)\b",
    re.IGNORECASE,
)
_OF_THAT_DAY = re.compile(
    r"(?:later |on )?(?:that|the (?:very )?same) (?:very )?(?:same )?"
    r"(?:day|morning|afternoon|evening|night)\b"
    r"|(?:in |over |during )?the following week\b|overnight\b"
    r"|later in the (?:day|afternoon|evening|night)\b",
    re.IGNORECASE,
)
_SAME_WEEK = re.compile(r".*\bof (?:that|the (?:very )?same) (?:same )?week\Z", re.IGNORECASE)
_SUNDAY = 6


def is_of_an_undated_step(found: TimeExpression, sentence: Span, so_far: ToldSoFar) -> bool:
    """Whether a day is counted from a step of the story that has none, or from one of two."""
    days, here = so_far.days, sentence.start_char
    if _AFTER_THAT.search(found.text):
        near = days.story is None or is_near(days.story)
        return near and days.told_in not in (here, so_far.earlier)
    if days.doubtful and days.told_in != here:
        return _is_told_on(found)
    if not days.flashback or days.told_in != so_far.earlier or days.story is None:
        return False
    return _is_told_on(found)


def tells_a_flashback(found: TimeExpression, sentence: Span, days: ToldDays) -> bool:
    """Whether a day is that of a main clause which only says what had been before.

    Args:
        days: With the day of the story, which the sentence does not tell.
    """
    verb = governor_of(found, sentence)
    if verb is None or not is_verbal(verb) or verb.dep_ != "ROOT" or not has_had(verb):
        return False
    told = days.beside is not None and is_day(days.beside)
    return told and days.story_in != sentence.start_char and not is_reported(found, sentence)


def _is_told_on(found: TimeExpression) -> bool:
    """ "The next day", "that evening", "overnight", "the following week"."""
    return _STEP.match(found.text) is not None or _OF_THAT_DAY.match(found.text) is not None


def goes_on_beside(found: TimeExpression, sentence: Span, so_far: ToldSoFar) -> bool:
    """Whether the story goes on behind what was told beside it: "his trial starts on 3 November.
    | The next day"."""
    days = so_far.days
    if (
        days.held is None
        or days.doubtful
        or days.told_in == sentence.start_char
        or not _is_told_on(found)
    ):
        return False
    return days.present or not is_told_now(found, sentence)


def goes_on_back(found: TimeExpression, sentence: Span, so_far: ToldSoFar) -> bool:
    """Whether a flashback goes on: "had been arrested on 3 May. | Two days later he had been
    released"."""
    days, verb = so_far.days, governor_of(found, sentence)
    if not days.flashback or days.told_in != so_far.earlier or verb is None:
        return False
    return is_verbal(verb) and has_had(verb) and _STEP.match(found.text) is not None


def is_of_another_week(
    found: TimeExpression,
    sentence: Span,
    days: DateInterval | None,
    anchor: DateInterval | None,
) -> bool:
    """Whether a weekday "of the same week" would be before what it is told behind.

    "Marched on 5 July. Two days later, a Sunday, ... On | Thursday of the same week": nobody says
    with which day that week begins, nor from which day it is counted.
    """
    if days is None or anchor is None or not is_day(anchor) or not _SAME_WEEK.match(found.text):
        return False
    verb = governor_of(found, sentence)
    if first_day(days) >= first_day(anchor) or (verb is not None and has_had(verb)):
        return False
    return first_day(anchor).weekday() == _SUNDAY or _STEP.match(anchor.text) is not None
