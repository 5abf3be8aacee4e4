"""What is known about a document beside its text, and which of two sayings holds.

Per field the first origin in `graph.model.ORIGINS` that gives a value wins. A language that was
only detected has no origin and yields to any that was said.
"""

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from graph.dates import parse_day
from graph.errors import UnreadableInput
from graph.model import ORIGINS, Document, Origin

FIELDS = ("published", "publisher", "url", "title", "language", "about", "external_id")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What one origin says. None, and an empty `about`, mean that it says nothing.

    Attributes:
        published: ISO day.
        language: Lower-case ISO 639-1 code.
        about: ISO 3166 codes of the states that the document is about, sorted.
        external_id: Id given by the provider (the key `id` outside).
    """

    published: str | None = None
    publisher: str | None = None
    url: str | None = None
    title: str | None = None
    language: str | None = None
    about: tuple[str, ...] = ()
    external_id: str | None = None

    @classmethod
    def from_fields(cls, fields: Mapping[str, object], *, path: str, place: str) -> "Metadata":
        """Check values from outside: options, a sidecar row, front matter, a JSON line.

        Other keys are ignored; None and blank strings mean that nothing was said.

        Args:
            fields: Keys `published publisher url title language about id`; `about` is a list, or
                codes separated by commas, semicolons or spaces.
            path: File (or option) to name in an error.
            place: Line to name in an error, or an empty string.

        Raises:
            UnreadableInput: A value has the wrong form.
        """
        checked: dict[str, Any] = {}
        for key, check in _CHECKS.items():
            value = fields.get(key)
            if value is None or (isinstance(value, str) and not value.strip()):
                continue
            try:
                checked["external_id" if key == "id" else key] = check(value)
            except ValueError as error:
                raise UnreadableInput(path, place, f"{key}: {error}") from error
        return cls(**checked)


def combine(layers: Mapping[str, Metadata]) -> tuple[Metadata, tuple[Origin, ...]]:
    """Take each field from the most trusted origin that gives it.

    Args:
        layers: What each origin says; an origin may be missing.
    """
    values: dict[str, Any] = {}
    origins = []
    for field in FIELDS:
        for origin in ORIGINS:
            value = getattr(layers[origin], field) if origin in layers else None
            if value:
                values[field] = value
                origins.append(Origin(field, origin))
                break
    return Metadata(**values), tuple(origins)


def merge(document: Document, stored: Document) -> Document:
    """Join two readings of a document: per field the higher origin, else the smaller value.

    Reader, digest, locators and blocks go together: the newer version of a reader holds, else the
    smaller name. The result does not depend on order or number of the readings.

    Raises:
        ValueError: The two are not the same document.
    """
    if document.id != stored.id:
        raise ValueError(f"{document.id} and {stored.id} are two documents")
    pair = (document, stored)
    origins = [{origin.field: origin.origin for origin in one.origins} for one in pair]
    values: dict[str, Any] = {}
    said = []
    for field in FIELDS:
        candidates = sorted(
            (_rank(where.get(field)), getattr(one, field), where.get(field))
            for one, where in zip(pair, origins, strict=True)
            if getattr(one, field)
        )
        if candidates:
            _, values[field], origin = candidates[0]
            if origin:
                said.append(Origin(field, origin))
    reading = min(pair, key=_reading_key)
    return dataclasses.replace(reading, **values, origins=tuple(said))


def _rank(origin: str | None) -> tuple[int, str]:
    """Unknown origins and None come after all known ones."""
    return (ORIGINS.index(origin) if origin in ORIGINS else len(ORIGINS), origin or "")


def _reading_key(document: Document) -> tuple[object, ...]:
    name, _, version = document.reader.partition(";")[0].partition("/")
    newest_first = -int(version) if version.isdecimal() else 0
    parts = (document.locators, document.blocks)
    return (name, newest_first, document.source_sha256, document.reader, repr(parts))


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError(f"{value!r} is not text")
    return " ".join(value.split())


def _identifier(value: object) -> str:
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise ValueError(f"{value!r} is neither text nor a whole number")
    return str(value).strip()


def _day(value: object) -> str:
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    text = str(value).strip()
    day, separator, clock = text[:10], text[10:11], text[11:]
    if separator and (separator not in "T " or not clock[:2].isdecimal()):
        day = text
    return parse_day(day).isoformat()


def _language(value: object) -> str:
    code = _text(value).lower().replace("_", "-").split("-")[0]
    if not (code.isascii() and code.isalpha() and len(code) == 2):
        raise ValueError(f"{value!r} is not a language code such as en")
    return code


def _states(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        value = value.replace(",", " ").replace(";", " ").split()
    if not isinstance(value, list | tuple):
        raise ValueError(f"{value!r} is not a list of state codes such as CN")
    codes = set()
    for code in value:
        if not (isinstance(code, str) and code.strip().isascii() and code.strip().isalpha()):
            raise ValueError(f"{code!r} is not a state code such as CN")
        if len(code.strip()) != 2:
            raise ValueError(f"{code!r} is not a state code of two letters such as CN")
        codes.add(code.strip().upper())
    return tuple(sorted(codes))


_CHECKS: Mapping[str, Callable[[object], Any]] = {
    "published": _day,
    "publisher": _text,
    "url": _text,
    "title": _text,
    "language": _language,
    "about": _states,
    "id": _identifier,
}
