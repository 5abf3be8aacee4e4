"""The texts of a mail among its parts, in their order, and what is attached to it, mails too."""

from dataclasses import dataclass, field
from email.message import Message
from typing import Any, TypeAlias

from extract.read.encoding import decode
from graph.errors import UnreadableInput

Part: TypeAlias = "Message[Any, Any]"

DEEPEST = 40
"""Levels of parts within parts, and of mails within mails."""


@dataclass(slots=True)
class Bodies:
    """What a mail holds.

    Attributes:
        texts: In their order, each with True when it is HTML.
        mails: Mails that are attached as such.
        attachments: A line for each other one.
        guessed: The first encoding that had to be guessed, or None.
    """

    texts: list[tuple[str, bool]] = field(default_factory=list)
    mails: list[Part] = field(default_factory=list)
    attachments: list[str] = field(default_factory=list)
    guessed: str | None = None


def find_bodies(message: Part, path: str) -> Bodies:
    """Texts and attachments; of alternatives the plain text, else the page.

    Raises:
        UnreadableInput: The parts nest too deep, or a text cannot be decoded.
    """
    bodies = Bodies()
    _collect(message, bodies, path, depth=0)
    return bodies


def check_depth(depth: int, path: str) -> None:
    """
    Raises:
        UnreadableInput: So many levels are more than a mail has.
    """
    if depth > DEEPEST:
        reason = f"its parts nest deeper than {DEEPEST} levels; save its text as .txt"
        raise UnreadableInput(path, "", reason)


def _collect(part: Part, bodies: Bodies, path: str, *, depth: int) -> None:
    check_depth(depth, path)
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
    elif kind == "message/rfc822" and _inner(part):
        bodies.mails += _inner(part)
    else:
        bodies.attachments.append(_described(part))


def _collect_best(part: Part, bodies: Bodies, path: str, *, depth: int) -> None:
    best = Bodies()
    for inner in _inner(part):
        tried = Bodies()
        _collect(inner, tried, path, depth=depth + 1)
        bodies.attachments += tried.attachments
        bodies.mails += tried.mails
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


def _text(part: Part, bodies: Bodies, path: str) -> str:
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
    """Name, type and size of an attachment."""
    payload = part.get_payload() if part.is_multipart() else part.get_payload(decode=True)
    name = " ".join(str(part.get_filename() or "").split()) or "without name"
    size = f", {len(payload):,} bytes" if isinstance(payload, bytes) else ""
    return f"{name} ({part.get_content_type()}{size})"
