"""Messages of a chat as messengers export them: who, when, and what.

"[12/05/2024, 18:02] Amina: ...", "12/05/2024, 18:02 - +49 151 234567: ...", and above the message
"Amina, [12.05.2024 18:02]".
"""

import re

from extract.read.logs import CLOCK

_DAY = r"(?P<day>\d{4}-\d\d-\d\d|\d{1,2}[./-]\d{1,2}[./-]\d{2,4})"
_STAMP = rf"{_DAY},?[ \u202f]{CLOCK}(?:[ \u202f]?[AP]M)?"
_NAME = r"~? ?(?P<name>[^\s:\[\]][^:\n\[\]]{0,39})"
MESSAGES = (
    re.compile(rf"^[\u200e \t]*\[?{_STAMP}(?:\]| [-\u2013])[ \t]*{_NAME}:\s", re.MULTILINE),
    re.compile(rf"^[ \t]*{_NAME}, \[{_STAMP}\][ \t]*\n", re.MULTILINE),
)
"""What stands before each message, with its `day` and the `name` of who wrote it."""


def find_message_days(text: str) -> list[tuple[int, int]]:
    """Where each day stands that is the stamp of a message; empty without two messages."""
    found = [match.span("day") for pattern in MESSAGES for match in pattern.finditer(text)]
    return sorted(found) if len(found) > 1 else []
