"""Lists of contents: what of a page names the parts of a report and tells nothing."""

import re
from collections.abc import Sequence

from extract.read.pdf.lines import Line

_LEADERS = re.compile(r"(?:\.\s?){4,}\s*[\divxl]{1,5}\s*\Z|\u2026+\s*[\divxl]{1,5}\s*\Z")
_ENTRY = re.compile(r".*[^\W\d_].*\s[\divxl]{1,4}\s*\Z")
_CONTENTS = re.compile(r"\W*(?:table of )?contents\W*\Z", re.IGNORECASE)
_LEAST = 3
"""Entries that make a list; below its title, one fewer."""


def contents_of(lines: Sequence[Line]) -> tuple[float, float] | None:
    """Heights of the first and the last line of a list of contents, or None without one."""
    title = next((line for line in lines if _CONTENTS.match(line.text)), None)
    entries = [line for line in lines if _is_entry(line, titled=title is not None)]
    if len(entries) < (_LEAST - 1 if title else _LEAST):
        return None
    heights = [line.y for line in entries] + ([title.y] if title else [])
    return max(heights), min(heights)


def _is_entry(line: Line, *, titled: bool) -> bool:
    """Dots lead to a page number; below the title a number far to the right is enough."""
    if _LEADERS.search(line.text):
        return True
    return titled and bool(_ENTRY.match(line.text)) and len(line.cells()) > 1
