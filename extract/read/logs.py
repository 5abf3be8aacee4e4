"""Logs, chronologies and hotline notes: lines that begin with their hour or their day.

"14:05 Caller reports ...", "[2021-05-03 09:15] ...", "3 May 2021: ...", "**3 May 2021** Two ...".
Two such lines are no log yet: a story may begin a sentence so.
"""

import re

_LEAST = 3
"""Lines that make a log."""
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
WEEKDAY = r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\.?,? ?)"
DAY = (
    r"(?:\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}(?:,? \d{{4}})?"
    rf"|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?:,? \d{{4}})?)(?!\w)"
)
_PERIOD = rf"(?:\d{{4}}-(?:0[1-9]|1[0-2])|{_MONTH} \d{{4}}|(?:19|20)\d\d)(?![-\w])"
"""A month or year, as chronologies have them beside days."""
CLOCK = (
    r"(?:\d{1,2}[:.h]\d\d(?::\d\d)?(?!\d)(?: ?[ap]\.?m\b\.?)?|\d{4} ?(?:hrs?|hours|h)\b"
    r"|\d{1,2} ?[ap]\.?m\b\.?)(?:Z| ?(?:UTC|GMT)\b)?"
)
_BARE_CLOCK = r"(?:[01]\d|2[0-3])[0-5]\d"
_SPAN = rf"{_BARE_CLOCK} ?[-\u2013\u2014] ?{_BARE_CLOCK}(?!\d)(?: ?(?:hrs?|hours|h)\b)?"
"""Hours from and to: "2310-0040"; the day beside them is that of the first."""
_SHORT_DAY = r"\d{1,2}/\d{1,2}(?![/\d])"
"""A day as campus police print it before the hour: "10/09, 18:15." """
_ENDS = r"(?:[ \t]*(?:[:|\u2013\u2014]|--?|\.(?=[ \t]))[*_]*)"
_LINE = re.compile(
    r"^[ \t]*(?:[*+\u2022-][ \t]+)?[*_]{0,2}(?:"
    rf"[\[(]{WEEKDAY}?(?:{DAY}(?:[T,]?[ \t]*(?:at )?{CLOCK})?|{CLOCK})[\])][*_]*{_ENDS}?"
    rf"|{WEEKDAY}?(?:(?:{DAY}|{_SHORT_DAY})[T,]?[ \t]*(?:at )?)?{CLOCK}"
    rf"(?: ?[-\u2013\u2014] ?{CLOCK})?[*_]*{_ENDS}?"
    rf"|{WEEKDAY}?(?:{DAY}|{_SHORT_DAY})[T,]?[ \t]*{_SPAN}[*_]*{_ENDS}?"
    rf"|{WEEKDAY}?{DAY}[*_]*{_ENDS}|{_PERIOD}[*_]*[ \t]*:[*_]*"
    rf"|(?<=\*\*)(?:{WEEKDAY}?{DAY}|{_PERIOD})[.,]?\*\*)(?=[ \t]+[*_\"\u201c(]*[^\W_])",
    re.MULTILINE,
)
_BARE = re.compile(r"^[ \t]*(?:[01]\d|2[0-3])[0-5]\d(?=[ \t]+[*_\"\u201c(]*[^\W_])", re.MULTILINE)
"""An hour of four digits alone: "1122 Demonstrators break through"."""
_DAY_LINE = re.compile(rf"^[ \t]*[*_]{{0,2}}{WEEKDAY}?{DAY}[ \t:.*_]*$", re.MULTILINE)
_YEARS = ("19", "20")


_POST = re.compile(
    r"^[ \t>*_]*(?:[^\W\d_][\w .'\u2019-]{0,30} )?\(?@\w[\w.-]*\)?"
    r"[*_]*[ \t]*[-\u2013\u2014\u00b7\u2022|,:]?"
    rf"[ \t]*(?P<day>{WEEKDAY}?{DAY})(?:[T,]?[ \t]*(?:at )?{CLOCK})?[*_]*(?=[ \t]*(?::|$))",
    re.MULTILINE,
)
_LEAST_POSTS = 2
_OPENS = r"(?:\A|(?<=[.!?\"\u201d)] )|^)"
"""Where a sentence begins."""
_NAMED = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_INLINE = re.compile(
    rf"{_OPENS}(?:(?P<day>{WEEKDAY}?{DAY})(?:,?[ \t]{{1,3}}(?:at )?{CLOCK})?"
    r"(?:(?:, [^\n:.;]{1,40})?:|\.|[ \t][-\u2013\u2014])"
    rf"|(?P<weekday>{_NAMED})[.:])(?=[ \t])",
    re.MULTILINE,
)
_HOUR = re.compile(
    rf"{_OPENS}(?:{CLOCK}|(?:[01]\d|2[0-3])[0-5]\d)(?:[:.,]|[ \t][-\u2013\u2014])?(?=[ \t])",
    re.MULTILINE,
)
_LIVE = re.compile(r"\b(?:live(?=:| blog|blog| updates?| ticker)|ticker|minute by minute)\b", re.I)


def find_post_days(text: str) -> list[tuple[int, int]]:
    """Where each day stands with which a post of a thread begins: "@handle - 3 May 2021, 19:10".

    Empty when the text holds less than two such posts.
    """
    found = [match.span("day") for match in _POST.finditer(text)]
    return found if len(found) >= _LEAST_POSTS else []


def find_inline_days(text: str) -> list[tuple[int, int]]:
    """Where each day stands with which a sentence begins: "9 Nov, 22:10, Fen Lane: Two men ...".

    So does "19 March - Police call", "22 December. We stood" and "Friday: Two men". Empty when the
    text holds less than three such sentences.
    """
    found = [match.span(match.lastgroup or 0) for match in _INLINE.finditer(text)]
    return found if len(found) >= _LEAST else []


def find_live_hours(title: str, text: str) -> list[tuple[int, int]]:
    """Where each hour stands with which a report that is told live goes on: "14:10 - Police ...".

    Empty where the title does not say so, or the text does not begin with one, or has less than
    three.
    """
    if not _LIVE.search(title):
        return []
    found = [match.span() for match in _HOUR.finditer(text)]
    return found if len(found) >= _LEAST and not text[: found[0][0]].strip() else []


def find_log_lines(text: str) -> list[tuple[int, int]]:
    """Where each entry of a log begins and its stamp ends; empty when the text holds none."""
    found = [match.span() for match in _LINE.finditer(text)]
    bare = [match.span() for match in _BARE.finditer(text)]
    if any(not text[start:end].strip().startswith(_YEARS) for start, end in bare):
        found = sorted([*found, *bare])  # else a chronology: "2012 Police arrest ..."
    return found if len(found) >= _LEAST else []


def find_log_days(text: str) -> list[int]:
    """Where each line of a log begins that is nothing but a day, which holds for those below it."""
    return [m.start() for m in _DAY_LINE.finditer(text)] if find_log_lines(text) else []


def stamp_end(text: str, start: int) -> int:
    """Offset behind the stamp of an entry that begins at `start`; `start` itself without one."""
    match = _LINE.match(text, start) or _BARE.match(text, start)
    return match.end() if match else start
