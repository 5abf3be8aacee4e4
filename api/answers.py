"""Records of a store as plain answers: each with its kind, and with what is computed on reading."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from fastapi.exceptions import RequestValidationError

from api.documents import WholeDocument
from api.passages import Passage
from api.quotes import best_claims
from graph.analysis.timeline import Timeline
from graph.exchange.jsonl import Record, event_record, link_record
from graph.locators import locator_at, locator_of
from graph.model import Claim, Document, Event, Link
from graph.plain import plain
from graph.store.base import AnyRecord, Hit, Neighbor, Path, Paths, Store, Subgraph

if TYPE_CHECKING:
    from api.intake import Intake

_BULKY = ("text", "blocks", "locators")
"""Fields of a document that lists leave out."""


def record(value: AnyRecord) -> Record:
    """A record with its kind: `{"record": "entity", ...}`."""
    return {"record": type(value).__name__.lower(), **plain(value)}


def document_entry(document: Document) -> Record:
    """A document as lists show it."""
    return {name: value for name, value in record(document).items() if name not in _BULKY}


def claim_in(document: Document, claim: Claim) -> Record:
    """A claim of a document, with the part of it in which the quote stands."""
    return {**record(claim), "locator": locator_of(document, claim.start, claim.end)}


def whole_document(found: WholeDocument) -> Record:
    """A document with its text and its claims."""
    return {
        **record(found.document),
        "superseded_by": found.superseded_by,
        "problems": plain(found.problems),
        "claims": [claim_in(found.document, claim) for claim in found.claims],
    }


def events_with_status(store: Store, events: Sequence[Event]) -> list[Record]:
    """Events with status and sources."""
    found = store.status([event.id for event in events])
    return [
        event_record(
            event,
            status=found[event.id].status,
            sources=found[event.id].sources.named,
            independent_sources=found[event.id].sources.independent,
            reviewed=found[event.id].reviewed,
        )
        for event in events
    ]


def link_with_sources(store: Store, link: Link) -> Record:
    """A link with the number of its sources."""
    count = store.sources([link.id])[link.id]
    return link_record(link, sources=count.named, independent_sources=count.independent)


def hit(found: Hit) -> Record:
    """An entity that a search found."""
    return {**record(found.entity), "matched": found.name, "score": found.score}


def passage(found: Passage) -> Record:
    """A mention with its sentence."""
    return {
        "document": found.document.id,
        "start": found.start,
        "end": found.end,
        "text": found.text,
        "sentence": found.sentence,
        "locator": locator_at(found.document, found.start),
    }


def neighbor(found: Neighbor) -> Record:
    """A link and the node at its other end."""
    return {"link": record(found.link), "node": record(found.node)}


def subgraph(found: Subgraph) -> Record:
    """A part of the graph."""
    return {
        "nodes": [record(node) for node in found.nodes],
        "links": [record(link) for link in found.links],
        "total": found.total,
    }


def timeline(found: Timeline) -> Record:
    """All periods on one page."""
    return {
        "items": plain(found.periods),
        "next": None,
        "total": len(found.periods),
        "by": found.by,
        "events": found.total,
        "undated": plain(found.undated),
        "undated_events": plain(found.undated_events),
    }


def intake(found: "Intake") -> Record:
    """The report of what came in.

    Raises:
        RequestValidationError: Nothing at all could be read.
    """
    if found.failed and not found.documents:
        raise RequestValidationError(
            [
                {
                    "loc": (": ".join(filter(None, (f.path, f.place))),),
                    "msg": f.reason,
                    "type": "read",
                }
                for f in found.failed
            ]
        )
    return {
        "new": found.new,
        "unchanged": found.unchanged,
        "superseded": found.superseded,
        "failed": plain(found.failed),
        "undated": found.undated,
        "documents": found.documents,
        "notes": [{"path": path, "message": message} for path, message in found.notes],
    }


def paths(store: Store, found: Paths) -> Record:
    """Paths with a quote for each link, and what the search did not run through."""
    return {
        "items": [_path(path, _quotes(store, path)) for path in found.paths],
        "next": None,
        "total": len(found.paths),
        "skipped": [
            {"node": record(one.node), "reason": one.reason, "links": one.links}
            for one in found.skipped
        ],
    }


def _quotes(store: Store, path: Path) -> Mapping[str, Claim]:
    return best_claims(store, [link for step in path.links for link in step])


def _path(path: Path, quotes: Mapping[str, Claim]) -> Record:
    return {
        "nodes": [record(node) for node in path.nodes],
        "steps": [_step(step, quotes) for step in path.links],
    }


def _step(links: Iterable[Link], quotes: Mapping[str, Claim]) -> list[dict[str, Any]]:
    return [{**record(link), "quote": _quote(quotes.get(link.id))} for link in links]


def _quote(claim: Claim | None) -> dict[str, Any] | None:
    if claim is None:
        return None
    return {"claim": claim.id, "document": claim.document, "text": claim.quote}
