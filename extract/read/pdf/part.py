"""A part of a page: a stretch with one function, as lines or as rows of a table."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from extract.read.pdf.lines import Line
from extract.read.pdf.tables import Row

PartKind = Literal["paragraph", "heading", "item", "footnote", "table", "notice"]


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a page with one function.

    Attributes:
        rows: Of a table, instead of lines.
        opens: It stands first in its column; `closes`: last.
        aside: It stands in a box beside the text.
        right: Where full lines of the column end.
    """

    kind: PartKind
    lines: tuple[Line, ...] = ()
    rows: tuple[Row, ...] = ()
    level: int = 0
    opens: bool = False
    closes: bool = False
    aside: bool = False
    right: float = 0.0


def iter_lines(part: Part) -> Iterator[Line]:
    """The lines of a part, cell by cell for a table."""
    yield from part.lines
    for row in part.rows:
        for cell in row.cells:
            yield from cell
