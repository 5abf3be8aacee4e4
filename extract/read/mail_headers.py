"""What the headers of a mail say; a broken header says nothing."""

from email.message import EmailMessage, Message
from typing import Any

_BROKEN = (ValueError, IndexError, AttributeError, TypeError, OverflowError)
"""What the parser of the standard library trips over in hostile headers."""


def header(message: "Message[Any, Any]", name: str) -> str:
    """A header as text on one line; empty when it is missing or broken."""
    try:
        value = message[name]
    except _BROKEN:
        return ""
    words = " ".join(str(value or "").split())
    return words.encode("utf-8", "replace").decode("utf-8")


def day_of(message: EmailMessage) -> str | None:
    """ISO day of its `Date`, in the sender's own time zone; None without a date."""
    try:
        moment = message["Date"].datetime
    except _BROKEN:
        return None
    return moment.date().isoformat() if moment is not None else None


def sender_of(message: EmailMessage) -> str | None:
    """Name of the sender, else the address; None without either."""
    try:
        first = message["From"].addresses[0]
    except _BROKEN:
        return header(message, "From") or None
    words = " ".join((first.display_name or first.addr_spec or "").split())
    return words.strip("'\" ") or None
