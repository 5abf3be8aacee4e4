"""Entities and events of a store by many ids, asked for in batches."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeVar

from graph.model import Entity, Event
from graph.store.base import Store

if TYPE_CHECKING:
    from graph.analysis.actions import Actor

Node = TypeVar("Node", Entity, Event)

_BATCH = 1000


def read_nodes(store: Store, ids: Iterable[str], kind: type[Node]) -> dict[str, Node]:
    """The entities, or the events, that have these ids now, by the ids that were asked for.

    What has gone, or is of the other kind, is left out.
    """
    wanted = sorted(set(ids))
    found: dict[str, Node] = {}
    for start in range(0, len(wanted), _BATCH):
        nodes = store.nodes(wanted[start : start + _BATCH])
        found.update({id: node for id, node in nodes.items() if isinstance(node, kind)})
    return found


def is_private(entity: Entity) -> bool:
    """True for a natural person who holds no public office."""
    return entity.type == "person" and entity.sensitive


def actor_of(entity: Entity) -> "Actor":
    """An entity as analyses have it."""
    from graph.analysis.actions import Actor  # with numpy

    return Actor(
        entity.id, entity.name, entity.type, entity.subtype, entity.country, entity.sensitive
    )
