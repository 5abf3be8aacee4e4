"""E-mail (.eml) to text: what the sender wrote, what was forwarded, and what was only quoted.

The sender is the publisher, the subject the title, the day of its `Date` in the sender's own time
zone the day of publication. Quoted words of earlier mail are another person's: they become blocks
of kind notice, which tell no incident, and stay in the text. A forwarded mail is evidence that the
sender passes on, and so is one that is attached as a mail: both are read. Locators name these
parts. Other attachments are listed at the end and are not read: each is a document of its own.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from email import policy
from email.errors import MessageError
from email.message import EmailMessage
from email.parser import BytesParser

from extract.read.chunks import Chunk, find_chunks
from extract.read.document import Reading
from extract.read.html import read_page
from extract.read.mail_bodies import Part, check_depth, find_bodies
from extract.read.mail_headers import day_of, header, sender_of
from extract.read.mail_parts import Stretch, cut_mail
from extract.read.metadata import Metadata
from extract.read.structure import name_chunks
from graph.errors import UnreadableInput
from graph.model import Block, Locator

READER = "mail/2"
ATTACHMENTS = "attachments"
"""Name of the locator of the list at the end."""
ATTACHED = "attached mail"
"""Name of the locator of a mail that is attached as such."""

_NOT_READ = ("quoted mail", "signature")
"""Stretches that are not the sender's word and not forwarded: they tell no incident."""
_SHOWN_HEADERS = ("From", "To", "Cc", "Date", "Subject")
_NO_MAIL = "no e-mail: it has neither a sender nor a date; save it from the mail program as .eml"


def read_mail(data: bytes, path: str) -> Reading:
    """Read a mail.

    Raises:
        UnreadableInput: It is no mail, its parts nest too deep, or a text cannot be decoded.
    """
    message = _parse(data, path)
    subject = header(message, "Subject")
    draft = _drafted(message, path)
    if draft.attachments:
        lines = "\n".join(draft.attachments)
        draft.add(f"Attachments, not read:\n{lines}", ATTACHMENTS)
    text = "".join(draft.parts)
    reader = f"{READER};charset={draft.guessed}" if draft.guessed else READER
    said = Metadata(published=day_of(message), publisher=sender_of(message), title=subject or None)
    return Reading(text, reader, tuple(draft.blocks), {"file": said}, tuple(draft.locators))


def _parse(data: bytes, path: str) -> EmailMessage:
    if not data.strip():
        raise UnreadableInput(path, "", "the file is empty")
    try:
        message = BytesParser(policy=policy.default).parsebytes(data)
    except (RecursionError, MessageError, ValueError) as error:
        reason = "the parts of this mail nest too deep or are broken; save its text as .txt"
        raise UnreadableInput(path, "", reason) from error
    if "From" not in message and "Date" not in message:
        raise UnreadableInput(path, "line 1", _NO_MAIL)
    return message


class _Draft:
    """A text that grows, with its blocks and locators.

    Attributes:
        attachments: A line for each attachment that is not read.
        guessed: The first encoding that had to be guessed, or None.
    """

    def __init__(self, *, attachments: list[str], guessed: str | None) -> None:
        self.parts: list[str] = []
        self.blocks: list[Block] = []
        self.locators: list[Locator] = []
        self.attachments = list(attachments)
        self.guessed = guessed
        self._length = 0

    def place(self, text: str) -> int:
        """Append a text as it is, after a blank line; its offset."""
        if self.parts:
            text = "\n\n" + text
        self.parts.append(text)
        self._length += len(text)
        return self._length - len(text) + (2 if len(self.parts) > 1 else 0)

    def locate(self, offset: int, name: str) -> None:
        """From here on the text belongs to the part of this name."""
        if not self.locators or self.locators[-1].name != name:
            self.locators.append(Locator(offset, name))

    def take(self, other: "_Draft") -> None:
        """Append all of another draft."""
        start = self.place("".join(other.parts))
        for locator in other.locators:
            self.locate(start + locator.start, locator.name)
        shifted = (replace(b, start=start + b.start, end=start + b.end) for b in other.blocks)
        self.blocks += shifted
        self.attachments += other.attachments
        self.guessed = self.guessed or other.guessed

    def add(self, text: str, name: str) -> None:
        """Append a text that is one notice, as the part of this name."""
        start = self.place(text)
        self.locate(start if self.locators else 0, name)
        self.blocks.append(Block(start, start + len(text), "notice"))


def _drafted(message: Part, path: str, *, depth: int = 0) -> _Draft:
    """A mail with its headers, then the mails that are attached to it.

    Raises:
        UnreadableInput: As of `read_mail`; an attached mail that cannot be read is listed instead.
    """
    check_depth(depth, path)
    name = ATTACHED if depth else "message"
    subject = header(message, "Subject")
    bodies = find_bodies(message, path)
    draft = _Draft(attachments=bodies.attachments, guessed=bodies.guessed)
    heads = [f"{head}: {header(message, head)}" for head in _SHOWN_HEADERS]
    draft.add("\n".join(head for head in heads if not head.endswith(": ")), name)
    for text, is_page in bodies.texts:
        _add_body(draft, _Body(text, subject, name, is_page), path)
    for attached in bodies.mails:
        try:
            draft.take(_drafted(attached, path, depth=depth + 1))
        except UnreadableInput as error:
            title = header(attached, "Subject") or "mail"
            draft.attachments.append(f"{title}.eml (message/rfc822): {error.reason}")
    return draft


@dataclass(frozen=True, slots=True)
class _Body:
    """A text of a mail; `name` is that of the sender's own words in it."""

    text: str
    subject: str
    name: str
    is_page: bool


def _add_body(draft: _Draft, given: _Body, path: str) -> None:
    blocks: tuple[Block, ...] = ()
    body = given.text
    if given.is_page:
        page = read_page(body, path)
        body, blocks = page.text, page.blocks
    body = body.replace("\r\n", "\n").strip("\n")
    if not body.strip():
        return
    stretches = cut_mail(body, given.subject)
    if not given.is_page:
        blocks = name_chunks(body, [c for s in stretches for c in _chunks(body, s)])
    start = draft.place(body)
    for stretch in stretches:
        draft.locate(
            start + stretch.start, given.name if stretch.kind == "message" else stretch.kind
        )
    for block in blocks:
        silent = given.is_page and _is_silent(stretches, block)
        kind = "notice" if silent else block.kind
        draft.blocks.append(
            replace(block, start=start + block.start, end=start + block.end, kind=kind)
        )


def _chunks(text: str, stretch: Stretch) -> Iterator[Chunk]:
    """The parts of a stretch; what is not to be read is a notice."""
    if stretch.head > stretch.start:
        yield from _notices(text, stretch.start, stretch.head)
    if stretch.kind in _NOT_READ:
        yield from _notices(text, stretch.head, stretch.end)
        return
    for chunk in find_chunks(text[stretch.head : stretch.end]):
        yield replace(chunk, start=stretch.head + chunk.start, end=stretch.head + chunk.end)


def _notices(text: str, start: int, end: int) -> Iterator[Chunk]:
    for match in re.finditer(r"\S(?:.*?\S)??(?=\s*(?:\n\s*\n|\Z))", text[start:end], re.DOTALL):
        yield Chunk(start + match.start(), start + match.end(), "notice")


def _is_silent(stretches: list[Stretch], block: Block) -> bool:
    for stretch in stretches:
        if stretch.start <= block.start < stretch.end:
            return stretch.kind in _NOT_READ or block.start < stretch.head
    return False
