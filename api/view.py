"""Part of a store as one HTML page. Whatever gets into the page has passed the redaction."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from api.documents import documents_of
from api.with_sources import events_with_status, links_with_sources
from graph.exchange.jsonl import (
    Record,
    claim_record,
    document_record,
    entity_record,
)
from graph.limits import MOST_NODES
from graph.locators import locator_of
from graph.model import Claim, Document, Entity, Event
from graph.redact import Policy, redact
from graph.store.base import Store, Subgraph
from graph.store.filters import EventFilter, SubgraphFilter
from graph.view.words import days, number_of, plain

_MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class Drawn:
    """A page and how much is on it: `nodes` of `total` that were asked for."""

    page: str
    nodes: int
    links: int
    total: int


def picture(store: Store, wanted: SubgraphFilter, *, policy: Policy | None, title: str) -> str:
    """The HTML page of a part of the graph; see `draw`."""
    return draw(store, wanted, policy=policy, title=title).page


def draw(
    store: Store, wanted: SubgraphFilter, *, policy: Policy | None, title: str, remark: str = ""
) -> Drawn:
    """Draw a part of the graph on a page that opens from disk and fetches nothing.

    Args:
        policy: What may be shown; None gives all names.
        title: Heading of the page, masked like any text.
        remark: A sentence of the program itself that stands under the heading.

    Raises:
        NotFound: No entity or event has an id of `wanted.around`.
        ValueError: More nodes are wanted than a picture can have.
    """
    if wanted.most > MOST_NODES:
        raise ValueError(
            f"a picture has at most {MOST_NODES} nodes, and {wanted.most} are asked for"
        )
    return draw_subgraph(store, store.subgraph(wanted), wanted, policy, title=title, remark=remark)


def draw_subgraph(
    store: Store,
    found: Subgraph,
    wanted: SubgraphFilter,
    policy: Policy | None,
    *,
    title: str,
    remark: str = "",
) -> Drawn:
    """The page of a subgraph that was read before."""
    from graph.view.page import html_page
    from graph.view.picture import Material

    passed = _door(policy)
    claims = _claims(store, found)
    documents = documents_of(store, claims)
    nodes = [passed(record) for record in _nodes(store, found.nodes)]
    material = Material(
        title=title if policy is None else policy.mask(title),
        summary=_summary(store, wanted, found, nodes),
        nodes=nodes,
        links=[passed(record) for record in links_with_sources(store, found.links)],
        claims=[_claim(claim, documents, passed, policy) for claim in claims],
        documents=[passed(document_record(d, superseded_by=None)) for d in documents.values()],
        total=found.total,
        named=policy is None,
        remark=remark,
    )
    return Drawn(html_page(material), len(found.nodes), len(found.links), found.total)


def _door(policy: Policy | None) -> Callable[[Record], Record]:
    return (lambda record: record) if policy is None else (lambda record: redact(record, policy))


def _claims(store: Store, found: Subgraph) -> list[Claim]:
    """Claims of the links and events, by document and place in the text."""
    ids = {id for link in found.links for id in link.claims}
    ids.update(id for node in found.nodes if isinstance(node, Event) for id in node.claims)
    records = (store.get(id) for id in sorted(ids))
    claims = [record for record in records if isinstance(record, Claim)]
    return sorted(claims, key=lambda claim: (claim.document, claim.start, claim.id))


def _nodes(store: Store, nodes: Sequence[Entity | Event]) -> list[Record]:
    """Records as exports have them; entities without their mentions."""
    events = events_with_status(store, [node for node in nodes if isinstance(node, Event)])
    of_event = {str(record["id"]): record for record in events}
    return [
        entity_record(node, ()) if isinstance(node, Entity) else of_event[node.id] for node in nodes
    ]


def _claim(
    claim: Claim,
    documents: dict[str, Document],
    passed: Callable[[Record], Record],
    policy: Policy | None,
) -> dict[str, Any]:
    """A claim with the name of the part of its document (a page), which no export has."""
    record = passed(claim_record(claim))
    document = documents.get(claim.document)
    part = locator_of(document, claim.start, claim.end) if document else None
    if part is not None:
        record["locator"] = part if policy is None else policy.mask(part)
    return record


def _summary(store: Store, wanted: SubgraphFilter, found: Subgraph, nodes: Sequence[Record]) -> str:
    """What was asked for, in words; nodes are called by the names that the page has for them."""
    parts = []
    if wanted.around:
        names = dict(zip((node.id for node in found.nodes), nodes, strict=True))
        ids = store.resolve(wanted.around)
        around = [_called(names[ids[id]]) for id in wanted.around if ids.get(id) in names]
        parts.append(f"within {number_of(wanted.depth, 'link')} of {_listed(around)}")
    if wanted.events is not None:
        parts.append(_events_said(wanted.events))
    return f"What the documents say {' and '.join(parts) or 'in all'}."


def _events_said(asked: EventFilter) -> str:
    types = ", ".join(plain(name) for name in asked.types)
    issues = ", ".join(plain(name) for name in asked.issues)
    words = ["on events", f"of type {types}" if types else "", f"about {issues}" if issues else ""]
    when = " ".join(f"{w} {d}" for w, d in (("since", asked.since), ("until", asked.until)) if d)
    return " ".join(word for word in (*words, when) if word)


def _called(record: Record) -> str:
    if "name" in record:
        return str(record["name"])
    when = days(record.get("first"), record.get("last"))
    return f"a {plain(str(record['type']))}" + (f" of {when}" if when else "")


def _listed(names: Sequence[str]) -> str:
    first = ", ".join(names[:_MOST_NAMED])
    more = len(names) - _MOST_NAMED
    return f"{first} and {more} more" if more > 0 else first
