"""Parts of all pages to one text, with a map that leads each character back to its page.

A paragraph that runs over the end of a column or page is put together again; the footnotes and
tables that stood between its halves follow it. Only spaces, tabs and line ends are made here; no
letter is.
"""

import re
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from extract.read.chunks import Chunk
from extract.read.pdf.glyphs import SOFT
from extract.read.pdf.hyphens import SUSPENDED, Hyphens
from extract.read.pdf.lines import Line
from extract.read.pdf.part import Part, iter_lines
from graph.model import Locator

_ENDS = ".!?:;\u2026"
_CLOSERS = "\"'\u201d\u2019)]*"
_OPENERS = "\"'\u201c\u2018([\u00ab"
_ADDRESS = re.compile(r"(?:https?://|www\.)\S*[/-]\Z")
"""An address that goes on in the next line."""
_OTHER_SIZE = 0.08
"""Share of the letter size by which the halves of one paragraph may differ."""
_LETTER = 0.55
"""Times the letter size: width of a usual letter, to guess whether a word would have fit."""
_RAGGED = 3.0
"""Times the letter size: a full line of ragged text may end so far before the edge."""
_BEFORE = 200
"""Characters before a line's end by which its hyphen is judged; behind it `_BEHIND`."""
_BEHIND = 60
MADE = -1
"""Position of a character that was made here: white space between two lines."""


@dataclass(slots=True)
class Flow:
    """A text that grows.

    Attributes:
        pages: For each character of the text, the number of its page.
        positions: For each character, its number on the page, or `MADE`.
    """

    chunks: list[Chunk] = field(default_factory=list)
    pages: "array[int]" = field(default_factory=lambda: array("l"))
    positions: "array[int]" = field(default_factory=lambda: array("l"))
    _letters: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(self._letters).replace(SOFT, "-")

    def locators(self) -> tuple[Locator, ...]:
        """Where the text goes over to another page."""
        found: list[Locator] = []
        before = 0
        for offset, (page, position) in enumerate(zip(self.pages, self.positions, strict=True)):
            if page != before and position != MADE:
                found.append(Locator(offset if found else 0, f"page {page}"))
                before = page
        return tuple(found)

    def add(self, part: Part, hyphens: Hyphens) -> None:
        """Append a part as a block of its own."""
        if self._letters:
            self._make("\n\n")
        start = len(self._letters)
        if part.rows:
            for number, cell in enumerate(cell for row in part.rows for cell in row.cells):
                if number:
                    self._make("\t")
                self._write(cell, hyphens, start=len(self._letters), narrow=True)
        else:
            self._write(part.lines, hyphens, start=start)
        while len(self._letters) > start and self._letters[-1].isspace():
            self._drop()
        end = len(self._letters)
        if start == end:
            for _ in range(2 if start else 0):
                self._drop()
            return
        hint = None if part.kind == "paragraph" else part.kind
        self.chunks.append(Chunk(start, end, hint, part.level))

    def _write(
        self, lines: Sequence[Line], hyphens: Hyphens, *, start: int, narrow: bool = False
    ) -> None:
        """Write lines one after the other; `narrow`: in a cell, which may be too narrow."""
        for number, line in enumerate(lines):
            letters = _trimmed(line.letters())
            torn = narrow and number and hyphens.is_torn(lines[number - 1].text, line.text)
            if number and letters and not torn:
                self._join(letters, hyphens, start)
            for glyph, at in letters:
                self._put(glyph, line.page, at)

    def _join(self, letters: Sequence[tuple[str, int]], hyphens: Hyphens, start: int) -> None:
        """Make the space between two lines, or take away the hyphen."""
        before = "".join(self._letters[max(start, len(self._letters) - _BEFORE) :])
        if not before:
            return
        worded = len(before) > 1 and (before[-2].isalnum() or before[-2] == ".")
        hyphen = before[-1] if worded else ""
        after = "".join(glyph for glyph, _ in letters[:_BEHIND])
        if _ADDRESS.search(before):
            return
        if hyphen not in ("-", SOFT):
            self._make(" ")
        elif not hyphens.belongs(before[:-1], hyphen, after):
            self._drop()
        elif SUSPENDED.match(after):
            self._make(" ")

    def _put(self, glyph: str, page: int, at: int) -> None:
        self._letters.append(glyph)
        self.pages.append(page)
        self.positions.append(at)

    def _make(self, white: str) -> None:
        page = self.pages[-1] if self.pages else 1
        for glyph in white:
            self._put(glyph, page, MADE)

    def _drop(self) -> None:
        self._letters.pop()
        self.pages.pop()
        self.positions.pop()


def flow_together(pages: Sequence[Sequence[Part]]) -> Flow:
    """One text of the parts of all pages, in reading order."""
    parts = list(_put_together([part for page in pages for part in page]))
    hyphens = Hyphens(line.text for part in parts for line in iter_lines(part))
    flow = Flow()
    for part in parts:
        flow.add(part, hyphens)
    return flow


def _put_together(parts: Iterable[Part]) -> Iterator[Part]:
    """Join paragraphs that a column's or page's end cuts; what stands between waits."""
    held: Part | None = None
    waiting: list[Part] = []
    for part in parts:
        if held is not None and held.closes and _may_wait(part):
            waiting.append(part)
            continue
        if held is not None and _goes_on(held, part, over_table=_has_table(waiting)):
            held = replace(held, lines=held.lines + part.lines, closes=part.closes)
            continue
        if held is not None:
            yield held
        yield from waiting
        waiting = []
        held = part if part.kind in ("paragraph", "item") else None
        if held is None:
            yield part
    if held is not None:
        yield held
    yield from waiting


def _may_wait(part: Part) -> bool:
    """What may stand between the two halves of a paragraph."""
    return part.aside or part.kind in ("footnote", "table")


def _has_table(parts: Sequence[Part]) -> bool:
    return any(part.kind == "table" for part in parts)


def _goes_on(held: Part, part: Part, *, over_table: bool) -> bool:
    """The second part is the rest of the first: its sentence has not ended, the letters fit."""
    if part.kind != "paragraph" or not held.closes or not (part.opens or over_table):
        return False
    last, first = held.lines[-1], part.lines[0]
    if abs(last.size - first.size) > _OTHER_SIZE * last.size or last.bold != first.bold:
        return False
    before, after = last.text.rstrip(), first.text.lstrip()
    if not before or not after:
        return False
    if before.endswith(("-", SOFT)) or after[0].islower():
        return True
    ended = before.rstrip(_CLOSERS)[-1:] in _ENDS and before.rstrip(_CLOSERS) != ""
    word = after.split(maxsplit=1)[0]
    full = last.x1 > held.right - max(_RAGGED, 1 + _LETTER * len(word)) * last.size
    return not ended and full and after.lstrip(_OPENERS)[:1].isalnum()


def _trimmed(letters: Sequence[tuple[str, int]]) -> list[tuple[str, int]]:
    """Without white space at both ends, and with single spaces inside."""
    found: list[tuple[str, int]] = []
    for glyph, at in letters:
        if glyph.isspace() and (not found or found[-1][0].isspace()):
            continue
        found.append((glyph, at))
    while found and found[-1][0].isspace():
        found.pop()
    return found
