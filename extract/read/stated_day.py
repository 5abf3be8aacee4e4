"""The day on which a text was spoken or last changed, where nothing says when it appeared.

"This interview was held on 9 October 2021", "Updated 3 May 2024", at the top of a broadcast "It is
Tuesday, 8 August 2023", in the head of a ticket "Received: 14 March 2023": what is told of "last
August" is counted from there.
"""

import re
from dataclasses import dataclass
from itertools import chain

from extract.read.tickets import find_ticket
from extract.times import find_times, normalize
from graph.dates import is_day

_HEAD = 3_000
"""Characters at the top in which such a day stands."""
_UPDATED = re.compile(
    r"^[ \t*_(\[]*(?:last )?(?:updated|modified|revised)(?: on)?[ \t]*:?[ \t]*",
    re.IGNORECASE | re.M,
)
_INTERVIEW = re.compile(
    r"\binterview(?: with [^.\n]{1,80}?)? (?:was|took)(?: \w+)?"
    r" (?:conducted|held|recorded|done|given|place)\b",
    re.IGNORECASE,
)
_SPOKEN = re.compile(
    r"\b(?:spoke|talked|sat down) (?:to|with)\b|\b(?:was )?interviewed by\b|\binterview with\b",
    re.IGNORECASE,
)
_ASKED = re.compile(r"^[ \t*_]*(?:Q|Question)[ \t*_]*[:.]", re.M)
_TODAY = re.compile(
    r"(?:^|[.!?]\s+)(?:(?:it|today) is|this is (?:the|our) (?:\w+ )?(?:news|bulletin|broadcast"
    r"|programme|program|edition)(?: \w+){0,4}? (?:of|for|on)) (?=(?:mon|tues|wednes|thurs|fri"
    r"|satur|sun)day\b)",
    re.IGNORECASE | re.M,
)
_OPENING = 400
"""Characters at the top within which a broadcast says what day it is."""
_MANY = 2
"""So many questions make an interview of a text."""
_TO_THE_DATE = re.compile(r"[^.?!\n]{0,120}?\bon\s+\Z")


@dataclass(frozen=True, slots=True)
class StatedDay:
    """Words of the text that are a day, with its ISO form."""

    start: int
    end: int
    day: str


def find_stated_day(text: str, start: int = 0) -> StatedDay | None:
    """The day of an interview that the text is, else of its last change, of the broadcast, or on
    which the ticket was received. None without one.
    """
    head = text[: start + _HEAD]
    cues = [match.end() for match in _INTERVIEW.finditer(head, start)]
    if len(_ASKED.findall(text)) >= _MANY:
        cues += [match.end() for match in _SPOKEN.finditer(head, start)]
    days = (_day_behind(head, cue, apart=True) for cue in sorted(cues))
    changes = (_day_behind(head, one.end(), apart=False) for one in _UPDATED.finditer(head, start))
    opening = _TODAY.finditer(text[: start + _OPENING], start)
    told = (_day_behind(head, one.end(), apart=False) for one in opening)
    ticket = find_ticket(text, start)
    received = [] if ticket is None else [_day_behind(head, ticket.received, apart=False)]
    return next((day for day in chain(days, changes, told, received) if day is not None), None)


def _day_behind(text: str, cue: int, *, apart: bool) -> StatedDay | None:
    """The first date behind a cue when it is a day with its year.

    Args:
        apart: Other words of the sentence may stand between.
    """
    for one in find_times(text, cue, min(len(text), cue + 200)):
        if one.kind != "date" or one.relative_to is not None:
            continue
        between = text[cue : one.start]
        near = _TO_THE_DATE.match(f"{between} on " if one.text.startswith("on ") else between)
        when = normalize(one, None)
        if (near if apart else not between.strip()) and when is not None and is_day(when):
            return StatedDay(one.start, one.end, when.from_)
        return None
    return None
