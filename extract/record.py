"""The extraction record: what `shadowgraph extract` prints, one JSON object per document.

It is a public contract (version 1, `schema/extraction-1.schema.json`): fields may be added, none
is renamed. This module turns an `Extraction` into a record and back; it checks no ontology.
"""

import json
from collections.abc import Mapping
from dataclasses import fields
from importlib.resources import files
from typing import Any, TypeVar, get_args

from graph.locators import locator_at
from graph.model import (
    Alternative,
    Block,
    Claim,
    ClaimKind,
    CountRange,
    DateInterval,
    Document,
    DocumentEntity,
    DocumentEvent,
    Extraction,
    IssueTag,
    Locator,
    Mention,
    Modality,
    Origin,
    Problem,
    Role,
    RoleValue,
    Scope,
    Source,
    Span,
)
from graph.plain import plain

VERSION = 1
Json = dict[str, Any]
T = TypeVar("T")

NAMES: Mapping[str, tuple[str, ...]] = {
    "kind": get_args(ClaimKind),
    "modality": get_args(Modality),
    "scope": get_args(Scope),
}
"""Closed lists of names in a claim."""


def schema() -> Json:
    """The JSON Schema (draft 2020-12) of a record."""
    text = files("extract").joinpath("schema", "extraction-1.schema.json").read_text("utf-8")
    loaded: Json = json.loads(text)
    return loaded


def to_record(extraction: Extraction, *, with_text: bool = False) -> Json:
    """The record of an extraction, fit for `json.dumps`.

    Args:
        with_text: Also put the text of the document into `document.text`.
    """
    claims = {claim.id: claim for claim in extraction.claims}
    return {
        "version": VERSION,
        "extractor": extraction.extractor,
        "document": _document(extraction.document, with_text=with_text),
        "sentences": plain(extraction.sentences),
        "entities": plain(extraction.entities),
        "events": [_event(event, claims) for event in extraction.events],
        "claims": [_claim(claim, extraction.document) for claim in extraction.claims],
        "problems": plain(extraction.problems),
    }


def from_record(record: Mapping[str, Any], text: str | None = None) -> Extraction:
    """The extraction that a record tells; the inverse of `to_record(..., with_text=True)`.

    Fields beyond the contract's may be missing: they get their defaults, and an entity without
    `local_id` gets its id. `count` of an event is computed from claims, so it is not read.

    Args:
        text: Text of the document, where the record does not carry it.
    Raises:
        ValueError: The version is unknown, the text is missing or of another length, or a field
            is missing or no value of its kind.
    """
    if record.get("version") != VERSION:
        raise ValueError(f"extraction record of version {record.get('version')!r}, not {VERSION}")
    try:
        document = _to_document(record["document"], text)
        first = next((claim["extractor"] for claim in record["claims"]), "")
        return Extraction(
            document=document,
            extractor=record.get("extractor", first),
            sentences=tuple((start, end) for start, end in record["sentences"]),
            entities=tuple(_to_entity(row) for row in record["entities"]),
            events=tuple(_to_event(row) for row in record["events"]),
            claims=tuple(_to_claim(row, document.id) for row in record["claims"]),
            problems=_made_all(Problem, record["problems"], document=document.id),
        )
    except KeyError as error:
        raise ValueError(f"extraction record without the field {error}") from error
    except (TypeError, AttributeError) as error:
        raise ValueError(f"extraction record with a wrong value: {error}") from error


def _document(document: Document, *, with_text: bool) -> Json:
    text = {"text": document.text} if with_text else {}
    return {
        "id": document.id,
        "external_id": document.external_id,
        "title": document.title,
        "publisher": document.publisher,
        "url": document.url,
        "published": document.published,
        "language": document.language,
        "about": plain(document.about),
        "sha256": document.source_sha256,
        "chars": len(document.text),
        "reader": document.reader,
        "origins": plain(document.origins),
        "locators": plain(document.locators),
        "blocks": plain(document.blocks),
        **text,
    }


def _to_document(row: Json, text: str | None) -> Document:
    text = row.get("text") if text is None else text
    if text is None:
        raise ValueError("extraction record without the text of its document")
    if len(text) != row["chars"]:
        raise ValueError(f"text of {len(text)} characters for a record of {row['chars']}")
    return _made(
        Document,
        {"reader": ""} | row,
        text=text,
        source_sha256=row["sha256"],
        about=tuple(row.get("about", ())),
        origins=_made_all(Origin, row.get("origins", ())),
        locators=_made_all(Locator, row.get("locators", ())),
        blocks=_made_all(Block, row.get("blocks", ())),
    )


def _to_entity(row: Json) -> DocumentEntity:
    mentions = _made_all(Mention, row["mentions"])
    return _made(DocumentEntity, {"local_id": row["id"]} | row, mentions=mentions)


def _event(event: DocumentEvent, claims: Mapping[str, Claim]) -> Json:
    """The event, with the first count that its claims give as `count`."""
    roles = (role for id in event.claims if id in claims for role in claims[id].roles)
    counts = (plain(role.value) for role in roles if isinstance(role.value, CountRange))
    row: Json = plain(event)
    return row | {"count": next(counts, None)}


def _to_event(row: Json) -> DocumentEvent:
    return _made(
        DocumentEvent,
        row,
        scope=_known("scope", row),
        date=None if row["date"] is None else _to_date(row["date"]),
        issues=tuple(row["issues"]),
        claims=tuple(row["claims"]),
    )


def _claim(claim: Claim, document: Document) -> Json:
    """The claim, with the page or other part of the document in which its quote begins."""
    row: Json = plain(claim)
    del row["document"]  # said once, at the top
    place = locator_at(document, claim.start)
    return row if place is None else row | {"locator": place}


def _to_claim(row: Json, document: str) -> Claim:
    return _made(
        Claim,
        row | {name: _known(name, row) for name in NAMES},
        document=document,
        trigger=_made(Span, row["trigger"]),
        roles=tuple(_to_role(role) for role in row["roles"]),
        attribution=_made_all(Source, row["attribution"]),
        issues=_made_all(IssueTag, row["issues"]),
        cues=_made_all(Span, row.get("cues", ())),
        alternatives=_made_all(Alternative, row["alternatives"]),
    )


def _to_role(row: Json) -> Role:
    value = row.get("value")
    return _made(Role, row, value=None if value is None else _to_value(value))


def _to_value(value: Any) -> RoleValue:
    if isinstance(value, str):
        return value
    return _to_date(value) if "precision" in value else CountRange(value["low"], value["high"])


def _to_date(row: Json) -> DateInterval:
    return DateInterval(row["from"], row["to"], row["precision"], row.get("text", ""))


def _known(name: str, row: Json) -> str:
    value: str = row[name]
    if value not in NAMES[name]:
        known = ", ".join(NAMES[name])
        raise ValueError(f"extraction record with {name} {value!r}; known: {known}")
    return value


def _made(kind: type[T], row: Json, **given: Any) -> T:
    """A dataclass from the values of `row` that are its fields; `given` ones go first."""
    names = {field.name for field in fields(kind)}  # type: ignore[arg-type]
    return kind(**({name: row[name] for name in row if name in names} | given))


def _made_all(kind: type[T], rows: Any, **given: Any) -> tuple[T, ...]:
    return tuple(_made(kind, row, **given) for row in rows)
