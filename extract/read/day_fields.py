"""The day in the head of a record: "Date: Saturday 16 March 2024" over numbered or bulleted lines.

Weekdays below are counted from it, and the lines of its list were done on it. "Date of incident: 4
May 2023" is the day of all that is told below; "Date of birth" and "Date of next hearing" are none.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from extract.times import find_times, normalize
from extract.wordlists import word_sets
from graph.dates import is_day
from graph.model import DateInterval, Document

_FIELD = re.compile(
    r"^[ \t>*_#|]*(?P<label>[^\W\d_][^\n:|]{0,40}?)[ \t*_]*[:|][ \t*_]*(?P<value>[^\n]{4,60})$",
    re.MULTILINE,
)
_BEHIND = re.compile(
    r"[ \t]*(?:[,;|(\u2013\u2014-]?[ \t]*(?:at )?\d{1,2}[:.h]\d\d"
    r"[\d:. \u2013\u2014-]*(?:h|hrs|[ap]m)?)?[ \t).*_|]*",
    re.IGNORECASE,
)
"""What may stand behind the day: the hour."""
_WORD = re.compile(r"[^\W\d_]+")
_LIST_LINE = re.compile(
    r"^[ \t]*(?:[-*+\u2022\u2013]|\(?\d{1,3}[.)]|\(?[a-z][.)])[ \t]+", re.MULTILINE
)


@dataclass(frozen=True, slots=True)
class DayField:
    """The words of a field that are a day, and where what it holds for ends.

    Attributes:
        of_deeds: It is the day of what was done, not only that of writing.
    """

    start: int
    end: int
    text: str
    days: DateInterval
    below: int
    of_deeds: bool


def find_day_fields(document: Document) -> list[DayField]:
    """The fields that say of which day a record is, in text order; not that of publication."""
    published = document.published or ""
    found = [one for one in _fields(document.text) if one.days.from_ < (published or "9")]
    of_deeds = any(one.of_deeds for one in found)
    told = [one for one in found if one.of_deeds or not of_deeds]
    ends = [one.start for one in told[1:]] + [len(document.text)]
    return [replace(one, below=end) for one, end in zip(told, ends, strict=False)]


def find_other_days(text: str) -> Iterator[tuple[int, int]]:
    """Where fields stand that are a day of something else: "Date of birth: 4 May 1983"."""
    for match in _FIELD.finditer(text):
        if _is_of_deeds(match["label"]) is None and _is_a_day_field(match["label"]):
            yield match.span()


def field_above(text: str, fields: Iterable[DayField], place: int) -> DayField | None:
    """The field that says when what stands at a place was done; None without one."""
    field = next((one for one in fields if one.end <= place < one.below), None)
    if field is None or not (field.of_deeds or _is_in_its_list(text, field, place)):
        return None
    return field


def _is_in_its_list(text: str, field: DayField, place: int) -> bool:
    """Whether a place stands in a numbered or bulleted line right below the head of a record.

    The head holds no prose, and is not that of a letter: "To:", "Subject:".
    """
    first = _LIST_LINE.search(text, field.end, field.below)
    if first is None or _LIST_LINE.match(text, text.rfind("\n", 0, place) + 1) is None:
        return False
    top = text.rfind("\n\n", 0, field.start) + 1
    head = [line.strip(" \t*_") for line in text[top : first.start()].split("\n")]
    labels = {line.partition(":")[0].strip().lower() for line in head}
    prose = any(line.endswith((".", "!", "?")) for line in head)
    return not prose and labels.isdisjoint(word_sets("structure")["letter_fields"])


def _fields(text: str) -> Iterator[DayField]:
    for match in _FIELD.finditer(text):
        of_deeds = _is_of_deeds(match["label"])
        if of_deeds is None:
            continue
        start, end = match.span("value")
        dates = [one for one in find_times(text, start, end) if one.relative_to is None]
        if not dates or dates[0].kind != "date" or text[start : dates[0].start].strip():
            continue
        days = normalize(dates[0], None)
        if days is not None and is_day(days) and _BEHIND.fullmatch(text, dates[0].end, end):
            yield DayField(dates[0].start, dates[0].end, dates[0].text, days, end, of_deeds)


def _is_a_day_field(label: str) -> bool:
    words = set(_WORD.findall(label.lower()))
    return bool(words & word_sets("structure")["day_fields"])


def _is_of_deeds(label: str) -> bool | None:
    """Whether a label is of the day of what was done; None for that of a birth or hearing."""
    lists = word_sets("structure")
    words = set(_WORD.findall(label.lower())) - lists["day_field_links"]
    if not words & lists["day_fields"]:
        return None
    rest = words - lists["day_fields"]
    if rest & lists["day_field_deeds"]:
        return True if rest <= lists["day_field_deeds"] else None
    return False if rest <= lists["day_field_papers"] else None
