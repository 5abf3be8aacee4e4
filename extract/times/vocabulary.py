"""Words and pattern pieces that expressions of time are made of.

In a piece a space stands for white space of any kind; `records.rule` sees to it.
"""

import re

MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""First month of each season, as the northern hemisphere counts."""

_SMALL = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty"
)
HOUR_WORDS = tuple(_SMALL.split()[:12])
NUMBERS = {word: number for number, word in enumerate(_SMALL.split(), start=1)}
NUMBERS |= {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "a": 1, "an": 1}
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
ORDINALS = {word: number for number, word in enumerate(_ORDINALS.split(), start=1)}
ORDINALS |= {"thirtieth": 30}
ORDINAL = rf"(?:twenty-(?:{'|'.join(_ORDINALS.split()[:9])})|thirty-first|{'|'.join(ORDINALS)})"
"""A day of the month in words."""

MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
WEEKDAY = (
    r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
    r"|(?:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\b\.?)"
)
DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?!\d|[:.,]\d)"
YEAR = r"(?:19|20)\d\d"
SEASON = r"(?:spring|summer|autumn|fall|winter)"
NUMBER = rf"(?:\d{{1,3}}|{'|'.join(NUMBERS)}|a couple of|a few|several|some)"
UNITS = (
    "minute", "hour", "day", "night", "morning", "evening", "week", "fortnight", "month", "year",
    "decade",
)  # fmt: skip
UNIT = rf"(?:{'|'.join(UNITS)})"
PARTS = ("morning", "afternoon", "evening", "night", "midday", "noon")
PART = rf"(?:{'|'.join(PARTS)})"
DASH = r"(?: ?[-\u2013\u2014] ?)"
TO = rf"(?:{DASH}| (?:to|until|till|through|thru|and|or) (?:the )?)"
WHICH_YEAR = (
    rf"(?:,? (?:of |in )?(?P<year>{YEAR})(?!\d)"
    r"|,? (?:of |in )?(?:the (?!next))?(?P<which>the next|this|last|next|that same|that|same"
    r"|previous|following|current) year)?"
)
STAGE = (
    r"(?:(?P<stage>early|mid|late|the beginning of|beginning of|the start of|start of"
    r"|the middle of|middle of|the end of|end of|the first half of|the second half of"
    r"|the (?:first|second|third|last) (?:full )?week of)(?: |-))?"
)
HOUR = rf"(?:{'|'.join(HOUR_WORDS)})"
CLOCK = r"(?:\d{1,2}[:.]\d\d(?: ?[ap]\.?m\b\.?)?|\d{1,2} ?[ap]\.?m\b\.?|\d{4} hrs)"


def month_number(word: str) -> int:
    """1 to 12 for a month's name or abbreviation."""
    start = word.lower()[:3]
    return next(number for number, name in enumerate(MONTHS, 1) if name.startswith(start))


def weekday_number(word: str) -> int:
    """0 (Monday) to 6 for a weekday's name or abbreviation."""
    start = word.lower()[:3]
    return next(number for number, name in enumerate(WEEKDAYS) if name.startswith(start))


def day_number(word: str) -> int:
    """1 to 31 for `17`, `17th` or an ordinal word."""
    tens, _, rest = word.lower().rpartition("-")
    if rest in ORDINALS:
        return ORDINALS[rest] + (NUMBERS[tens] if tens else 0)
    return int(re.sub(r"\D", "", word))


def count(word: str) -> int | None:
    """The number that a word or digits give; None for `a few` and its like."""
    word = word.lower()
    return int(word) if word.isdecimal() else NUMBERS.get(word)
