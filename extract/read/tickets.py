"""The head of a ticket, as tip lines and complaint offices write it above what was told.

"Ref: TL-2023-0417 / Received: 14 March 2023, 21:40 / Caller: woman, about 30": none of its fields
is somebody who speaks, and "yesterday" below is counted from the day on which it came in.
"""

import re
from dataclasses import dataclass

from extract.wordlists import word_sets

_LINE = re.compile(
    r"[ \t]*(?P<label>[^\W\d_][^\n:]{0,30}?)[ \t]*:[ \t]*(?P<value>\S[^\n]*)?(?:\n|\Z)"
)
_WORD = re.compile(r"[^\W\d_]+")
_LEAST = 3
"""Fields that make a head."""


@dataclass(frozen=True, slots=True)
class TicketHead:
    """Where the fields of a ticket stand.

    Attributes:
        lines: Where each field begins.
        end: Where the head ends.
        received: Where the words behind "Received:" begin.
    """

    lines: tuple[int, ...]
    end: int
    received: int


def find_ticket(text: str, start: int = 0) -> TicketHead | None:
    """The head of the ticket that a text is: it has a number, and it was received."""
    while start < len(text) and text[start].isspace():
        start += 1
    numbers = word_sets("structure")["ticket_numbers"]
    lines, end, numbered, received = list[int](), start, False, None
    while (match := _LINE.match(text, end)) is not None:
        words = set(_WORD.findall(match["label"].lower()))
        numbered = numbered or (bool(words) and words <= numbers)
        if received is None and match["value"] and _is_receipt(words):
            received = match.start("value")
        lines.append(end)
        end = match.end()
    if len(lines) < _LEAST or not numbered or received is None:
        return None
    return TicketHead(tuple(lines), end, received)


def _is_receipt(words: set[str]) -> bool:
    lists = word_sets("structure")
    return bool(words & lists["ticket_receipts"]) and words <= (
        lists["ticket_receipts"] | lists["day_fields"] | lists["ticket_links"]
    )
