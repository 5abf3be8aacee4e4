"""Cut a text into its smallest parts: a paragraph, a list item, a table row, a heading line.

Only the layout is looked at here; what a part is for is decided by `extract.read.structure`.
Markup of Markdown is recognized in plain text too, since plain text borrows it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extract.read import cues
from extract.read.front_matter import find_front_matter
from extract.read.headings import is_section_title
from extract.read.logs import find_log_days, find_log_lines
from extract.read.tickets import find_ticket
from extract.read.turns import find_turns
from graph.model import BlockKind

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_HASHES = re.compile(r"[ ]{0,3}(#{1,6})(?=[ \t]+\S)")
_RULE = re.compile(r"[ ]{0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|={3,})$")
_UNDERLINE = re.compile(r"[ ]{0,3}(=+|-{2,})[ \t]*$")
_BULLET = re.compile(r"[ \t]*(?:[•‣◦▪●○■–—*+-]|\[[ xX]\])[ \t\u00a0]+\S")
_ROUND = re.compile(r"[ \t]*[•‣◦▪●○■]")
_NUMBERED = re.compile(
    r"[ \t]*(?:\(?\d{1,3}[.)]|\(?[a-z][.)]|\((?:[ivxl]+|[A-Z])\)|[ivx]{1,4}[.)])[ \t]+\S"
)
_NOTE = re.compile(r"[ \t]*\[\^?\w{1,4}\]:?[ \t]+\S")
_ROW = re.compile(r"(?:[^|\n]*\|){2,}|[^\t\n]+\t+[^\t\n]+\t+\S")
_QUOTED = re.compile(r"[ ]{0,3}>")
_LEADERS = re.compile(r"(?:(?:\.[ ]?){4,}|\u2026+)[ ]*[\divxl]{1,5}\s*\Z")
"""An entry of a list of contents: dots lead to the number of its page."""
_TAIL = 200
_LONG_LINE = 200
"""Text with lines of this length is not wrapped by hand: each line end is a paragraph's end."""
_MIN_WIDTH = 40
_BYLINES = 2
"""So many lines a byline may have: the names, and what they are."""
_LONGEST_BYLINE = 120
_SENTENCE_ENDS = (".", "!", "?", '"', "\u201d")
_SLACK = 12
"""A wrapped line may be so much shorter than the widest and still have been full."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """A stretch of text, trimmed; `hint` is what the markup says about it, None for plain text."""

    start: int
    end: int
    hint: BlockKind | None = None
    level: int = 0


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    text: str
    opens: bool = False
    """An entry of a log or a speaker's turn begins here."""


def find_chunks(text: str) -> list[Chunk]:
    """All parts in text order, covering every character that is not white space."""
    head = find_front_matter(text)
    found = []
    if head:
        found.append(_trimmed(text, 0, head, "notice"))
    opening = _openings(text)
    for paragraph in _paragraphs(text, head, opening):
        found.extend(_parts(text, paragraph))
    return [chunk for chunk in found if chunk.start < chunk.end]


def _openings(text: str) -> set[int]:
    """Where the lines begin that open an entry of a log, a speaker's turn, a field of a ticket."""
    turns = {turn.opens for turn in find_turns(text) if turn.opens is not None}
    ticket = find_ticket(text)
    turns |= {*ticket.lines, *ticket.told} if ticket else set()
    return turns | {start for start, _ in find_log_lines(text)} | set(find_log_days(text))


def _lines(text: str, start: int, opening: set[int]) -> Iterator[_Line]:
    for match in _LINE.finditer(text, start):
        if match.start() < match.end():
            opens = match.start() in opening
            yield _Line(match.start(), match.end(), match.group().rstrip(), opens)


