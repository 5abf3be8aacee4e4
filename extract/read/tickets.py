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
_BLANK = re.compile(r"\n[ \t]*\n")
_SENTENCE = re.compile(r"[^\W\d_]{3,}[.!?][\"\u201d\u2019]?[ \t]*\Z")
_LEAST = 3
"""Fields that make a head."""


@dataclass(frozen=True, slots=True)
class TicketHead:
    """Where the fields of a ticket stand.

    Attributes:
        lines: Where each field begins that tells nothing.
        told: Where each begins that tells what happened: "Summary: ...".
        end: Where the head ends.
        received: Where the words behind "Received:" begin.
    """

    lines: tuple[int, ...]
    told: tuple[int, ...]
    end: int
    received: int


def find_ticket(text: str, start: int = 0) -> TicketHead | None:
    """The head of the ticket that a text is: it has a number, and it was received."""
    while start < len(text) and text[start].isspace():
        start += 1
    numbers = word_sets("structure")["ticket_numbers"]
    lines, told, end, numbered, received = list[int](), list[int](), start, False, None
    while (match := _LINE.match(text, end)) is not None:
        words = set(_WORD.findall(match["label"].lower()))
        if words & word_sets("structure")["ticket_stories"]:
            told.append(end)
            end = match.end()
            continue
        if _SENTENCE.search(match["value"] or ""):
            break  # "Witness: I saw them." is a turn
        numbered = numbered or (bool(words) and words <= numbers)
        if received is None and match["value"] and _is_receipt(words):
            received = match.start("value")
        lines.append(end)
        end = match.end()
    if len(lines) + len(told) < _LEAST or not numbered or received is None:
        return None
    return TicketHead(tuple(lines), tuple(told), end, received)


def find_ticket_days(text: str) -> list[tuple[int, int]]:
    """Where the lines stand that say when each ticket came in, of two or more in one text."""
    first = find_ticket(text)
    if first is None:
        return []
    starts = [blank.end() for blank in _BLANK.finditer(text, first.end)]
    heads = [first, *filter(None, (find_ticket(text, start) for start in starts))]
    days = {head.received: text.find("\n", head.received) for head in heads}
    return sorted(days.items()) if len(days) > 1 else []


def _is_receipt(words: set[str]) -> bool:
    lists = word_sets("structure")
    return bool(words & lists["ticket_receipts"]) and words <= (
        lists["ticket_receipts"] | lists["day_fields"] | lists["ticket_links"]
    )
