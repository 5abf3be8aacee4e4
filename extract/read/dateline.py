"""The dateline of a text: the day of publication as its top gives it, and where a story begins.

Read are a line that is a date, a labeled one ("Published: 3 May 2020"), and an agency's dateline
before the first sentence ("VANCOUVER, Aug. 17, 2019 (Agency) --"). Only a full date with its year
counts: a date in running text says when something happened, not when the text appeared.
"""

import re

from extract.read.headings import is_headline
from extract.read.logs import DAY, find_log_lines
from extract.times import find_times, normalize
from graph.dates import is_day

_LINES = 12
"""A dateline stands near the top."""
_LABEL = re.compile(
    r"(?:(?:first |originally )?(?:published|posted|released|issued)(?: on)?|date(?: of"
    r" publication)?)"
    r"[ \t]*:?[ \t]*",
    re.IGNORECASE,
)
_UPDATED = re.compile(r"(?:last )?(?:updated|modified|accessed|retrieved)\b", re.IGNORECASE)
_PLACE = re.compile(r"[^\W\d_][\w.'\u2019 -]{1,40}(?:, ?[^\W\d_][\w.'\u2019 -]{1,30}){0,2}")
_REST = re.compile(
    r"\)?[ \t]*(?:\([^()\n]{1,60}\)|/[ \t]?[A-Z][\w ./-]{1,40}/)?[ \t]*"
    r"(?:--?|[\u2013\u2014:])(?=\s|\Z)"
)
_STATED = r"[A-Z\u00c0-\u00de][\w.'\u2019-]*(?: (?:of |the )*[A-Z\u00c0-\u00de][\w.'\u2019-]*){0,2}"
_SHOUTED = r"[A-Z\u00c0-\u00de][A-Z\u00c0-\u00de.'\u2019-]+(?: [A-Z\u00c0-\u00de.'\u2019-]+){0,3}"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_WHEN = rf"(?:{_WEEKDAY},? ?)?(?:{DAY})?"
_AGENCY = r"(?: ?\([^()\n]{2,40}\)| ?/[A-Z][\w ./-]{1,30}/)"
_DASH = r" ?(?:--?|[\u2013\u2014])"
_STORY = re.compile(
    rf"[*_]{{0,2}}(?P<place>(?:{_SHOUTED}|{_STATED})(?:/{_STATED})?(?:, {_STATED})?)"
    rf"(?P<when>,? {_WHEN})?(?P<agency>{_AGENCY})?[*_]{{0,2}}(?P<end>{_DASH}|:)[*_]{{0,2}}(?=\s+\S)"
)
"""A dateline in front of the first sentence of a story: place, day and agency, not all of them."""
_BRACKETED = re.compile(
    rf"[*_]{{0,2}}\((?P<place>{_STATED})(?:, {_STATED})?(?:, (?:{_WEEKDAY},? )?{DAY})?\)[*_]{{0,2}}"
    r" ?[-\u2013\u2014]{1,2}(?=\s+[\"'\u201c\u2018A-Z\u00c0-\u00de])"
)
"""One in brackets: "(Geneva, May 3, 2021) \u2013 Two men", "(Bangkok) \u2013 The authorities"."""
_STOPPED = re.compile(
    rf"^(?:(?:[Oo]pen )?[Ll]etter: |Statement: )?(?P<place>{_SHOUTED}|{_STATED})(?:, {_STATED})?"
    rf"(?:,| ?[/|]) (?:{_WEEKDAY},? )?(?P<day>{DAY})(?<=\d{{4}})(?:\.| [/|])"
    r"(?=[ \t]+[A-Z\u00c0-\u00de])",
    re.MULTILINE,
)
"""One that ends with a full stop needs place and whole day: "Bangkok, 12 May 2024. The club".

Likewise with strokes: "Vienna / Tuesday, 4 June 2024. Two men", "Prague, 6 May 2023 | Two men".
"""
_NO_PLACE = re.compile(
    r"(?:the(?! hague\b)|a|an|in|on|at|from|since|after|before|by|as|mr|mrs|ms|dr|prof|judge|chair"
    r"|sen|rep)\b",
    re.IGNORECASE,
)
_AROUND = " \t*_|.,()[]"


