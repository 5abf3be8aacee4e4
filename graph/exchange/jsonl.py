"""Everything a store says, one JSON record a line, sorted: the same bytes for the same content."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from graph.model import Claim, Document, Entity, Event, Finding, Judgement, Link, Mention
from graph.plain import plain

Record = dict[str, Any]


def document_record(document: Document, *, superseded_by: str | None) -> Record:
    """A document with its text; `superseded_by` names the version that took its place, or None."""
    return {"record": "document", **plain(document), "superseded_by": superseded_by}


def entity_record(entity: Entity, mentions: Iterable[tuple[str, Mention]]) -> Record:
    """An entity with every mention, as (document, mention), in the order of document and text."""
    rows = [
        {"document": document, "start": m.start, "end": m.end, "text": m.text}
        for document, m in mentions
    ]
    rows.sort(key=lambda row: (str(row["document"]), int(str(row["start"])), int(str(row["end"]))))
    return {"record": "entity", **plain(entity), "mentions": rows}


def event_record(
    event: Event, *, status: str, sources: int, independent_sources: int, reviewed: Any = None
) -> Record:
    """An event with what was computed on reading; `reviewed` names author and date, or is None."""
    return {
        "record": "event",
        **plain(event),
        "status": status,
        "sources": sources,
        "independent_sources": independent_sources,
        "reviewed": plain(reviewed),
    }


def link_record(link: Link, *, sources: int, independent_sources: int) -> Record:
    """A link with its claim ids and the number of its sources."""
    return {
        "record": "link",
        **plain(link),
        "sources": sources,
        "independent_sources": independent_sources,
    }


def claim_record(claim: Claim) -> Record:
    """A claim, whole."""
    return {"record": "claim", **plain(claim)}


def judgement_record(judgement: Judgement) -> Record:
    """A judgement of the log, withdrawn or not."""
    return {"record": "judgement", **plain(judgement)}


def finding_record(finding: Finding) -> Record:
    """A finding of an analysis."""
    return {"record": "finding", **plain(finding)}


def to_lines(records: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """One line of JSON for each record, with sorted keys and a line end."""
    for record in records:
        yield json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n"
