"""Paths and subgraphs of every store: shared Python over what a store answers in batches.

The walks themselves are in `graph.analysis`; here their ids become records.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Protocol

from graph.analysis.ground import Ground
from graph.analysis.paths import Chains, find_chains
from graph.analysis.subgraph import find_part
from graph.errors import NotFound
from graph.model import Entity, Event, Link
from graph.store.base import Path, Paths, Skipped, Subgraph
from graph.store.filters import PathFilter, SubgraphFilter


class StoreGround(Ground, Protocol):
    """A store as walks see it; as of one moment where the store can."""

    def resolve(self, ids: Iterable[str]) -> Mapping[str, str]:
        """See `Store.resolve`; the id of a node leads to itself."""
        ...

    def all_ids(self) -> Sequence[str]:
        """Ids of all entities and events."""
        ...

    def nodes(self, ids: Collection[str]) -> Mapping[str, Entity | Event]:
        """Whole records by id of the node; unknown ids are left out."""
        ...

    def links(self, ids: Collection[str]) -> Mapping[str, Link]:
        """Whole records by id; unknown ids are left out."""
        ...


def find_paths(ground: StoreGround, a: str, b: str, wanted: PathFilter, count: int) -> Paths:
    """See `Store.paths`."""
    if count < 1 or wanted.longest < 1:
        raise ValueError("count and longest must be 1 or more")
    (start,), (end,) = _resolved(ground, (a,)), _resolved(ground, (b,))
    if start == end:
        raise ValueError(f"{a} and {b} are the same; a path needs two ends")
    found = find_chains(ground, start, end, wanted, count=count)
    ids = {id for path in found.paths for id in path}
    nodes = ground.nodes(sorted(ids.union(found.skipped)))
    links = ground.links(sorted({id for some in found.links.values() for id in some}))
    paths = (_path(path, found, nodes, links) for path in found.paths)
    skipped = (
        Skipped(nodes[id], obstacle.reason, obstacle.links)
        for id, obstacle in sorted(found.skipped.items())
        if id in nodes
    )
    return Paths(tuple(path for path in paths if path is not None), tuple(skipped))


def _path(
    ids: Sequence[str],
    found: Chains,
    nodes: Mapping[str, Entity | Event],
    links: Mapping[str, Link],
) -> Path | None:
    """The records of a chain, or None when a part of it has gone since it was found."""
    steps = [tuple(links[id] for id in found.links[pair] if id in links) for pair in pairwise(ids)]
    if not all(steps) or not nodes.keys() >= set(ids):
        return None
    return Path(tuple(nodes[id] for id in ids), tuple(steps))


def find_subgraph(
    ground: StoreGround, wanted: SubgraphFilter, events: Iterable[str] | None
) -> Subgraph:
    """See `Store.subgraph`.

    Args:
        events: Ids of the events that `wanted.events` lets through; None when it is None.
    """
    if wanted.most < 1 or wanted.depth < 0:
        raise ValueError("most must be 1 or more, depth 0 or more")
    around = _resolved(ground, wanted.around)
    everything = ground.all_ids() if not around and events is None else ()
    part = find_part(
        ground, wanted, around=around, events=list(events or ()), everything=everything
    )
    nodes, links = ground.nodes(part.nodes), ground.links(part.links)
    return Subgraph(
        tuple(nodes[id] for id in part.nodes if id in nodes),
        tuple(
            link
            for id in part.links
            if (link := links.get(id)) and link.from_ in nodes and link.to in nodes
        ),
        part.total,
    )


def _resolved(ground: StoreGround, ids: Sequence[str]) -> list[str]:
    found = ground.resolve(ids)
    for id in ids:
        if id not in found:
            raise NotFound("entity or event", id)
    return list(dict.fromkeys(found[id] for id in ids))
