"""Everything that a store says as plain records, sorted by kind and id: what `export` writes."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from typing import TypeVar

from graph.exchange.jsonl import (
    Record,
    claim_record,
    document_record,
    entity_record,
    event_record,
    finding_record,
    judgement_record,
    link_record,
)
from graph.redact import Policy, redact
from graph.store.base import Store, every
from graph.versions import superseded

T = TypeVar("T")
_BATCH = 500


def export_records(store: Store, policy: Policy | None) -> Iterator[Record]:
    """The records of a store, kind by kind; claims are those of current documents.

    Args:
        policy: What may be shown; None gives all names.
    """
    for kind in sorted(_KINDS):
        records = list(_KINDS[kind](store))
        if policy is not None:
            records = [redact(record, policy) for record in records]
        yield from sorted(records, key=lambda record: str(record["id"]))


def _claims(store: Store) -> Iterator[Record]:
    return map(claim_record, every(store.claims))


def _documents(store: Store) -> Iterator[Record]:
    documents = list(every(store.documents))
    newer = superseded(documents)
    return (document_record(d, superseded_by=newer.get(d.id)) for d in documents)


def _entities(store: Store) -> Iterator[Record]:
    for entity in every(store.entities):
        mentions = every(store.mentions, entity.id)
        yield entity_record(entity, [(found.document, found.mention) for found in mentions])


def _events(store: Store) -> Iterator[Record]:
    for some in _batches(every(store.events)):
        found = store.status([event.id for event in some])
        for event in some:
            status = found[event.id]
            yield event_record(
                event,
                status=status.status,
                sources=status.sources.named,
                independent_sources=status.sources.independent,
                reviewed=status.reviewed,
            )


def _links(store: Store) -> Iterator[Record]:
    for some in _batches(every(store.links)):
        found = store.sources([link.id for link in some])
        for link in some:
            sources = found[link.id]
            yield link_record(link, sources=sources.named, independent_sources=sources.independent)


def _judgements(store: Store) -> Iterator[Record]:
    return map(judgement_record, every(store.judgements))


def _findings(store: Store) -> Iterator[Record]:
    return map(finding_record, every(store.findings))


def _batches(records: Iterable[T]) -> Iterator[list[T]]:
    rows = iter(records)
    while some := list(islice(rows, _BATCH)):
        yield some


_KINDS: Mapping[str, Callable[[Store], Iterator[Record]]] = {
    "claim": _claims,
    "document": _documents,
    "entity": _entities,
    "event": _events,
    "finding": _findings,
    "judgement": _judgements,
    "link": _links,
}
