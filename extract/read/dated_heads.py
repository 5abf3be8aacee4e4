"""Headings that are nothing but a day, month or year: those of a chronology, log or diary.

"## March 2022", "Monday, 4 May 2023", "2021": what stands below was done then. A heading gives the
year to a shorter one below it ("2021", then "12 March"). Two such headings are none yet, unless one
is a month or year, or the title says that the text is a chronology. Days of issues, of an agenda
and of an archive are of something else: "Newsletter", "Upcoming hearings".
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from extract.read.logs import DAY, WEEKDAY
from extract.times import normalize
from extract.times.vocabulary import MONTH
from extract.wordlists import word_sets
from graph.model import Block, DateInterval, Document

_LEAST = 3
"""Headings that make a chronology by themselves."""
_HEAD = re.compile(
    rf"{WEEKDAY}?{DAY}|{MONTH}(?:,? (?:19|20)\d\d)?|(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]))?",
    re.IGNORECASE,
)
_AROUND = " \t\r\n#*_.:=-"
_LEVEL = 2
"""Of a day in plain text, which has no level of its own."""
_WIDE = ("month", "year")
_PLANS = frozenset({"calendar"})
"""Lists of days that may be to come."""


@dataclass(frozen=True, slots=True)
class DatedHead:
    """Words of a heading, the days that they are, and where what stands below it ends."""

    start: int
    end: int
    text: str
    days: DateInterval
    below: int
    level: int


def find_dated_heads(document: Document) -> list[DatedHead]:
    """The headings that say when what stands below them was done, in text order."""
    told = _without_day_of_issue(list(_heads(document)), document.published)
    distinct = {head.days.from_ + head.days.precision for head in told}
    wide = any(head.days.precision in _WIDE for head in told)
    least = 2 if wide or _is_chronology(_words(document.title or "")) else _LEAST
    if len(distinct) < least or not _is_in_order(told):
        return []
    days = {head.days.from_ for head in told}
    known = None if document.published in days else document.published
    return [head for head in told if known is None or head.days.from_ <= known]


def _heads(document: Document) -> Iterator[DatedHead]:
    """Every heading that is a date, where no title above it names another kind of text."""
    published = date.fromisoformat(document.published) if document.published else None
    shown = [block for block in document.blocks if block.kind in ("heading", "dateline")]
    above = _words(document.title or "")
    around: list[DateInterval] = []
    for number, block in enumerate(shown):
        words = document.text[block.start : block.end].strip(_AROUND)
        days = _days(words, published, around) if _HEAD.fullmatch(words) else None
        if days is None:
            above = _words(words)
            continue
        around = [*(one for one in around if _size(one) > _size(days)), days]
        if _is_of_issues(above):
            continue
        start = document.text.index(words, block.start)
        below = _end(shown[number + 1 :], _level(block), document)
        yield DatedHead(start, start + len(words), words, days, below, _level(block))


def _days(
    words: str, published: date | None, around: Sequence[DateInterval]
) -> DateInterval | None:
    """The days of a heading, of the month or year of one above where it has no year itself."""
    month = not any(map(str.isdigit, words))
    wider = [one for one in around if one.precision in (("year",) if month else _WIDE)]
    days = normalize(words, published, period=wider[-1] if wider else None)
    return days if days is not None and days.precision in ("day", *_WIDE) else None


def _size(days: DateInterval) -> int:
    return ("day", *_WIDE).index(days.precision)


def _level(block: Block) -> int:
    return block.level or _LEVEL


def _end(behind: Iterable[Block], level: int, document: Document) -> int:
    """Where the next date or heading of the same level begins."""
    for block in behind:
        words = document.text[block.start : block.end].strip(_AROUND)
        if _HEAD.fullmatch(words) or _level(block) <= level:
            return block.start
    return len(document.text)


def _without_day_of_issue(heads: list[DatedHead], published: str | None) -> list[DatedHead]:
    """Leave out a first day that is that of the text itself: others are earlier."""
    first = heads[0].days if heads else None
    if first is None or first.precision != "day" or first.from_ != published:
        return heads
    earlier = any(head.days.from_ < first.from_ for head in heads)
    return heads[1:] if earlier else heads


def _is_in_order(heads: Sequence[DatedHead]) -> bool:
    """Whether days, months and years each run on, or back."""
    for precision in ("day", *_WIDE):
        days = [head.days.from_ for head in heads if head.days.precision == precision]
        steps = list(pairwise(days))
        if not (all(a <= b for a, b in steps) or all(a >= b for a, b in steps)):
            return False
    return True


def _words(line: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]+", line.lower()))


def _is_chronology(words: set[str]) -> bool:
    return not words.isdisjoint(word_sets("structure")["chronologies"] - _PLANS)


def _is_of_issues(words: set[str]) -> bool:
    """Whether a title names what appears, is planned or is kept by its day."""
    return not (_is_chronology(words) or words.isdisjoint(word_sets("structure")["dated_issues"]))
