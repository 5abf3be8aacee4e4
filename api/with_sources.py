"""Events and links as records, with what is computed on reading: status and sources."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

from graph.exchange.jsonl import Record, event_record, link_record
from graph.model import Event, Link
from graph.store.base import Store

T = TypeVar("T")
_BATCH = 500
"""How many records the store is asked for at once."""


def events_with_status(store: Store, events: Iterable[Event]) -> Iterator[Record]:
    """The events in their order, with status, number of sources and review."""
    for some in _batches(events):
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


def event_with_status(store: Store, event: Event) -> Record:
    """One event; see `events_with_status`."""
    return next(events_with_status(store, [event]))


def links_with_sources(store: Store, links: Iterable[Link]) -> Iterator[Record]:
    """The links in their order, with the number of their sources."""
    for some in _batches(links):
        found = store.sources([link.id for link in some])
        for link in some:
            sources = found[link.id]
            yield link_record(link, sources=sources.named, independent_sources=sources.independent)


def link_with_sources(store: Store, link: Link) -> Record:
    """One link; see `links_with_sources`."""
    return next(links_with_sources(store, [link]))


def _batches(records: Iterable[T]) -> Iterator[list[T]]:
    rows = iter(records)
    while some := list(islice(rows, _BATCH)):
        yield some
