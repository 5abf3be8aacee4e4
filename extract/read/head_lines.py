"""The line of a head that holds its day, parted: "PRESS STATEMENT | 4 June 2020 | Ottawa".

What stands in front of the day and what may stand behind it: a clock time, a town behind a stroke,
"by" somebody behind "Published", and when it was changed: "Published: 3 May 2021 | Updated: 5 May".
"""

import re
from dataclasses import dataclass

from extract.read.dateline import is_place
from extract.read.headings import is_headline
from extract.read.stated_day import StatedDay
from extract.times import find_times, normalize
from graph.dates import is_day

LONGEST = 100
AROUND = " \t*_#>"
_CLOCK = re.compile(
    r"\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: ?[A-Z]{2,4})?|\A ?(?:[A-Z]{2}T|GMT|UTC)\b"
)
_APPEARED = re.compile(
    r"[ \t*_#>(]*(?:(?:first |originally )?(?:published|posted|released|issued)"
    r"|(?:last )?(?:updated|modified|revised))(?: on)?[ \t]*:?[ \t]*",
    re.IGNORECASE,
)
_SPOKEN = re.compile(
    r"[ \t*_#>(]*(?:(?:first |originally )?(?:broadcast|aired|transmitted|recorded)"
    r"|(?:this )?(?:interview|conversation) (?:was )?(?:conducted|held|recorded|broadcast)"
    r"|(?:air|broadcast|recording) date)(?: on)?[ \t]*:?[ \t]*",
    re.IGNORECASE,
)
_GIVEN_OUT = re.compile(r"\b(?:issued|released)\b", re.IGNORECASE)
_AGAIN = re.compile(r"\b(?:updated|modified|revised)\b", re.IGNORECASE)
_CHANGED = re.compile(
    r"[ \t]*[|,;.(\u00b7\u2022/\u2013\u2014-][ \t]*(?:last )?(?:updated|modified|revised)\b.*",
    re.IGNORECASE,
)
_BY = re.compile(r" (?:by|in) (?:the )?[A-Z\u00c0-\u00de][^.,;:!?]*")
_TOWN = re.compile(r"[ \t]*[|/,][ \t]*(?P<town>[^|/,]+(?:, ?[^|/,]+)?)")
_BEHIND = re.compile(r"[ \t]*(?:[|/\u2013\u2014]|-(?= ))[ \t]*(?P<words>\S.*)")


@dataclass(frozen=True, slots=True)
class HeadLine:
    """A line with its day.

    Attributes:
        before: What stands in front of the day.
        appeared: That is nothing but "Published:" and its like.
        given_out: That is "Issued" or "Released", as of a warrant or a prisoner, too.
        by: Who published it stands behind the day.
        changed: That is "Updated".
        spoken: What stands in front is nothing but "Broadcast" or "Recorded on".
        behind: What follows a day with which the line begins: "14 March 2021 | Press release".
    """

    day: StatedDay
    before: str
    appeared: bool
    behind: str = ""
    given_out: bool = False
    by: bool = False
    changed: bool = False
    spoken: bool = False


def parted(line: re.Match[str]) -> HeadLine | None:
    """The line with the one full day in it; None where it has none, or something else."""
    text, start, end = line.string, line.start(), line.end()
    if end - start > LONGEST or "\t" in line.group():
        return None
    changed = _CHANGED.search(text, start, end)
    end = end if changed is None else changed.start()
    dates = [one for one in find_times(text, start, end) if one.kind == "date"]
    if len(dates) != 1 or dates[0].relative_to is not None:
        return None
    when = normalize(dates[0], None)
    before, rest = text[start : dates[0].start], text[dates[0].end : end]
    appeared = _APPEARED.fullmatch(before) is not None
    if when is None or not is_day(when):
        return None
    day = StatedDay(dates[0].start, dates[0].end, when.from_)
    if _SPOKEN.fullmatch(before) is not None and _may_end(rest, appeared=True):
        return HeadLine(day, before, appeared=False, spoken=True)
    if _may_end(rest, appeared=appeared):
        given_out = appeared and _GIVEN_OUT.search(before) is not None
        by = appeared and _BY.fullmatch(_ended(rest)) is not None
        again = appeared and _AGAIN.search(before) is not None
        return HeadLine(day, before, appeared, given_out=given_out, by=by, changed=again)
    behind = None if before.strip(AROUND) else _BEHIND.fullmatch(rest)
    return None if behind is None else HeadLine(day, before, appeared, behind["words"])


def _may_end(rest: str, *, appeared: bool) -> bool:
    """Whether what stands behind a day may end the line of a head."""
    rest = _ended(rest)
    if not rest.strip(" \t,"):
        return True
    if appeared:
        return _BY.fullmatch(rest) is not None
    town = _TOWN.fullmatch(rest)
    return town is not None and is_place(town["town"].strip()) and not is_headline(town["town"])


def _ended(rest: str) -> str:
    """What stands behind a day without the clock time and marks at its end."""
    return _CLOCK.sub("", rest).rstrip(" \t.)*_|-")
