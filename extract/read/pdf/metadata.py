"""What a PDF says about itself, as far as it can be trusted."""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from extract.read.file_metadata import file_metadata
from extract.read.metadata import Metadata
from graph.model import Block

_MADE = re.compile(r"(?:D:)?(\d{4})(\d\d)(\d\d)")


def pdf_metadata(said: Mapping[str, str], text: str, blocks: Sequence[Block]) -> Metadata:
    """Metadata of origin `file`; `said` is the information dictionary of the PDF."""
    made = _made(said.get("CreationDate", ""))
    return file_metadata(
        text, blocks, title=said.get("Title"), author=said.get("Author"), made=made
    )


def _made(value: str) -> date | None:
    match = _MADE.match(value)
    try:
        return date(*map(int, match.groups())) if match else None
    except ValueError:
        return None
