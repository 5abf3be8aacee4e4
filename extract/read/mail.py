"""E-mail (.eml) to text: what the sender wrote, what was forwarded, and what was only quoted.

The sender is the publisher, the subject the title, the day of its `Date` in the sender's own time
zone the day of publication. Quoted words of earlier mail are another person's: they become blocks
of kind notice, which tell no incident, and stay in the text. A forwarded mail is evidence that the
sender passes on: it is read. Locators name these parts. Attachments are listed at the end and are
not read: each is a document of its own.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from email import policy
from email.errors import MessageError
from email.message import EmailMessage, Message
from email.parser import BytesParser
from typing import Any, TypeAlias

from extract.read.chunks import Chunk, find_chunks
from extract.read.document import Reading
from extract.read.encoding import decode
from extract.read.html import read_page
from extract.read.mail_parts import Stretch, cut_mail
from extract.read.metadata import Metadata
from extract.read.structure import name_chunks
from graph.errors import UnreadableInput
from graph.model import Block, Locator

Part: TypeAlias = "Message[Any, Any]"
READER = "mail/1"
ATTACHMENTS = "attachments"
"""Name of the locator of the list at the end."""

_DEEPEST = 40
_SHOWN_HEADERS = ("From", "To", "Cc", "Date", "Subject")
_NO_MAIL = "no e-mail: it has neither a sender nor a date; save it from the mail program as .eml"


@dataclass(slots=True)
class _Bodies:
    """Texts of a mail in their order (True: HTML), and a line for each attachment."""

    texts: list[tuple[str, bool]] = field(default_factory=list)
    attachments: list[str] = field(default_factory=list)
    guessed: str | None = None


def read_mail(data: bytes, path: str) -> Reading:
    """Read a mail.

    Raises:
        UnreadableInput: It is no mail, its parts nest too deep, or a text cannot be decoded.
    """
    message = _parse(data, path)
    bodies = _Bodies()
    _collect(message, bodies, path, depth=0)
    subject = _header(message, "Subject")
    draft = _Draft()
    heads = [f"{name}: {_header(message, name)}" for name in _SHOWN_HEADERS]
    draft.add("\n".join(head for head in heads if not head.endswith(": ")), "message", notice=True)
    for text, is_page in bodies.texts:
        _add_body(draft, text, subject, is_page=is_page, path=path)
    if bodies.attachments:
        lines = "\n".join(bodies.attachments)
        draft.add(f"Attachments, not read:\n{lines}", ATTACHMENTS, notice=True)
    text = "".join(draft.parts)
    reader = f"{READER};charset={bodies.guessed}" if bodies.guessed else READER
    layers = {"file": _metadata(message, subject)}
    return Reading(text, reader, tuple(draft.blocks), layers, tuple(draft.locators))


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
    """The parts of a stretch; what is not the sender's word and not forwarded is a notice."""
    if stretch.head > stretch.start:
        yield from _notices(text, stretch.start, stretch.head)
    if stretch.kind in ("quoted mail", "signature"):
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
            return stretch.kind in ("quoted mail", "signature") or block.start < stretch.head
    return False


def _collect(part: Part, bodies: _Bodies, path: str, *, depth: int) -> None:
    """Gather texts and attachments; of alternatives the plain text, else the page."""
    if depth > _DEEPEST:
        reason = f"its parts nest deeper than {_DEEPEST} levels; save its text as .txt"
        raise UnreadableInput(path, "", reason)
    kind = part.get_content_type()
    if kind == "multipart/alternative":
        _collect_best(part, bodies, path, depth=depth)
    elif part.is_multipart() and part.get_content_maintype() == "multipart":
        for inner in _inner(part):
            _collect(inner, bodies, path, depth=depth + 1)
    elif kind in ("text/plain", "text/html") and not _is_attached(part):
        text = _text(part, bodies, path)
        if text.strip():
            bodies.texts.append((text, kind == "text/html"))
    elif kind != "multipart/alternative":
        bodies.attachments.append(_described(part))


def _collect_best(part: Part, bodies: _Bodies, path: str, *, depth: int) -> None:
    best = _Bodies()
    for inner in _inner(part):
        tried = _Bodies()
        _collect(inner, tried, path, depth=depth + 1)
        bodies.attachments += tried.attachments
        plain = tried.texts and not any(is_page for _, is_page in tried.texts)
        if tried.texts and (plain or not best.texts):
            best = tried
    bodies.texts += best.texts
    bodies.guessed = bodies.guessed or best.guessed


def _inner(part: Part) -> list[Part]:
    inner = part.get_payload()
    return [one for one in inner if isinstance(one, Message)] if isinstance(inner, list) else []


def _is_attached(part: Part) -> bool:
    return part.get_content_disposition() == "attachment" or bool(part.get_filename())


def _text(part: Part, bodies: _Bodies, path: str) -> str:
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes) or not payload.strip():
        return ""
    charset = part.get_content_charset() or "utf-8"
    try:
        return payload.decode(charset)
    except (UnicodeDecodeError, LookupError):
        decoded = decode(payload, path, declared=charset)
    bodies.guessed = bodies.guessed or decoded.guessed
    return decoded.text


def _described(part: Part) -> str:
    """Name, type and size of an attachment; of a mail in the mail its subject."""
    kind = part.get_content_type()
    payload = part.get_payload() if part.is_multipart() else part.get_payload(decode=True)
    name = part.get_filename() or ""
    if kind == "message/rfc822" and isinstance(payload, list) and payload:
        inner = payload[0]
        subject = _header(inner, "Subject") if isinstance(inner, Message) else ""
        name = name or f"{subject or 'mail'}.eml"
    name = " ".join(str(name).split()) or "without name"
    size = f", {len(payload):,} bytes" if isinstance(payload, bytes) else ""
    return f"{name} ({kind}{size})"


def _header(message: Part, name: str) -> str:
    """A header as text on one line; empty when it is missing or broken."""
    try:
        value = message[name]
    except (ValueError, IndexError, AttributeError, TypeError):  # what the parser trips over
        return ""
    words = " ".join(str(value or "").split())
    return words.encode("utf-8", "replace").decode("utf-8")


def _metadata(message: EmailMessage, subject: str) -> Metadata:
    return Metadata(published=_day(message), publisher=_sender(message), title=subject or None)


def _day(message: EmailMessage) -> str | None:
    try:
        moment = message["Date"].datetime
    except (ValueError, IndexError, AttributeError, TypeError, OverflowError):
        return None
    return moment.date().isoformat() if moment is not None else None


def _sender(message: EmailMessage) -> str | None:
    """Name of the sender, else the address."""
    try:
        first = message["From"].addresses[0]
    except (ValueError, IndexError, AttributeError, TypeError):
        return _header(message, "From") or None
    words = " ".join((first.display_name or first.addr_spec or "").split())
    return words.strip("'\" ") or None
