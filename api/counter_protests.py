"""Counter-protests of a store, each with what `graph.analysis.counter_protests` makes of it."""

from collections import defaultdict
from collections.abc import Sequence

from graph.analysis.counter_protests import ANSWERED_TYPES, CounterProtest, counter_protest, day_of
from graph.model import Event, Link
from graph.store.base import Page, Store, every
from graph.store.filters import ClaimFilter, EventFilter, LinkFilter


def counter_protests(
    store: Store, wanted: EventFilter, *, limit: int, after: str | None
) -> Page[CounterProtest]:
    """A page of counter-protests by first day.

    Args:
        wanted: Which events; its type must be `counter_protest`.
    """
    page = store.events(wanted, limit=limit, after=after)
    claims = {
        event.id: list(every(store.claims, ClaimFilter(event=event.id))) for event in page.items
    }
    nodes = store.resolve(
        {
            source.entity
            for said in claims.values()
            for claim in said
            for source in claim.attribution
            if source.entity
        }
    )
    links = _links(store, page.items)
    found = (
        counter_protest(
            event,
            links=links[event.id],
            claims=claims[event.id],
            nodes=nodes,
            near=_near(store, event),
        )
        for event in page.items
    )
    return Page(tuple(found), page.next, page.total)


def _links(store: Store, events: Sequence[Event]) -> dict[str, list[Link]]:
    ids = tuple(event.id for event in events)
    found: dict[str, list[Link]] = defaultdict(list)
    if ids:
        for link in every(store.links, LinkFilter(nodes=ids, standings=("reported",))):
            for end in {link.from_, link.to}.intersection(ids):
                found[end].append(link)
    return found


def _near(store: Store, event: Event) -> list[Event]:
    """Reported gatherings of its place and day."""
    day = day_of(event)
    if day is None or event.place is None:
        return []
    wanted = EventFilter(
        types=ANSWERED_TYPES, since=day, until=day, place=event.place, standings=("reported",)
    )
    return list(every(store.events, wanted))
