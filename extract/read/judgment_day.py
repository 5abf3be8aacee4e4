"""The day in the head of a court's text: "Judgment of 14 September 2021", "Verdict: 3 May 2024".

The line is short and tells nothing else: "The judgment of 3 May 2022 was upheld" is none, nor is a
judgment on appeal, of which the text tells what another court had judged before.
"""

import re
from functools import lru_cache

from extract.read.dateline import is_dateline
from extract.read.logs import DAY
from extract.read.stated_day import StatedDay
from extract.times import TimeExpression, find_times, normalize
from extract.wordlists import word_sets
from graph.dates import is_day

_LINES = 8
"""The head of a text has so many lines at most."""
_LONGEST = 120
_LINE = re.compile(r"[^\r\n]+")
_AROUND = " \t*_#>"
_APART = re.compile(r"(?:\A|.*[.,:|/(\u2013\u2014-])[ \t]*(?:date of (?:the )?)?\Z", re.I)
"""What stands before the word: nothing, or the name of a court and a stop."""
_BEHIND = re.compile(r"[ \t*_]*(?:\Z|[.:|/)\u2013\u2014,-])")


def find_judgment_day(text: str) -> StatedDay | None:
    """The one day of judgment that the head of a text names, or None."""
    lines = [line for line in _LINE.finditer(text) if line.group().strip(_AROUND)][:_LINES]
    found: list[StatedDay] = []
    for number, line in enumerate(lines):
        below = lines[number + 1] if number + 1 < len(lines) else None
        day = _behind_word(line) or (None if below is None else _below_word(line, below))
        if day is not None:
            found.append(day)
    if len({day.day for day in found}) != 1:
        return None
    last = next(n for n, line in enumerate(lines) if line.end() >= found[0].end)
    return None if any(_is_of_appeal(line.group()) for line in lines[: last + 1]) else found[0]


def _behind_word(line: re.Match[str]) -> StatedDay | None:
    """The day of "Court of Leeds. Judgment delivered on 12 December 2022"."""
    words = line.group()
    for cue in _cue().finditer(words[:_LONGEST]):
        if not _APART.match(words[: cue.start()].lstrip(_AROUND)):
            continue
        for one in find_times(words, cue.end(), min(len(words), cue.end() + 40)):
            if one.kind == "date" and not words[cue.end() : one.start].strip():
                told = _BEHIND.match(words, one.end) is not None
                return _stated(one, line.start()) if told else None
    return None


def _below_word(line: re.Match[str], below: re.Match[str]) -> StatedDay | None:
    """The day of a line that is nothing else, below "JUDGMENT"."""
    words = line.group().strip(_AROUND + ".:").lower()
    if words not in word_sets("structure")["judgments"] or not is_dateline(below.group()):
        return None
    dates = (one for one in find_times(below.group()) if one.kind == "date")
    return next((_stated(one, below.start()) for one in dates), None)


def _stated(one: TimeExpression, offset: int) -> StatedDay | None:
    days = None if one.relative_to is not None else normalize(one, None)
    if days is None or not is_day(days):
        return None
    return StatedDay(offset + one.start, offset + one.end, days.from_)


def _is_of_appeal(line: str) -> bool:
    words = set(re.findall(r"[^\W\d_]+", line.lower()))
    return not words.isdisjoint(word_sets("structure")["appeals"])


@lru_cache(maxsize=1)
def _cue() -> re.Pattern[str]:
    """The word, whose it is and how it was given, up to the day."""
    lists = word_sets("structure")
    nouns, given = ("|".join(sorted(lists[name])) for name in ("judgments", "given_in_court"))
    return re.compile(
        rf"\b(?:{nouns})(?: (?:of|by) the [A-Z][\w' ]{{1,50}}?)?(?:,? (?:was )?(?:{given}))?"
        rf"(?: on| of| dated|,|:| [\u2013\u2014-])*(?=[ \t]+(?:[a-z]{{3,6}}day,? )?{DAY})",
        re.IGNORECASE,
    )
