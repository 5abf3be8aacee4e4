"""The parts of a page in reading order."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from extract.read.pdf.columns import find_columns
from extract.read.pdf.contents import contents_of
from extract.read.pdf.footnotes import cut_footnotes, footnotes
from extract.read.pdf.lines import Line, find_lines
from extract.read.pdf.look import Look
from extract.read.pdf.page import Page
from extract.read.pdf.paragraphs import find_paragraphs
from extract.read.pdf.part import Part
from extract.read.pdf.runs import Run
from extract.read.pdf.tables import Row, cut_tables

_LEVEL = 0.5
"""Points by which the runs of one line may differ in height."""


def find_parts(page: Page, look: Look, gutters: Collection[float]) -> list[Part]:
    """The parts of a page in reading order; `gutters` as of `find_gutters`."""
    columns = [
        (column, find_lines(column.runs, page.number)) for column in find_columns(page, gutters)
    ]
    contents = contents_of([line for _, lines in columns for line in lines])
    boxes = [column.runs for column, _ in columns if column.aside]
    found: list[Part] = []
    for column, lines in columns:
        entries = [line for line in lines if contents and contents[0] >= line.y >= contents[1]]
        found += [Part("notice", (line,)) for line in entries]
        rest = [line for line in lines if line not in entries] if entries else lines
        heights = [line.y for line in entries]
        runs = [run for run in column.runs if not any(abs(run.y - y) < _LEVEL for y in heights)]
        tables = cut_tables(rest, runs, page.rules)
        rules = () if column.aside else page.rules  # the frame of a box is none over footnotes
        pieces, notes = cut_footnotes(tables, rules, look)
        parts = _column_parts(pieces, look, () if column.aside else boxes)
        found += (replace(part, aside=column.aside) for part in parts)
        found += footnotes(notes)
    return found


def _column_parts(
    pieces: Sequence[Line | list[Row]], look: Look, boxes: Sequence[Sequence[Run]]
) -> list[Part]:
    found: list[Part] = []
    lines: list[Line] = []
    for piece in pieces:
        if isinstance(piece, Line):
            lines.append(piece)
            continue
        found += find_paragraphs(lines, look, boxes)
        found += [Part("table", rows=(row,)) for row in piece]
        lines = []
    found += find_paragraphs(lines, look, boxes)
    if found:
        found[0] = replace(found[0], opens=True)
        found[-1] = replace(found[-1], closes=True)
    return found
