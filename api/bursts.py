"""The bursts of a store: what `graph.analysis.bursts` makes of the events that a filter lets
through."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from graph.analysis.bursts import Bursts, Dated
from graph.analysis.bursts import bursts as mark
from graph.analysis.timeline import By
from graph.model import Event
from graph.store.base import Store, every
from graph.store.filters import EventFilter

if TYPE_CHECKING:
    from api.told import Imprint


def bursts(store: Store, wanted: EventFilter, by: By) -> Bursts:
    """Mark bursts among the events that pass and that somebody says have happened."""
    from api.told import read_imprints  # with numpy

    happened = every(store.events, replace(wanted, standings=("reported",)))
    if wanted.standings and "reported" not in wanted.standings:
        passing = {event.id for event in every(store.events, wanted)}
        happened = (event for event in happened if event.id in passing)
    imprints = read_imprints(store, None)
    return mark((_dated(event, imprints) for event in happened), by)


def _dated(event: Event, imprints: "Mapping[str, Imprint]") -> Dated:
    told = (imprints[id].publisher for id in event.documents if id in imprints)
    return Dated(event.first, event.last, tuple(sorted({name for name in told if name})))
