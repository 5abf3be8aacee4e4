"""Ids are hashes of content: the same thing twice has one id, whatever its order or folder."""

import hashlib
import json
import re
from collections.abc import Iterable
from typing import Literal, get_args

Kind = Literal["doc", "ent", "evt", "clm", "lnk", "jdg", "fnd"]

_DIGITS = 24
"""Hex digits kept: 96 bits, so that a billion records collide with a chance below 1e-10."""

SHORT_ID = re.compile(rf"(?:{'|'.join(get_args(Kind))}):[0-9a-f]{{1,{_DIGITS - 1}}}")
"""An id that was cut for a table."""


def content_id(kind: Kind, parts: Iterable[object]) -> str:
    """Hash the parts, in their order, into an id such as `clm:0f3a...`.

    The parts are written as JSON first, so that ("a", "bc") and ("ab", "c") differ.
    Parts are strings, numbers, None, and nested lists or tuples of these.
    """
    return f"{kind}:{digest(list(parts))[:_DIGITS]}"


def near_id(kind: Kind, around: object, parts: Iterable[object]) -> str:
    """As `content_id`, with a third of the digits from what the record belongs to.

    Ids of one document then stand side by side in an index. A store that takes in a large table
    touches a page for a hundred rows and not one for each.
    """
    near = digest(around)[: _DIGITS // 3]
    return f"{kind}:{near}{digest(list(parts))[: _DIGITS - len(near)]}"


def digest(content: object) -> str:
    """SHA-256, as 64 hex digits, of any JSON-like content; the order of keys is ignored."""
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def document_id(text: str, publisher: str | None) -> str:
    """Id of a document: its text and who published it, never a path or a time."""
    return content_id("doc", (text, publisher))
