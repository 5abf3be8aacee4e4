"""The network of actors of a store, and what the analyses make of it: brokers, communities, the
network around one actor, tactics that occur together."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeVar

from api.action_words import EVERY_ACTION, ActionWords, checked
from api.nodes import actor_of, is_private, read_nodes
from api.relations import TYING, read_relations
from graph.errors import NotFound
from graph.model import Entity
from graph.store.base import Page, Store

if TYPE_CHECKING:
    import networkx as nx  # type: ignore[import-untyped]

    from graph.analysis.actions import Actions, Actor, Relation
    from graph.analysis.brokers import Broker
    from graph.analysis.communities import Communities
    from graph.analysis.ego import Ego
    from graph.analysis.tactics import Tactics

T = TypeVar("T")

_ACTORS = ("person", "organization", "group", "account", "campus")


def brokers(store: Store, words: ActionWords = EVERY_ACTION, *, seed: int = 0) -> "list[Broker]":
    """All organizations and accounts that join others, ranked; see `graph.analysis.brokers`.

    Raises:
        BadFilter: A word makes no sense.
    """
    from graph.analysis.brokers import brokers as rank

    network = read_network(store, words)
    return rank(network, limit=max(len(network), 1), seed=seed)


def communities(store: Store, words: ActionWords = EVERY_ACTION, *, seed: int = 0) -> "Communities":
    """The communities of those who share events; see `graph.analysis.communities`.

    Raises:
        BadFilter: A word makes no sense.
    """
    from api.actions import read_actions
    from graph.analysis.communities import communities as divide

    return divide(read_actions(store, words), seed=seed)


def ego(store: Store, center: str, words: ActionWords = EVERY_ACTION) -> "Ego":
    """The network around one actor; see `graph.analysis.ego`.

    Raises:
        BadFilter: A word makes no sense.
        NotFound: Nobody of this id acts in what was asked for, or is tied to anybody.
    """
    from graph.analysis.ego import ego as cut

    network = read_network(store, words)
    id = store.resolve([center]).get(center, center)
    if id not in network:
        raise NotFound("actor", center)
    return cut(network, id)


def tactics(
    store: Store, words: ActionWords = EVERY_ACTION, *, window: float = 7.0, seed: int = 0
) -> "Tactics":
    """Which event types occur together; see `graph.analysis.tactics`.

    Raises:
        BadFilter: A word makes no sense.
    """
    from api.actions import read_actions
    from graph.analysis.tactics import tactics as compare

    return compare(read_actions(store, words), window=window, seed=seed)


def read_network(store: Store, words: ActionWords = EVERY_ACTION) -> "nx.Graph":
    """The network of actors; see `graph.analysis.ties`.

    Relations have no type of event, day, place or issue. Where such words choose events, a relation
    counts when one of its two ends acts in them.

    Raises:
        BadFilter: A word makes no sense.
    """
    from api.actions import read_actions
    from api.told import read_imprints
    from graph.analysis.ties import ties

    wanted = checked(words)
    imprints = read_imprints(store, wanted.as_of)
    actions = read_actions(store, words, imprints=imprints)
    relations = list(
        read_relations(
            store,
            TYING,
            documents=imprints,
            modalities=wanted.modalities,
            min_confidence=wanted.min_confidence,
        )
    )
    if _chooses_events(words):
        acting = {actor.id for actor in actions.actors}
        relations = [one for one in relations if acting & {one.from_, one.to}]
    others = _actors(store, actions, relations, persons=wanted.persons)
    return ties(actions, relations, others)


def stretch(items: Sequence[T], *, limit: int, after: str | None) -> Page[T]:
    """A page of a list that was computed whole; its key is the number of items before.

    Raises:
        ValueError: `after` is not the `next` of such a page.
    """
    start = 0 if after is None else int(after) if after.isdecimal() and after.isascii() else -1
    if not 0 <= start <= len(items):
        raise ValueError(f"{after} is not the `next` of a page of this list")
    end = start + limit
    return Page(tuple(items[start:end]), str(end) if end < len(items) else None, len(items))


def _chooses_events(words: ActionWords) -> bool:
    said = (words.type, words.since, words.until, words.place, words.issue, words.status)
    return any(said)


def _actors(
    store: Store, actions: "Actions", relations: "Sequence[Relation]", *, persons: bool
) -> "dict[str, Actor]":
    """The ends of relations that act in no event; private persons only where asked for."""
    known = {actor.id for actor in actions.actors}
    ends = {end for one in relations for end in (one.from_, one.to)} - known
    found = {}
    for id, entity in read_nodes(store, ends, Entity).items():
        if entity.type in _ACTORS and (persons or not is_private(entity)):
            found[id] = actor_of(entity)
    return found
