"""A page of a PDF: its text as runs, turned so that it is level."""

from collections import Counter
from dataclasses import dataclass, replace

from extract.read.pdf.bullets import with_bullets
from extract.read.pdf.glyphs import UNREADABLE
from extract.read.pdf.library import Character, PdfDocument, Rule, read_sheet
from extract.read.pdf.runs import Run, find_runs, find_stray_runs, with_large_initials


@dataclass(frozen=True, slots=True)
class Page:
    """What stands on a page, in the order of the file; turned so that its text is level.

    Attributes:
        stray: Runs beside the text: at another angle, as watermarks and stamps are, or at the
            foot of an only page.
        printed: Characters that are no white space.
        unreadable: Those among them that the file gives no meaning for.
        drawn: Something is drawn or pictured there.
    """

    number: int
    width: float
    height: float
    runs: tuple[Run, ...]
    stray: tuple[Run, ...]
    rules: tuple[Rule, ...]
    printed: int
    unreadable: int
    drawn: bool


def read_page(document: PdfDocument, number: int, path: str) -> Page:
    """Read a page of an opened PDF; the first is number 1.

    Raises:
        UnreadableInput: The page is damaged.
    """
    sheet = read_sheet(document, number, path)
    printed = [c for c in sheet.characters if c.size]
    turns = _main_turns(printed)
    level, stray = [], []
    for c in sheet.characters:
        if not c.size or c.turns == turns:
            level.append(_turned(c, turns, sheet.width, sheet.height))
        if not c.size or c.turns != turns:
            stray.append(c)
    rules = () if turns else sheet.rules
    runs = with_large_initials(list(find_runs(level, rules)))
    return Page(
        number=number,
        width=sheet.height if turns % 2 else sheet.width,
        height=sheet.width if turns % 2 else sheet.height,
        runs=with_bullets(runs, rules),
        stray=tuple(find_stray_runs(stray)),
        rules=rules,
        printed=len(printed),
        unreadable=sum(c.glyph == UNREADABLE for c in printed),
        drawn=sheet.drawn,
    )


def _main_turns(printed: list[Character]) -> int:
    """Quarter turns to the left by which most of the text is written."""
    turns = Counter(c.turns for c in printed if c.turns >= 0)
    return turns.most_common(1)[0][0] if turns else 0


def _turned(c: Character, turns: int, width: float, height: float) -> Character:
    """The character on the page turned so that its text is level and not below zero."""
    if not turns or not c.size:
        return c
    if turns == 1:
        return replace(c, y=width - c.y)
    if turns == 2:
        return replace(c, x0=width - c.x1, x1=width - c.x0, y=height - c.y)
    return replace(c, x0=height - c.x1, x1=height - c.x0)
