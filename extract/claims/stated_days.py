"""Days that an event's own words rule out.

"On 10 January, two men fired at him" in a text of 22 January: where the year is not known, the
words give no date, but no other day or month may be inferred for the event either. "A month after
their leader was beaten, police arrested two of them": that was on no day that is told. "In the
spring" leaves no day in August, "at Christmas" none that is told of something else.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from extract.claims.drafts import Draft
from extract.claims.told_years import is_feast
from extract.times.vocabulary import MONTH, SEASON, SEASONS, month_number
from graph.dates import first_day, is_day, last_day
from graph.model import DateInterval, Role

_NAMED = re.compile(
    rf"(?:(?P<before>\d{{1,2}})(?:st|nd|rd|th)? )?(?<!\w)(?P<month>{MONTH})(?!\w)"
    r"(?: (?P<after>\d{1,2})(?:st|nd|rd|th)?(?!\d))?",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\b(?:\w+day|day|night|week|weekend|fortnight|month|year)s? (?:after|later|before|earlier)\b"
    r"|\b(?:earlier|later) (?:that|the same)\b"
    r"|\b(?:next|following) (?:day|night|morning|evening)\b",
    re.IGNORECASE,
)
_COUNTED_FAR = re.compile(r"\b(?:month|year)s? (?:after|later|before|earlier)\b", re.IGNORECASE)
_SEASON = re.compile(rf"\b(?:in|during|over) (?:the )?(?P<season>{SEASON})\b", re.IGNORECASE)
_ALL_MONTHS = 12
_OF_A_SEASON = 3


def without_contradicted(drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts without inferred times that lie outside the day or month of their own words."""
    return [_agreeing(draft) for draft in drafts]


def _agreeing(draft: Draft) -> Draft:
    said = [
        role.text
        for role in draft.roles
        if role.role == "time" and not role.inferred and not isinstance(role.value, DateInterval)
    ]
    if not said:
        return draft
    kept = tuple(r for r in draft.roles if not _is_ruled_out(r, said))
    return draft if len(kept) == len(draft.roles) else replace(draft, roles=kept)


def _is_ruled_out(role: Role, said: Iterable[str]) -> bool:
    if role.role != "time" or not role.inferred or not isinstance(role.value, DateInterval):
        return False
    if is_day(role.value) and any(_COUNTED.search(words) for words in said):
        return True
    if role.value.precision == "month" and any(_COUNTED_FAR.search(words) for words in said):
        return True
    if any(_is_outside(role.value, words) for words in said):
        return True
    named = [one for words in said for one in _NAMED.finditer(words)]
    return bool(named) and not any(_may_be(role.value, one) for one in named)


def _is_outside(days: DateInterval, words: str) -> bool:
    """Whether a day or month is not of the season or feast that words name without its year."""
    if days.precision == "year":
        return False
    if is_feast(words):
        return True
    season = _SEASON.search(words)
    if season is None:
        return False
    since = (first_day(days).month - SEASONS[season["season"].lower()]) % _ALL_MONTHS
    return since >= _OF_A_SEASON


def _may_be(days: DateInterval, named: re.Match[str]) -> bool:
    """Whether the interval has a day of this name."""
    first, last = first_day(days), last_day(days)
    months = (last.year - first.year) * _ALL_MONTHS + last.month - first.month
    month, day = month_number(named["month"]), named["before"] or named["after"]
    if (month - first.month) % _ALL_MONTHS > months:
        return False
    return day is None or first != last or first.day == int(day)
