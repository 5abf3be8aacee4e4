"""The timeline of a store: what `graph.analysis.timeline` makes of the events that a filter lets
through."""

from collections.abc import Iterable
from dataclasses import replace

from graph.analysis.timeline import By, Timeline
from graph.analysis.timeline import timeline as count
from graph.model import Event, Standing
from graph.store.base import Store, every
from graph.store.filters import EventFilter


def timeline(store: Store, wanted: EventFilter, by: By) -> Timeline:
    """Count all events that pass; see `graph.analysis.timeline.timeline`. Reads each once or twice.

    With `wanted.standings` an event passes that has a claim of this standing, and counts by the
    best of all its claims: one that is reported and denied counts as reported.
    """
    events = list(every(store.events, wanted))
    return count(events, _standings(store, wanted, events), by)


def _standings(store: Store, wanted: EventFilter, events: Iterable[Event]) -> dict[str, Standing]:
    """For each event the best of what its claims say."""
    best: tuple[Standing, ...] = ("reported", "unrealized")
    found: dict[str, Standing] = {}
    unknown = {event.id for event in events}
    for standing in best:
        if unknown:
            passing = every(store.events, replace(wanted, standings=(standing,)))
            of_this = unknown.intersection(event.id for event in passing)
            found.update(dict.fromkeys(of_this, standing))
            unknown -= of_this
    return {**found, **dict.fromkeys(unknown, "refuted")}