def _paragraphs(text: str, start: int, opening: set[int]) -> Iterator[list[_Line]]:
    """Runs of lines between blank ones."""
    run: list[_Line] = []
    for line in _lines(text, start, opening):
        if line.text.strip():
            run.append(line)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _parts(text: str, lines: list[_Line]) -> Iterator[Chunk]:
    """Cut a run of lines where the markup or the width of the lines says so."""
    width = max(len(line.text) for line in lines)
    group: list[_Line] = []
    hint: BlockKind | None = None
    titles, byline = _titles(lines), _byline(lines)
    for number, line in enumerate(lines):
        underline = _UNDERLINE.match(line.text)
        if underline and len(group) == 1 and hint is None:
            level = 1 if underline.group(1)[0] == "=" else 2
            yield _trimmed(text, group[0].start, line.end, "heading", level)
            group = []
            continue
        kind, alone, level = _markup(line.text, after=group[-1] if group else None, listed=hint)
        if number in titles and kind in (None, "item"):
            kind, alone, level = "heading", True, 2
        if group and kind == hint == "quote":
            group.append(line)
            continue
        apart = kind is not None or line.opens or number == byline
        signed = byline is not None and number > byline
        if group and (apart or (not signed and _breaks(group[-1], line, width))):
            yield _trimmed(text, group[0].start, group[-1].end, hint)
            group = []
        if alone:
            yield _trimmed(text, line.start, line.end, kind, level)
            continue
        if not group:
            hint = kind
        group.append(line)
    if group:
        yield _trimmed(text, group[0].start, group[-1].end, hint)


def _titles(lines: list[_Line]) -> set[int]:
    """The lines of a paragraph that are titles of sections, with no blank line around them.

    Before such a line a sentence or another title ends, and behind it stands no further number, as
    in a list; a line alone is judged with what stands around it.
    """
    found: set[int] = set()
    if len(lines) == 1:
        return found
    for i, line in enumerate(lines):
        text = line.text.strip()
        ended = not i or i - 1 in found or lines[i - 1].text.endswith(_SENTENCE_ENDS)
        below = lines[i + 1].text.strip() if i + 1 < len(lines) else ""
        listed = cues.NUMBERED.match(below) and not cues.PART.match(text)
        if ended and not listed and not line.opens and is_section_title(text):
            found.add(i)
    return found


def _byline(lines: list[_Line]) -> int | None:
    """The line from which on a paragraph only says who wrote it, below its title or its end.

    "By Jane Doe, Harlow Courier, 18 May 2019"; prose that was wrapped by hand goes on with a small
    "by" and ends a sentence.
    """
    for number in range(max(1, len(lines) - _BYLINES), len(lines)):
        text = "\n".join(line.text.strip() for line in lines[number:])
        prose = text[:1].islower() and text.endswith(_SENTENCE_ENDS)
        match = None if prose or len(text) > _LONGEST_BYLINE else cues.BYLINE.match(text)
        if match is not None and cues.BYLINE_NAMES.match(text, match.end()):
            return number
    return None


def _markup(
    line: str, *, after: _Line | None, listed: BlockKind | None
) -> tuple[BlockKind | None, bool, int]:
    """Kind that a line starts (None: it starts nothing), whether it stands alone, heading level."""
    hashes = _HASHES.match(line)
    if hashes:
        return "heading", True, len(hashes.group(1))
    if _RULE.match(line) or _LEADERS.search(line[-_TAIL:]):
        return "notice", True, 0
    if _QUOTED.match(line):
        return "quote", False, 0
    if _ROW.match(line.strip()):
        return "table", True, 0
    if _NOTE.match(line):
        return "footnote", False, 0
    begins = after is None or listed == "item" or after.text.rstrip().endswith((":", ";"))
    if _ROUND.match(line) or (begins and (_BULLET.match(line) or _NUMBERED.match(line))):
        return "item", False, 0
    return None, False, 0


def _breaks(before: _Line, line: _Line, width: int) -> bool:
    """True when the line end was meant: the next word would still have fit on the line before."""
    if width >= _LONG_LINE:
        return True
    if width < _MIN_WIDTH:
        return False
    word = line.text.split(maxsplit=1)[0]
    fits = len(before.text) + 1 + len(word) <= width - _SLACK
    return fits and not word[:1].islower()


def _trimmed(
    text: str, start: int, end: int, hint: BlockKind | None = None, level: int = 0
) -> Chunk:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Chunk(start, end, hint, level)
