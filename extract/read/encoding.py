"""Bytes to text, without guessing in silence and without replacing what cannot be decoded."""

import codecs
from dataclasses import dataclass

from charset_normalizer import from_bytes

from graph.errors import UnreadableInput

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BINARY = (
    (b"%PDF", "a PDF file"),
    (b"PK\x03\x04", "a ZIP container (a Word or OpenDocument file?)"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"\x1f\x8b", "a gzip file"),
    (b"{\\rtf", "an RTF file"),
)
_ADVICE = (
    "files that end in .txt .md .html .pdf .docx .eml .jsonl can be read, if they are what they"
    " are called"
)
_SAMPLE = 50_000
"""So many bytes on each side of the first odd one are enough to guess an encoding."""
_RARE = 0.03
"""Below this share of bytes above 127 a text is Latin script with odd punctuation or names."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """Decoded text without byte order mark; `guessed` names the encoding if it was a guess."""

    text: str
    guessed: str | None = None


def decode(data: bytes, path: str, *, declared: str | None = None) -> Decoded:
    """Decode a file: byte order mark, then UTF-8, then `declared`, then a guess.

    Args:
        declared: Encoding that the content itself names (HTML), used when it is not UTF-8.

    Raises:
        UnreadableInput: The data is empty, binary or in an encoding that cannot be told.
    """
    if not data.strip():
        raise UnreadableInput(path, "", "the file is empty")
    for mark, name in _BINARY:
        if data.startswith(mark):
            raise UnreadableInput(path, "byte 0", f"this is {name}; {_ADVICE}")
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return Decoded(_strict(data, encoding, path, skip=len(bom)))
    zero = data.find(b"\0")
    if zero >= 0:
        return _without_mark(data, zero, path)
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        return _guess(data, error.start, path, declared)


def reader_name(name: str, decoded: Decoded) -> str:
    """`text/2`, with the encoding appended when it was guessed (`text/2;charset=cp1252`)."""
    return f"{name};charset={decoded.guessed}" if decoded.guessed else name


def _strict(data: bytes, encoding: str, path: str, *, skip: int = 0) -> str:
    try:
        return data[skip:].decode(encoding)
    except UnicodeDecodeError as error:
        place = f"byte {skip + error.start}"
        raise UnreadableInput(path, place, f"not valid {encoding}: {error.reason}") from error


def _without_mark(data: bytes, zero: int, path: str) -> Decoded:
    """UTF-16 without byte order mark has its zero bytes on one side; else the file is binary."""
    half = len(data) // 2
    odd, even = data[1::2].count(0), data[::2].count(0)
    encoding = "utf-16-le" if odd > even else "utf-16-be"
    if len(data) % 2 == 0 and max(odd, even) > 0.4 * half and min(odd, even) == 0:
        return Decoded(_strict(data, encoding, path), encoding)
    raise UnreadableInput(path, f"byte {zero}", f"a zero byte: the file is binary; {_ADVICE}")


def _guess(data: bytes, odd: int, path: str, declared: str | None) -> Decoded:
    if declared and (text := _try(data, declared)) is not None:
        return Decoded(text)
    high = len(data.translate(None, bytes(range(128))))
    if high < _RARE * len(data) and (text := _try(data, "cp1252")) is not None:
        return Decoded(text, "cp1252")
    best = from_bytes(data[max(0, odd - _SAMPLE) : odd + _SAMPLE]).best()
    if best is not None and (text := _try(data, best.encoding)) is not None:
        return Decoded(text, best.encoding)
    reason = "neither UTF-8 nor any other encoding that fits; save the file as UTF-8"
    raise UnreadableInput(path, f"byte {odd}", reason)


def _try(data: bytes, encoding: str) -> str | None:
    """The text, or None when the data does not decode or the encoding is unknown."""
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None
