"""The parts of a mail's text: the sender's words, quoted and forwarded mail, the signature.

Told apart by plain rules: lines with `>`, the line before them ("On 3 May 2021, Ada wrote:"), the
bars and header lines that mail programs put above forwarded and earlier mail, and the line `-- `
above a signature.
"""

import re
from dataclasses import dataclass
from typing import Literal

from extract.wordlists import word_sets

StretchKind = Literal["message", "forwarded mail", "quoted mail", "signature"]

_LINE = re.compile(r"[^\n]*(?:\n|\Z)")
_QUOTED = re.compile(r"[ \t]{0,3}(?:[A-Z]{1,3})?>")
_WROTE = re.compile(
    r"\s*(?:On\b.{5,250}\bwrote|Le\b.{5,250}\ba \u00e9crit|Am\b.{5,250}\bschrieb.{0,80}"
    r"|El\b.{5,250}\bescribi\u00f3|[^\n]{2,120}<[^<>\s]+@[^<>\s]+>[^\n]{0,40}\bwrote"
    r"|[^\n]{0,120}\b(?:19|20)\d\d(?!\d)[^\n]{0,120}<[^<>\s]+@[^<>\s]+>[^\n]{0,40})\s?[:\uff1a]\s*\Z",
    re.DOTALL,
)
_FORWARDED = re.compile(
    r"\W*(?:begin )?(?:forwarded|weitergeleitete|message transf\u00e9r\u00e9|mensaje reenviado)\b"
    r"(?: (?:message|nachricht|mail|e-mail))?(?: (?:by|from|von|de)\b.{1,100})?\W*\Z",
    re.IGNORECASE,
)
_EARLIER = re.compile(
    r"\W*(?:original message|original-nachricht|urspr\u00fcngliche nachricht|message d.origine"
    r"|mensaje original)\W*\Z",
    re.IGNORECASE,
)


def _named(*sets: str) -> re.Pattern[str]:
    """A header line whose name is in one of these word sets."""
    words = word_sets("mail_headers")
    names = "|".join(re.escape(name) for one in sets for name in sorted(words[one]))
    return re.compile(rf"\W{{0,3}}(?:{names})\W{{0,2}}[:\uff1a]", re.IGNORECASE)


_HEADER = _named("sender", "other")
_SENDER = _named("sender")
_ADDRESS = re.compile(r"[^\s@<>]+@[^\s@<>]+\.\w")
_SIGNATURE = re.compile(r"--[ \u00a0]?\s*\Z")
_FORWARD_SUBJECT = re.compile(r"\s*(?:\[[^\]]*\]\s*)?(?:fwd?|wg|tr|rv)\s*:", re.IGNORECASE)
_WRAPPED = 60
"""Characters of a quoted line that a mail program may have wrapped."""
_ENDS = (".", "!", "?", ":", ";")
_LONGEST_SIGNATURE = 12
"""Lines; what follows `-- ` and is longer is no signature."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a mail's text; `head` is the end of the lines that only announce it."""

    kind: StretchKind
    start: int
    end: int
    head: int


def cut_mail(text: str, subject: str) -> list[Stretch]:
    """The parts of a text, in order; together they hold all of it.

    Below a bar, earlier mail goes on to the end of the text. It counts as forwarded when the bar
    says so, or when the bar does not say and the subject does ("Fwd:").
    """
    lines = [match.span() for match in _LINE.finditer(text) if match.group()]
    found: list[Stretch] = []
    base: StretchKind = "message"
    index = 0
    while index < len(lines):
        opened, last = _opening(text, lines, index, subject)
        if opened is not None:
            to_end = not _is_quoted(text, lines, last)
            if to_end:
                base = opened
            head = lines[last - 1][1]
            found.append(Stretch(opened, lines[index][0], head, head))
            index = last
            continue
        start, end = lines[index]
        kind = base
        if _QUOTED.match(text, start, end) or _is_wrapped(text, lines, index):
            kind = "quoted mail"
        elif base == "message" and _is_signature(text, lines, index):
            kind = base = "signature"
        _append(found, Stretch(kind, start, end, start))
        index += 1
    return found


def _append(found: list[Stretch], stretch: Stretch) -> None:
    """Add to the stretch before when both are of one kind."""
    if found and found[-1].kind == stretch.kind:
        before = found.pop()
        stretch = Stretch(before.kind, before.start, stretch.end, before.head)
    found.append(stretch)


def _opening(
    text: str, lines: list[tuple[int, int]], index: int, subject: str
) -> tuple[StretchKind | None, int]:
    """What the lines at `index` announce, and the number of the line behind them."""
    line = _line(text, lines, index)
    if not line.strip():
        return None, index
    for number in (1, 2, 3):
        words = "".join(_line(text, lines, index + i) for i in range(number))
        if "\n\n" in words:
            break
        if _WROTE.match(words):
            return "quoted mail", _skip_blank(text, lines, index + number)
    if _FORWARDED.match(line):
        return "forwarded mail", _skip_headers(text, lines, index + 1)
    bar = bool(_EARLIER.match(line))
    last = _skip_headers(text, lines, index + bar)
    if bar or _is_header_block(text, lines, index, last):
        return ("forwarded mail" if _FORWARD_SUBJECT.match(subject) else "quoted mail"), last
    return None, index


def _is_header_block(text: str, lines: list[tuple[int, int]], first: int, last: int) -> bool:
    """Header lines one after the other, a sender's first: mail programs put them above old mail.

    Two are enough where the sender has an address.
    """
    heads = [_line(text, lines, i) for i in range(first, last)]
    named = sum(bool(_HEADER.match(head)) for head in heads)
    least = 2 if heads and _ADDRESS.search(heads[0]) else 3
    return named >= least and bool(_SENDER.match(heads[0]))


def _skip_headers(text: str, lines: list[tuple[int, int]], index: int) -> int:
    """Number of the first line that is no header line, behind a blank one as well."""
    start = index
    while index < len(lines):
        line = _line(text, lines, index)
        folded = index > start and line[:1] in " \t" and line.strip()
        if not (_HEADER.match(line) or folded):
            break
        index += 1
        if index < len(lines) and not _line(text, lines, index).strip() and index + 1 < len(lines):
            index += _HEADER.match(_line(text, lines, index + 1)) is not None
    return index


def _skip_blank(text: str, lines: list[tuple[int, int]], index: int) -> int:
    while index < len(lines) and not _line(text, lines, index).strip():
        index += 1
    return index


def _is_quoted(text: str, lines: list[tuple[int, int]], index: int) -> bool:
    return index < len(lines) and bool(_QUOTED.match(_line(text, lines, index)))


def _is_wrapped(text: str, lines: list[tuple[int, int]], index: int) -> bool:
    """A mail program wrapped the quoted line before, and left out the mark on its rest."""
    before = _line(text, lines, index - 1).rstrip() if index else ""
    cut = len(before) >= _WRAPPED and not before.endswith(_ENDS)
    return cut and bool(_QUOTED.match(before)) and _line(text, lines, index)[:1].islower()


def _is_signature(text: str, lines: list[tuple[int, int]], index: int) -> bool:
    if not _SIGNATURE.match(_line(text, lines, index).rstrip("\r\n")):
        return False
    after = [i for i in range(index + 1, len(lines)) if _line(text, lines, i).strip()]
    return len(after) <= _LONGEST_SIGNATURE


def _line(text: str, lines: list[tuple[int, int]], index: int) -> str:
    return text[slice(*lines[index])] if index < len(lines) else ""
