"""Counter-protests of a store, each with what `graph.analysis.counter_protests` makes of it; and
how often one actor's answer another's gatherings."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from api.action_words import EVERY_ACTION, ActionWords
from graph.analysis.counter_protests import (
    ANSWERED_TYPES,
    GATHERINGS,
    CounterProtest,
    Gathering,
    actors_of,
    counter_protest,
    day_of,
    with_answered,
)
from graph.distance import Point
from graph.model import Claim, Entity, Event, Link
from graph.store.base import Page, Store, every
from graph.store.filters import ClaimFilter, EventFilter, LinkFilter

if TYPE_CHECKING:
    from graph.analysis.repeated import Repeated


def counter_protests(
    store: Store, wanted: EventFilter, *, limit: int, after: str | None
) -> Page[CounterProtest]:
    """A page of counter-protests by first day.

    Args:
        wanted: Which events; its type must be `counter_protest`.
    """
    page = store.events(wanted, limit=limit, after=after)
    claims = _claims(store, page.items)
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
    found = [
        counter_protest(
            event,
            links=links[event.id],
            claims=claims[event.id],
            nodes=nodes,
            near=_near(store, event),
        )
        for event in page.items
    ]
    own = _gatherings(page.items, links, claims)
    return Page(tuple(_beside_answered(store, found, own)), page.next, page.total)


def repeated(
    store: Store,
    words: ActionWords = EVERY_ACTION,
    *,
    actor: str | None = None,
    window: float = 2.0,
    seed: int = 0,
) -> "list[Repeated]":
    """How often counter-protests of one actor answer gatherings of another; see
    `graph.analysis.repeated`.

    Args:
        words: Which gatherings; types that are said are passed over.
        actor: Id of one who must be on either side.
        window: In days, > 0.

    Raises:
        BadFilter: A word makes no sense.
    """
    from api.actions import read_actions  # with numpy and scipy
    from graph.analysis.repeated import repeated as pairs_of

    gatherings = read_actions(store, replace(words, type=GATHERINGS))
    wanted = EventFilter(types=("counter_protest",), standings=("reported",))
    known = {event.id for event in gatherings.events}
    read = partial(counter_protests, store)
    found = (one for one in every(read, wanted) if one.event in known)
    return pairs_of(found, gatherings, window=window, seed=seed, only=actor)


def _claims(store: Store, events: Iterable[Event]) -> dict[str, list[Claim]]:
    return {event.id: list(every(store.claims, ClaimFilter(event=event.id))) for event in events}


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


def _beside_answered(
    store: Store, found: Sequence[CounterProtest], own: Mapping[str, Gathering]
) -> list[CounterProtest]:
    """Each with its answers set beside it."""
    ids = sorted({answer.event for one in found for answer in one.answers})
    events = [node for node in store.nodes(ids).values() if isinstance(node, Event)]
    answered = _gatherings(events, _links(store, events), _claims(store, events))
    acting = {
        id for gathering in (*own.values(), *answered.values()) for id in actors_of(gathering)
    }
    organizations = {
        id
        for id, node in store.nodes(sorted(acting)).items()
        if isinstance(node, Entity) and node.type == "organization"
    }
    return [with_answered(one, own[one.event], answered, organizations) for one in found]


def _gatherings(
    events: Iterable[Event],
    links: Mapping[str, Sequence[Link]],
    claims: Mapping[str, Sequence[Claim]],
) -> dict[str, Gathering]:
    return {
        event.id: Gathering(
            event,
            tuple(links.get(event.id, ())),
            moment=_moment(claims[event.id]),
            point=_point(event.place),
        )
        for event in events
    }


def _moment(claims: Iterable[Claim]) -> float | None:
    """The earliest hour that a claim gives, in days since 1970-01-01."""
    from api.told import moments  # with numpy

    told = (
        moment
        for claim in claims
        for role in claim.roles
        if role.role == "time"
        for moment in moments(role.text)
    )
    return min(told, default=None)


def _point(place: str | None) -> Point | None:
    from extract.gazetteer.coordinates import coordinates_of

    found = None if place is None else coordinates_of(place)
    return None if found is None else Point(*found)
