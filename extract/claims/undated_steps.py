"""Days that are counted from what was told last, where that has no day of its own.

"Was arrested on 2 May. Later his wife fled. Eleven days after | that": nobody says when she fled.
"Was arrested on 9 June. His brother had been beaten on 2 May. | The next morning": of which day?
"""

import re

from spacy.tokens import Span

from extract.claims.clause_times import governor_of
from extract.claims.flashbacks import is_reported
from extract.claims.told_days import ToldDays
from extract.claims.told_so_far import ToldSoFar
from extract.grammar import has_had, is_verbal
from extract.times import TimeExpression
from graph.dates import is_day, is_near

_AFTER_THAT = re.compile(r"\b(?:after|before) (?:that|this)\Z", re.IGNORECASE)
_STEP = re.compile(
    r"(?:on )?(?:the )?(?:very )?(?:next|following) (?:day|morning|afternoon|evening|night)"
    r"|(?:the )?(?:day|night|morning|evening) after|.*\b(?:days?|weeks?|nights?) (?:later|after)\b",
    re.IGNORECASE,
)


def is_of_an_undated_step(found: TimeExpression, sentence: Span, so_far: ToldSoFar) -> bool:
    """Whether a day is counted from a step of the story that has none, or from one of two."""
    days, here = so_far.days, sentence.start_char
    if _AFTER_THAT.search(found.text):
        near = days.story is None or is_near(days.story)
        return near and days.told_in not in (here, so_far.earlier)
    if not days.flashback or days.told_in != so_far.earlier or days.story is None:
        return False
    return _STEP.match(found.text) is not None


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
