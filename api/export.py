"""Everything that a store says, sorted by kind and id: what `export` writes, row by row."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Literal

from api.sorting import by_id
from api.with_sources import events_with_status, links_with_sources
from graph.exchange.csv import Table, rows
from graph.exchange.graphml import to_graphml
from graph.exchange.jsonl import (
    Record,
    claim_record,
    document_record,
    entity_record,
    finding_record,
    judgement_record,
    to_lines,
)
from graph.model import Entity, Event
from graph.redact import Policy, redact
from graph.store.base import Store, Subgraph, every
from graph.versions import superseded

Format = Literal["jsonl", "csv", "graphml"]
KINDS_OF: Mapping[Table, tuple[str, ...]] = {
    "nodes": ("entity", "event"),
    "links": ("link",),
    "claims": ("claim",),
}
"""What stands in which table."""


def export_records(
    store: Store, policy: Policy | None, kinds: Iterable[str] | None = None
) -> Iterator[Record]:
    """The records of a store, kind by kind; claims are those of current documents.

    A kind is read when its turn comes, and memory holds a part of it only.

    Args:
        policy: What may be shown; None gives all names.
        kinds: Kinds that are wanted, as `claim`; None means all.
    """
    for kind in sorted(_KINDS if kinds is None else kinds):
        yield from _sorted(_KINDS[kind](store), policy)


def graph_records(
    store: Store, policy: Policy | None, part: Subgraph | None = None
) -> Iterator[Record]:
    """Entities and events, then links, of the whole graph or of a part; without mentions."""
    if part is None:
        entities, events, links = every(store.entities), every(store.events), every(store.links)
    else:
        entities = (node for node in part.nodes if isinstance(node, Entity))
        events = (node for node in part.nodes if isinstance(node, Event))
        links = iter(part.links)
    yield from _sorted((entity_record(entity, ()) for entity in entities), policy)
    yield from _sorted(events_with_status(store, events), policy)
    yield from _sorted(links_with_sources(store, links), policy)


def export_lines(
    store: Store,
    policy: Policy | None,
    format: Format,
    *,
    table: Table | None = None,
    part: Subgraph | None = None,
) -> Iterator[str]:
    """The lines of an export.

    Args:
        policy: As in `export_records`.
        table: For `csv`: which of its tables.
        part: For `graphml`: the part that is wanted; None means all.
    """
    if format == "graphml":
        return to_graphml(graph_records(store, policy, part))
    if table is not None:
        return rows(export_records(store, policy, KINDS_OF[table]), table)
    return to_lines(export_records(store, policy))


def _sorted(records: Iterable[Record], policy: Policy | None) -> Iterator[Record]:
    """What may be shown of the records, by the ids under which it is shown."""
    return by_id(records if policy is None else (redact(one, policy) for one in records))


def _claims(store: Store) -> Iterator[Record]:
    return map(claim_record, every(store.claims))


def _documents(store: Store) -> Iterator[Record]:
    slim = [replace(document, text="", blocks=()) for document in every(store.documents)]
    newer = superseded(slim)
    for document in every(store.documents):
        yield document_record(document, superseded_by=newer.get(document.id))


def _entities(store: Store) -> Iterator[Record]:
    for entity in every(store.entities):
        mentions = every(store.mentions, entity.id)
        yield entity_record(entity, [(found.document, found.mention) for found in mentions])


def _events(store: Store) -> Iterator[Record]:
    return events_with_status(store, every(store.events))


def _links(store: Store) -> Iterator[Record]:
    return links_with_sources(store, every(store.links))


def _judgements(store: Store) -> Iterator[Record]:
    return map(judgement_record, every(store.judgements))


def _findings(store: Store) -> Iterator[Record]:
    return map(finding_record, every(store.findings))


_KINDS: Mapping[str, Callable[[Store], Iterator[Record]]] = {
    "claim": _claims,
    "document": _documents,
    "entity": _entities,
    "event": _events,
    "finding": _findings,
    "judgement": _judgements,
    "link": _links,
}
