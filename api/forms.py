"""What is sent to be read: a form with files, or one document as JSON."""

import io
import json
import unicodedata
from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Annotated, Any

from fastapi import Depends, Request
from fastapi.exceptions import RequestValidationError
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException

from api.deps import service_of
from api.door import Limits
from api.routing import JSON, strict_json
from api.schemas.documents import NewDocument
from api.uploads import SentFile

if TYPE_CHECKING:
    from extract.read import Metadata

FILE = "file"
FIELDS = ("published", "publisher", "url", "title", "about", "id")
MULTIPART = "multipart/form-data"
_LONGEST_NAME = 200
"""Bytes."""

_FORM_SCHEMA: dict[str, Any] = {
    "type": "object",
    "properties": {
        FILE: {
            "type": "array",
            "items": {"type": "string", "format": "binary"},
            "minItems": 1,
            "description": "Files of every kind that `shadowgraph ingest` reads. One that is"
            " called metadata.csv says what is known of the others.",
        },
        "published": {"type": "string", "description": "Day of publication, as 2019-08-17."},
        "publisher": {"type": "string", "description": "Who published it."},
        "url": {"type": "string", "description": "Where it was published."},
        "title": {"type": "string", "description": "Its title; for a single document."},
        "about": {"type": "string", "description": "States that it is about, as CN,HK."},
        "id": {"type": "string", "description": "An id of your own; for a single document."},
    },
    "required": [FILE],
    "additionalProperties": False,
}
REQUEST_BODY: dict[str, Any] = {
    "required": True,
    "content": {
        MULTIPART: {"schema": _FORM_SCHEMA},
        JSON: {"schema": {"$ref": f"#/components/schemas/{NewDocument.__name__}"}},
    },
}


@dataclass(frozen=True, slots=True)
class Sent:
    """Files, and what the sender says about every one of them."""

    files: Sequence[SentFile]
    options: "Metadata"


async def sent(request: Request) -> AsyncIterator[Sent]:
    """What came with the request; its files are open until the answer is made.

    Raises:
        RequestValidationError, HTTPException: It cannot be understood, or is too large.
    """
    limits = service_of(request).limits
    if request.headers.get("content-type", "").lower().startswith(MULTIPART):
        form = request.form(
            max_files=limits.files, max_fields=len(FIELDS) * 50, max_part_size=limits.text
        )
        async with form as parts:
            yield _of_form(parts, limits)
    else:
        yield _of_json(await request.body(), limits)


SentDep = Annotated[Sent, Depends(sent)]


def _of_json(data: bytes, limits: Limits) -> Sent:
    from extract.read import Metadata

    if len(data) > limits.text:
        raise HTTPException(413, f"A document as JSON may have {limits.text} bytes.")
    value = strict_json(data)
    if not isinstance(value, dict):
        raise _wrong("body", "must be an object with the key `text`")
    line = json.dumps(value, ensure_ascii=False).encode("utf-8")
    return Sent([SentFile("document.jsonl", io.BytesIO(line))], Metadata())


def _of_form(parts: FormData, limits: Limits) -> Sent:
    from extract.read.source import SIDECAR

    files = list(_files(parts, limits))
    names = [file.name for file in files]
    if set(names) <= {SIDECAR}:
        raise _wrong(f"body.{FILE}", "no document was sent")
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise _wrong(f"body.{FILE}", f"two files are called {', '.join(twice)}")
    return Sent(files, _options(parts, names))


def _files(parts: FormData, limits: Limits) -> Iterator[SentFile]:
    for field, part in parts.multi_items():
        if not isinstance(part, UploadFile):
            continue
        if field != FILE:
            raise _wrong(f"body.{field}", f"files are sent as `{FILE}`")
        if part.size is not None and part.size > limits.file:
            raise HTTPException(413, f"A file may have {limits.file} bytes.")
        yield SentFile(_file_name(part.filename or ""), part.file)


def _file_name(said: str) -> str:
    """The last part of a name, without what no file name can have."""
    shown = "".join(c for c in said if unicodedata.category(c) not in ("Cc", "Cs"))
    name = PurePosixPath(shown.replace("\\", "/")).name
    if name in ("", ".", "..") or len(name.encode("utf-8")) > _LONGEST_NAME:
        raise _wrong(f"body.{FILE}", "a file needs a name, of at most 200 bytes")
    return name


def _options(parts: FormData, names: Sequence[str]) -> "Metadata":
    """What the fields say of every file; see `shadowgraph ingest`."""
    from extract.read import Metadata

    said: dict[str, str] = {}
    for field, value in parts.multi_items():
        if isinstance(value, UploadFile):
            continue
        if field not in FIELDS:
            raise _wrong(f"body.{field}", f"unknown field; known: {FILE}, {', '.join(FIELDS)}")
        if field in said and field != "about":
            raise _wrong(f"body.{field}", "stands twice in the form")
        if not value.isprintable() and value.strip():
            raise _wrong(f"body.{field}", "has characters that cannot be printed")
        said[field] = f"{said[field]},{value}" if field in said else value
    several = len(names) > 1 or names[0].lower().endswith(".jsonl")
    for field in ("title", "id"):
        if said.get(field) and several:
            raise _wrong(f"body.{field}", "belongs to a single document; send a metadata.csv")
    return Metadata.from_fields(said, path="form", place="")


def _wrong(place: str, reason: str) -> RequestValidationError:
    return RequestValidationError([{"loc": place.split("."), "msg": reason, "type": "form"}])
