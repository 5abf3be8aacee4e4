"""Messages of a chat as messengers export them: who, when, and what.

"[12/05/2024, 18:02] Amina: ...", "12/05/2024, 18:02 - +49 151 234567: ...", and above the message
"Amina, [12.05.2024 18:02]". A phone writes all its days alike: beside "13/03/2023", which is of no
thirteenth month, "12/03/2023" is of March.
"""

import re
from collections.abc import Iterable
from datetime import date

from extract.read.logs import CLOCK

_DAY = r"(?P<day>\d{4}-\d\d-\d\d|\d{1,2}[./-]\d{1,2}[./-]\d{2,4})"
_STAMP = rf"{_DAY},?[ \u202f]{CLOCK}(?:[ \u202f]?[AP]M)?"
_NAME = r"~? ?(?P<name>[^\s:\[\]][^:\n\[\]]{0,39})"
MESSAGES = (
    re.compile(rf"^[\u200e \t]*\[?{_STAMP}(?:\]| [-\u2013])[ \t]*{_NAME}:\s", re.MULTILINE),
    re.compile(rf"^[ \t]*{_NAME}, \[{_STAMP}\][ \t]*\n", re.MULTILINE),
)
"""What stands before each message, with its `day` and the `name` of who wrote it."""
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4}|\d\d)")


def find_message_days(text: str) -> list[tuple[int, int]]:
    """Where each day stands that is the stamp of a message; empty without two messages."""
    found = [match.span("day") for pattern in MESSAGES for match in pattern.finditer(text)]
    return sorted(found) if len(found) > 1 else []


def days_in_one_order(text: str, stamps: Iterable[tuple[int, int]]) -> dict[int, date]:
    """The days of stamps with slashes by where they stand, where one shows the order of all.

    Empty where none does, or two contradict each other.
    """
    found = {start: _SLASHED.fullmatch(text, start, end) for start, end in stamps}
    parts = {start: tuple(map(int, m.groups())) for start, m in found.items() if m is not None}
    day_first = any(first > 12 for first, _, _ in parts.values())
    month_first = any(second > 12 for _, second, _ in parts.values())
    if day_first == month_first:
        return {}
    days = dict[int, date]()
    for start, (first, second, year) in parts.items():
        day, month = (first, second) if day_first else (second, first)
        try:
            days[start] = date(year if year > 99 else 2000 + year, month, day)
        except ValueError:
            return {}
    return days
