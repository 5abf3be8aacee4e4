"""Entities and events of a store by many ids, asked for in batches."""

from collections.abc import Iterable
from typing import TypeVar

from graph.model import Entity, Event
from graph.store.base import Store

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
