"""Tables that fit the terminal."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rich import box
from rich.table import Table
from rich.text import Text

from api.cli.output import text

_ONE_LINE = frozenset(("id", "claims", "country", "linked to"))
_GAP = 2
"""Blanks between two columns."""


def plain_table(*columns: str) -> Table:
    """A table that fits the terminal; long cells are wrapped, never cut."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, collapse_padding=True)
    for name in columns:
        table.add_column(name, overflow="fold", no_wrap=name in _ONE_LINE)
    return table


def facts_table(rows: Iterable[tuple[str, object]]) -> Table:
    """Names of facts and the facts; empty ones are left out."""
    table = Table(box=None, show_header=False, pad_edge=False)
    table.add_column(style="bold", no_wrap=True)
    table.add_column(overflow="fold")
    for name, value in rows:
        if value not in (None, "", (), []):
            table.add_row(name, value if isinstance(value, Text) else text(value))
    return table


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table that must fit.

    Attributes:
        least: It may be wrapped down to this width; 0 when its lines stay whole.
        gives_way: Where there is no room the column with the lowest number is left out first;
            0 for one that always stays.
    """

    name: str
    least: int = 0
    gives_way: int = 0


def fitting_table(
    columns: Sequence[Column], rows: Sequence[Sequence[Text]], *, width: int
) -> Table:
    """A table without empty columns, and without those that find no room, which it names."""
    kept = [i for i in range(len(columns)) if any(row[i].plain for row in rows)]
    least = {i: _least(columns[i], [row[i] for row in rows]) for i in kept}
    dropped = []
    for i in sorted(kept, key=lambda i: columns[i].gives_way):
        if columns[i].gives_way and sum(least[j] + _GAP for j in kept) > width:
            kept.remove(i)
            dropped.append(columns[i].name)
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, collapse_padding=True)
    for i in kept:
        name, whole = columns[i].name, not columns[i].least
        table.add_column(name, overflow="fold", no_wrap=whole, min_width=least[i])
    for row in rows:
        table.add_row(*(row[i] for i in kept))
    if dropped:
        table.caption = text(f"A wider terminal shows also: {', '.join(sorted(dropped))}")
        table.caption_justify = "left"
    return table


def _least(column: Column, cells: Iterable[Text]) -> int:
    """The least width of a column: that of its longest line, or what it may be wrapped down to."""
    lines = [line.cell_len for cell in cells for line in cell.split("\n")]
    widest = max(lines, default=0)
    if column.least:
        widest = min(widest, column.least)
    return max(widest, len(column.name))


def broken(cell: Text, after: str) -> Text:
    """A cell with a line break after the first such mark."""
    at = cell.plain.find(after)
    if at < 0:
        return cell
    first, second = cell.divide([at + len(after)])
    first.rstrip()
    return first.append("\n").append_text(second)
