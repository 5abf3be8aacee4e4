"""What of the properties that programs write into a file can be trusted.

Programs fill these fields by themselves. So a title that is a file name counts for nothing, an
author is taken for the publisher only when the name is that of a body, and the day on which the
file was made is taken for the day of publication only when the text fits it: the last year that
the text names is that year, or, early in a year, the one before. A date line of the text goes
before it. A report that was made into a file again years later thus has no date, rather than a
wrong one.
"""

import re
from collections.abc import Sequence
from datetime import date

from extract.read.dateline import find_dateline
from extract.read.document import first_heading
from extract.read.metadata import Metadata
from extract.wordlists import word_sets
from graph.model import Block

_YEAR = re.compile(r"(?<![\d/.-])(?:19|20)\d\d(?![\d/])")
_FILE_TITLE = re.compile(
    r"(?:microsoft (?:word|powerpoint)|untitled|document\d*\Z|slide \d|print\b|layout \d|cover\Z)"
    r"|.*\.(?:docx?|pdf|indd|rtf|odt|pptx?|qxd|pages|html?)\s*\Z|\S*[_\d]\S*\Z|https?:",
    re.IGNORECASE,
)
_BODY = re.compile(
    rf"\b(?:{'|'.join(sorted(word_sets('file_metadata')['bodies']))})\b", re.IGNORECASE
)
_EARLY = 6
"""A report that comes out before this month mostly tells of the year before."""


def file_metadata(
    text: str, blocks: Sequence[Block], *, title: str | None, author: str | None, made: date | None
) -> Metadata:
    """Metadata of origin `file`; the first heading is the title where the file has none."""
    return Metadata(
        title=trusted_title(title) or first_heading(text, tuple(blocks)),
        publisher=trusted_body(author),
        published=trusted_day(made, text),
    )


def trusted_title(title: str | None) -> str | None:
    """The title, unless a program made it up."""
    words = " ".join((title or "").split())
    return None if len(words) < 4 or _FILE_TITLE.match(words) else words


def trusted_body(author: str | None) -> str | None:
    """The author as publisher when the name is that of a body; a person's is left out."""
    words = " ".join((author or "").split())
    return words if " " in words and _BODY.search(words) else None


def trusted_day(made: date | None, text: str) -> str | None:
    """The day on which a file was made as its day of publication, or None."""
    if made is None or find_dateline(text):
        return None
    years = (int(match.group()) for match in _YEAR.finditer(text))
    latest = max(years, default=None)
    fits = latest is not None and (
        latest == made.year or (latest == made.year - 1 and made.month < _EARLY)
    )
    return made.isoformat() if fits else None
