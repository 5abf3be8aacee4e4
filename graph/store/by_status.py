"""Events by status and sources, which no row holds: they are computed for all that else pass."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from graph.sources import EventStatus
from graph.store.base import EventFilter

_BATCH = 200


def asks_for_status(wanted: EventFilter) -> bool:
    """True when a filter cannot be answered without the claims on each event."""
    return bool(wanted.statuses) or wanted.independent_sources > 0


def with_status(
    rows: Sequence[tuple[str, str]],
    wanted: EventFilter,
    statuses: Callable[[Sequence[str]], Mapping[str, EventStatus]],
) -> Iterator[tuple[str, str]]:
    """Of rows that end with the id of an event those whose status and sources the filter wants."""
    for start in range(0, len(rows), _BATCH):
        batch = rows[start : start + _BATCH]
        found = statuses([id for _, id in batch])
        for row in batch:
            if row[1] in found and _passes(found[row[1]], wanted):
                yield row


def _passes(found: EventStatus, wanted: EventFilter) -> bool:
    enough = found.sources.independent >= wanted.independent_sources
    return enough and (not wanted.statuses or found.status in wanted.statuses)
