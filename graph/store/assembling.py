"""Records from what rows keep of them: the same for every store."""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from graph.model import Claim, Document, Extraction, Judgement
from graph.records import from_text, to_text
from graph.store.text import clean

Made = TypeVar("Made")

_EMPTY = Document("", "", "", "")


def in_order(
    ids: Iterable[str], rows: Iterable[Sequence[Any]], make: Callable[..., Made]
) -> list[Made]:
    """Records in the order of their ids as given; ids without a row are left out.

    Args:
        rows: Each an id and what `make` makes its record of.
    """
    found = {row[0]: make(*row[1:]) for row in rows}
    return [found[id] for id in ids if id in found]


def document_text(text: str) -> str:
    """The text of a document as a JSON string, in which any code point can stand."""
    return json.dumps(text, ensure_ascii=text != clean(text))


def bare_document(document: Document) -> str:
    """The record of a document without its text."""
    return to_text(replace(document, text=""))


def rest_of(extraction: Extraction) -> str:
    """The record of an extraction without document and claims."""
    return to_text(replace(extraction, document=_EMPTY, claims=()))


def to_document(record: str, text: str) -> Document:
    """A document from `bare_document` and `document_text`."""
    return replace(from_text(Document, record), text=json.loads(text))


def to_extraction(rest: str, document: Document, claims: Iterable[str]) -> Extraction:
    """An extraction from `rest_of`, its document, and the records of its claims in their order."""
    return replace(
        from_text(Extraction, rest),
        document=document,
        claims=tuple(from_text(Claim, text) for text in claims),
    )


def to_judgement(record: str, author: str | None, time: str | None) -> Judgement:
    """A judgement from its record and its withdrawal, None and None when it stands."""
    judgement = from_text(Judgement, record)
    if author is None:
        return judgement
    return replace(judgement, withdrawn=True, withdrawn_by=author, withdrawn_time=time)