def find_dateline(text: str, start: int = 0) -> str | None:
    """ISO day of publication from the first lines behind `start`, or None.

    The first entry of a chronology is the day of what it tells.
    """
    lines = 0
    logged = {place for place, _ in find_log_lines(text[start : start + 20_000])}
    for match in re.finditer(r"[^\r\n]+", text[start : start + 20_000]):
        line = match.group().strip()
        if not line:
            continue
        lines += 1
        if lines > _LINES:
            return None
        stopped = _stopped(text, start + match.start())
        day = is_dateline(line) or (None if match.start() in logged else _leading(line))
        day = day or (_day(stopped["day"]) if stopped is not None else None)
        if day:
            return day
    return None


def is_dateline(line: str) -> str | None:
    """ISO day when the whole line is a dateline ("TORONTO — June 4, 2021"), else None."""
    line = line.strip().strip(_AROUND)
    if len(line) > 120 or _UPDATED.match(line):
        return None
    found = [one for one in find_times(line) if one.kind == "date" and one.relative_to is None]
    if not found:
        return None
    when = normalize(found[0], None)
    if when is None or not is_day(when):
        return None
    before, after = line[: found[0].start], line[found[0].end :]
    return when.from_ if _is_frame(before) and _is_tail(after) else None


def is_dated_title(line: str) -> bool:
    """Whether a line with a date says in front of it what was done: "Exile Beaten, 4 June 2021"."""
    found = find_times(line.strip(_AROUND))
    day = next((one for one in found if one.kind == "date" and one.relative_to is None), None)
    before = "" if day is None else line.strip(_AROUND)[: day.start].strip(_AROUND)
    return not _LABEL.fullmatch(before) and is_headline(before)


def story_start(text: str, start: int, end: int) -> int:
    """Offset behind the dateline with which a paragraph begins; `start` where it has none.

    "DUNEDIN, 3 March (Agency) -", "OSLO (Agency):", "GENEVA \u2014", "(Rome, 3 May 2021) -". A
    place in small letters needs a day or an agency beside it, or brackets around it, a colon
    likewise, since names stand before dashes and colons, too.
    """
    stopped = _stopped(text, start)
    if stopped is not None:
        return stopped.end()
    bracketed = _BRACKETED.match(text, start, min(end, start + 120))
    if bracketed is not None and not is_headline(bracketed["place"]):
        return bracketed.end()
    match = _STORY.match(text, start, min(end, start + 120))
    if match is None or _NO_PLACE.match(match["place"]) or is_headline(match["place"]):
        return start
    told = bool(match["agency"] or (match["when"] or "").strip(" ,"))
    shouted = match["place"].partition(",")[0].isupper() and match["end"].strip() != ":"
    return match.end() if told or (shouted and len(match["place"]) > 3) else start


def _is_frame(before: str) -> bool:
    """Only a label or a place stands before the date."""
    before = before.strip(" \t,|\u2013\u2014-*_(")
    return not before or bool(_LABEL.fullmatch(before) or is_place(before))


def is_place(words: str) -> bool:
    """Whether words in front of a date look like the name of a place."""
    if not _PLACE.fullmatch(words):
        return False
    return words.isupper() or all(word[0].isupper() for word in words.split() if len(word) > 3)


def _is_tail(after: str) -> bool:
    """Nothing but a clock time, an agency in brackets or a dash stands behind the date."""
    after = re.sub(r"\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: ?[A-Z]{2,4})?", "", after)
    after = re.sub(r"\([^()]{1,60}\)", "", after)
    return not after.strip(" \t,|\u2013\u2014-*_.)(")


def _stopped(text: str, start: int) -> re.Match[str] | None:
    """ "Bangkok, 12 May 2024." before a sentence; several such lines are a chronicle."""
    match = _STOPPED.match(text, start)
    if match is None or _NO_PLACE.match(match["place"]) or is_headline(match["place"]):
        return None
    return None if len(_STOPPED.findall(text)) > 1 else match


def _day(words: str) -> str | None:
    when = normalize(words, None)
    return when.from_ if when is not None and is_day(when) else None


def _leading(line: str) -> str | None:
    """ISO day of a dateline that the first sentence follows on the same line, else None."""
    head = line[:120]
    for one in find_times(head):
        if one.kind != "date" or one.relative_to is not None:
            continue
        if not _REST.match(head, one.end):
            return None
        before = head[: one.start].strip(" \t,(")
        when = normalize(one, None)
        if when is not None and is_day(when) and (not before or is_place(before)):
            return when.from_
        return None
    return None
