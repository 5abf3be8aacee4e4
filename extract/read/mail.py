"""E-mail (.eml) to text: what the sender wrote, what was forwarded, and what was only quoted.

The sender is the publisher, the subject the title, the day of its `Date` in the sender's own time
zone the day of publication. Quoted words of earlier mail are another person's: they become blocks
of kind notice, which tell no incident, and stay in the text. A forwarded mail is evidence that the
sender passes on: it is read. Locators name these parts. Attachments are listed at the end and are
not read: each is a document of its own.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from email import policy
from email.errors import MessageError
from email.message import EmailMessage
from email.parser import BytesParser

from extract.read.chunks import Chunk, find_chunks
from extract.read.document import Reading
from extract.read.html import read_page
from extract.read.mail_bodies import find_bodies
from extract.read.mail_headers import day_of, header, sender_of
from extract.read.mail_parts import Stretch, cut_mail
from extract.read.metadata import Metadata
from extract.read.structure import name_chunks
from graph.errors import UnreadableInput
from graph.model import Block, Locator

READER = "mail/1"
ATTACHMENTS = "attachments"
"""Name of the locator of the list at the end."""

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
    bodies = find_bodies(message, path)
    subject = header(message, "Subject")
    draft = _Draft()
    heads = [f"{name}: {header(message, name)}" for name in _SHOWN_HEADERS]
    draft.add("\n".join(head for head in heads if not head.endswith(": ")), "message", notice=True)
    for text, is_page in bodies.texts:
        _add_body(draft, text, subject, is_page=is_page, path=path)
    if bodies.attachments:
        lines = "\n".join(bodies.attachments)
        draft.add(f"Attachments, not read:\n{lines}", ATTACHMENTS, notice=True)
    text = "".join(draft.parts)
    reader = f"{READER};charset={bodies.guessed}" if bodies.guessed else READER
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
    """A text that grows, with its blocks and locators."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.blocks: list[Block] = []
        self.locators: list[Locator] = []
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

    def add(self, text: str, name: str, *, notice: bool) -> None:
        """Append a text of one part; as a notice it is one block."""
        start = self.place(text)
        self.locate(start if self.locators else 0, name)
        if notice:
            self.blocks.append(Block(start, start + len(text), "notice"))


def _add_body(draft: _Draft, body: str, subject: str, *, is_page: bool, path: str) -> None:
    blocks: tuple[Block, ...] = ()
    if is_page:
        page = read_page(body, path)
        body, blocks = page.text, page.blocks
    body = body.replace("\r\n", "\n").strip("\n")
    if not body.strip():
        return
    stretches = cut_mail(body, subject)
    if not is_page:
        blocks = name_chunks(body, [c for s in stretches for c in _chunks(body, s)])
    start = draft.place(body)
    for stretch in stretches:
        draft.locate(start + stretch.start, stretch.kind)
    for block in blocks:
        silent = is_page and _is_silent(stretches, block)
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
