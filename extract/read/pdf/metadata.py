"""What a PDF says about itself, as far as it can be trusted."""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from extract.read.document import first_heading
from extract.read.file_metadata import trusted_body, trusted_day, trusted_title
from extract.read.metadata import Metadata
from graph.model import Block

_MADE = re.compile(r"(?:D:)?(\d{4})(\d\d)(\d\d)")


def pdf_metadata(said: Mapping[str, str], text: str, blocks: Sequence[Block]) -> Metadata:
    """Metadata of origin `file`; `said` is the information dictionary of the PDF."""
    return Metadata(
        title=trusted_title(said.get("Title")) or first_heading(text, tuple(blocks)),
        publisher=trusted_body(said.get("Author")),
        published=trusted_day(_made(said.get("CreationDate", "")), text),
    )


def _made(value: str) -> date | None:
    match = _MADE.match(value)
    try:
        return date(*map(int, match.groups())) if match else None
    except ValueError:
        return None
