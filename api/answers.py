"""Records of a store as plain answers, the same at every door: each with its kind, and with what is
computed on reading. How an answer is asked for and sent is the doors' own."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from api.documents import WholeDocument
from api.passages import Passage
from api.quotes import quotes_of_path
from graph.analysis.bursts import Bursts
from graph.analysis.timeline import Timeline
from graph.exchange.jsonl import Record
from graph.locators import locator_at, locator_of
from graph.model import Claim, Document, Link, Problem
from graph.plain import plain
from graph.store.base import AnyRecord, Hit, Neighbor, Page, Path, Paths, Store, Subgraph

if TYPE_CHECKING:
    from api.importing import Import
    from api.intake import Intake
    from graph.analysis.ego import Ego
    from graph.analysis.escalation import Escalation

_BULKY = ("text", "blocks", "locators")
"""Fields of a document that lists leave out."""


def record(value: AnyRecord) -> Record:
    """A record with its kind: `{"record": "entity", ...}`."""
    return {"record": type(value).__name__.lower(), **plain(value)}


def page(found: Page[Any], items: Iterable[object]) -> Record:
    """A page of a list; `items` are its records as they go out."""
    return {"items": list(items), "next": found.next, "total": found.total}


def with_page(found: object, name: str, shown: Page[Any]) -> Record:
    """A finding of which the list of this name goes out as a page, and all else beside it."""
    beside = plain(found)
    del beside[name]
    return {**page(shown, map(plain, shown.items)), **beside}


def ego(found: "Ego") -> Record:
    """The network around one actor; its ties all stand on one page."""
    return with_page(found, "ties", Page(found.ties, None, len(found.ties)))


def escalation(found: "Escalation") -> Record:
    """A trend, with what it does not show."""
    from graph.analysis.escalation import NOT_SHOWN  # with numpy

    return {**plain(found), "not_shown": NOT_SHOWN}


def document_entry(document: Document) -> Record:
    """A document as lists show it."""
    return {name: value for name, value in record(document).items() if name not in _BULKY}


def claim_in(document: Document, claim: Claim) -> Record:
    """A claim of a document, with the part of it in which the quote stands."""
    return {**record(claim), "locator": locator_of(document, claim.start, claim.end)}


def document(found: Document, *, problems: Iterable[Problem], superseded_by: str | None) -> Record:
    """A document with its text, what could not be read of it, and what took its place."""
    return {
        **record(found),
        "superseded_by": superseded_by,
        "problems": [plain(problem) for problem in problems],
    }


def whole_document(found: WholeDocument) -> Record:
    """A document with its text and all its claims."""
    said = document(found.document, problems=found.problems, superseded_by=found.superseded_by)
    return {**said, "claims": [claim_in(found.document, claim) for claim in found.claims]}


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


def timeline(found: Timeline, bursts: Bursts | None = None) -> Record:
    """All periods on one page, with the bursts among them where they were asked for."""
    return {
        "items": plain(found.periods),
        "next": None,
        "total": len(found.periods),
        "by": found.by,
        "events": found.total,
        "undated": plain(found.undated),
        "undated_events": plain(found.undated_events),
        "bursts": plain(bursts),
    }


def intake_counts(found: "Intake") -> Record:
    """What came in, counted, and what could not be read."""
    return {
        "new": found.new,
        "unchanged": found.unchanged,
        "superseded": found.superseded,
        "failed": plain(found.failed),
        "undated": found.undated,
    }


def import_counts(found: "Import") -> Record:
    """What tables and records brought, counted, and what of them could not be read."""
    failed = plain(found.failed)
    if found.more_failed:
        reason = f"{found.more_failed} more rows could not be read"
        failed.append({"path": found.failed[-1].path, "place": "", "reason": reason})
    return {
        "new": found.new,
        "unchanged": found.unchanged,
        "superseded": found.superseded,
        "failed": failed,
        "undated": found.undated,
        "rows": found.rows,
        "events": found.events,
        "actors_without_type": found.actors_without_type,
        "without_publisher": found.without_publisher,
        "without_text": found.without_text,
    }


def intake(found: "Intake") -> Record:
    """The whole report of what came in."""
    return {
        **intake_counts(found),
        "documents": found.documents,
        "notes": [{"path": path, "message": message} for path, message in found.notes],
    }


def paths(store: Store, found: Paths) -> Record:
    """Paths with a quote for each link, and what the search did not run through."""
    return {
        "items": [_path(path, quotes_of_path(store, path)) for path in found.paths],
        "next": None,
        "total": len(found.paths),
        "skipped": [
            {"node": record(one.node), "reason": one.reason, "links": one.links}
            for one in found.skipped
        ],
    }


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
